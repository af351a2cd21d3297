import { pageWords } from './client-words.ts'

/** Counts down to the length that the server accepts, one per character as a person counts them. */
export function watchCounters(): void {
  const words = pageWords()
  const count = (area: HTMLTextAreaElement) => {
    const counter = document.getElementById(`${area.id}-counter`)
    if (!counter) return
    const left = Number(area.dataset.max) - [...area.value].length
    counter.textContent = left >= 0 ? words.left(left) : words.over(-left)
    counter.classList.toggle('counter-over', left < 0)
  }
  for (const area of document.querySelectorAll<HTMLTextAreaElement>('textarea[data-max]')) count(area)
  document.addEventListener('input', (event) => {
    if (event.target instanceof HTMLTextAreaElement && event.target.dataset.max) count(event.target)
  })
}

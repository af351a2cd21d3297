import { pageWords } from './client-words.ts'

/** Buttons that need script are hidden until it runs: copy an address, print the page. */
export function reviveButtons(): void {
  const words = pageWords()
  for (const button of document.querySelectorAll<HTMLButtonElement>('[data-copy], [data-print]')) {
    button.hidden = false
  }
  document.addEventListener('click', async (event) => {
    const button = event.target instanceof Element ? event.target.closest<HTMLElement>('button') : null
    if (button?.dataset.print !== undefined) window.print()
    if (button?.dataset.copy === undefined) return
    const address = new URL(button.dataset.copy, location.href).href
    const said = await navigator.clipboard.writeText(address).then(
      () => words.copied,
      () => words.copyBlocked,
    )
    const label = button.lastChild
    const before = label?.textContent ?? ''
    if (!label || before === words.copied) return
    label.textContent = said
    button.setAttribute('aria-live', 'polite')
    setTimeout(() => {
      label.textContent = before
    }, 3000)
  })
}

import { pageWords } from './client-words.ts'

/** Buttons that need script are hidden until it runs: copy an address or a number, print the page. */
export function reviveButtons(): void {
  const words = pageWords()
  for (const button of document.querySelectorAll<HTMLButtonElement>(
    '[data-copy], [data-copy-text], [data-print]',
  )) {
    button.hidden = false
  }
  document.addEventListener('click', async (event) => {
    const button = event.target instanceof Element ? event.target.closest<HTMLElement>('button') : null
    if (button?.dataset.print !== undefined) window.print()
    const { copy, copyText } = button?.dataset ?? {}
    const text = copyText ?? (copy === undefined ? undefined : new URL(copy, location.href).href)
    if (!button || text === undefined) return
    const blocked = copyText === undefined ? words.copyBlocked : words.copyTextBlocked
    // Outside HTTPS and localhost there is no clipboard at all.
    const copied = navigator.clipboard?.writeText(text) ?? Promise.reject()
    const said = await copied.then(
      () => words.copied,
      () => blocked,
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

/** The list of errors gets the focus, and its links lead into the field, not just near it. */
export function focusErrors(): void {
  document.querySelector<HTMLElement>('[data-focus]')?.focus()
  document.addEventListener('click', (event) => {
    const link = event.target instanceof Element ? event.target.closest('.error-summary a[href^="#"]') : null
    const target = link && document.getElementById(link.getAttribute('href')?.slice(1) ?? '')
    if (!target) return
    event.preventDefault()
    target.closest('.field')?.scrollIntoView()
    target.focus({ preventScroll: true })
  })
}

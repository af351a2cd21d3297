/** A second press while the first is on its way does nothing. */
export function preventDoubleSubmit(): void {
  const patience = 8000
  document.addEventListener('submit', (event) => {
    const form = event.target
    if (!(form instanceof HTMLFormElement) || event.defaultPrevented || form.method !== 'post') return
    if (form.dataset.sending !== undefined) {
      event.preventDefault()
      return
    }
    form.dataset.sending = ''
    // A lost connection shows no new page: after a while the button works again.
    setTimeout(() => delete form.dataset.sending, patience)
  })
  window.addEventListener('pageshow', () => {
    for (const form of document.querySelectorAll<HTMLFormElement>('form[data-sending]')) {
      delete form.dataset.sending
    }
  })
}

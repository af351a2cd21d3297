import { pageWords } from './client-words.ts'

type Kept = { values: [string, string][]; sent: boolean }

/**
 * Keeps what is typed in the tab until the form is accepted. A form that comes back with errors
 * or with its next question brings its values itself; a page without the form, or one that says what happened, means that it
 * was accepted. If neither is so, the connection was lost, or one went to lift first what stood in the way: the words are
 * offered back.
 */
export function keepTyped(): void {
  const forms = [...document.querySelectorAll<HTMLFormElement>('form[data-keep]')]
  forgetAccepted(new Set(forms.map(keyOf)))
  for (const form of forms) {
    const kept = read(keyOf(form))
    // The answer to what was sent carries it: nothing is left over, and the next fresh visit must not say so.
    if (form.querySelector('.error-summary a:not([href^="#"])')) write(form, false)
    else if (form.dataset.returned !== undefined) sessionStorage.removeItem(keyOf(form))
    else if (kept && differs(form, kept)) offer(form, kept)
    form.addEventListener('input', () => write(form, false))
  }
  document.addEventListener('submit', (event) => {
    const form = event.target
    if (!(form instanceof HTMLFormElement) || form.dataset.keep === undefined) return
    if (!navigator.onLine) {
      event.preventDefault()
      delete form.dataset.sending
      write(form, false)
      note(form, pageWords().offline, [])
      return
    }
    if (!event.defaultPrevented) write(form, true)
  })
}

const prefix = 'typed:'

function keyOf(form: HTMLFormElement): string {
  const nth = [...document.querySelectorAll('form[data-keep]')].indexOf(form)
  return `${prefix}${location.pathname} ${form.getAttribute('action') ?? ''} ${nth}`
}

function forgetAccepted(here: Set<string>): void {
  const accepted = document.querySelector('[data-flash]') !== null
  for (const key of Object.keys(sessionStorage)) {
    if (!key.startsWith(prefix)) continue
    if (read(key)?.sent && (accepted || !here.has(key))) sessionStorage.removeItem(key)
  }
}

function read(key: string): Kept | null {
  const text = sessionStorage.getItem(key)
  return text ? (JSON.parse(text) as Kept) : null
}

function write(form: HTMLFormElement, sent: boolean): void {
  try {
    sessionStorage.setItem(keyOf(form), JSON.stringify({ values: valuesOf(form), sent } satisfies Kept))
  } catch {
    // Storage may be full or forbidden; the form works all the same.
  }
}

/** Everything a person typed or chose, but no passwords, files or hidden values. */
function valuesOf(form: HTMLFormElement): [string, string][] {
  const secret = new Set(
    [...form.querySelectorAll<HTMLInputElement>('[type=password], [type=hidden], [type=file]')].map(
      (input) => input.name,
    ),
  )
  return [...new FormData(form)].flatMap(([name, value]) =>
    typeof value === 'string' && !secret.has(name) ? [[name, value] as [string, string]] : [],
  )
}

function asks(form: HTMLFormElement, name: string): boolean {
  const row = /^(.+?)\.\d+(\.|$)/.exec(name)?.[1]
  if (row && form.querySelector(`[data-rows="${CSS.escape(row)}"]`)) return true
  return [...form.elements].some(
    (element) => element.getAttribute('name') === name && element.getAttribute('type') !== 'hidden',
  )
}

function differs(form: HTMLFormElement, kept: Kept): boolean {
  return (
    // What was typed into another question of the same form has no place here.
    kept.values.some(([name, value]) => value !== '' && asks(form, name)) &&
    JSON.stringify(valuesOf(form)) !== JSON.stringify(kept.values)
  )
}

function offer(form: HTMLFormElement, kept: Kept): void {
  const words = pageWords()
  const key = keyOf(form)
  const putBack = () => {
    fill(form, kept.values)
    form.dispatchEvent(new Event('input', { bubbles: true }))
  }
  note(form, words.kept, [
    [words.putBack, putBack],
    [words.forget, () => sessionStorage.removeItem(key)],
  ])
}

function fill(form: HTMLFormElement, values: [string, string][]): void {
  addMissingRows(form, values)
  const names = new Set(values.map(([name]) => name))
  for (const element of form.elements) {
    if (element instanceof HTMLInputElement && ['radio', 'checkbox'].includes(element.type)) {
      element.checked = values.some(([name, value]) => name === element.name && value === element.value)
    } else if (
      (element instanceof HTMLInputElement ||
        element instanceof HTMLTextAreaElement ||
        element instanceof HTMLSelectElement) &&
      names.has(element.name)
    ) {
      element.value = values.find(([name]) => name === element.name)?.[1] ?? ''
      element.dispatchEvent(new Event('input', { bubbles: true }))
    }
  }
}

function addMissingRows(form: HTMLFormElement, values: [string, string][]): void {
  for (const group of form.querySelectorAll<HTMLElement>('[data-rows]')) {
    const start = `${group.dataset.rows}.`
    const wanted = values
      .filter(([name]) => name.startsWith(start))
      .map(([name]) => Number(name.slice(start.length).split('.')[0]) + 1)
    const open = group.querySelectorAll(':scope > [data-row]').length
    for (let row = open; row < Math.max(0, ...wanted); row++) {
      group.querySelector<HTMLElement>(':scope > [data-add-row]')?.click()
    }
  }
}

function note(form: HTMLFormElement, sentence: string, buttons: [string, () => void][]): void {
  form.querySelector(':scope > .kept-note')?.remove()
  const box = document.createElement('div')
  box.className = 'callout callout-warning kept-note'
  box.setAttribute('role', 'status')
  const text = document.createElement('div')
  text.className = 'callout-body'
  text.textContent = sentence
  const row = document.createElement('div')
  row.className = 'actions'
  for (const [label, act] of buttons) {
    const button = document.createElement('button')
    button.type = 'button'
    button.className = 'button button-secondary'
    button.textContent = label
    button.addEventListener('click', () => {
      act()
      box.remove()
    })
    row.append(button)
  }
  if (buttons.length > 0) text.append(row)
  box.append(text)
  form.prepend(box)
  box.scrollIntoView({ block: 'nearest' })
}

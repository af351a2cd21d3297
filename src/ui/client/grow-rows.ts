const templateIndex = 9999
const attributes = ['name', 'id', 'for', 'aria-describedby', 'list']

/** Adds and removes rows in place; without script the server does it. */
export function growRows(): void {
  for (const group of document.querySelectorAll<HTMLElement>('[data-rows]')) showRemovers(group)
  document.addEventListener('click', (event) => {
    if (!(event.target instanceof Element)) return
    const group = event.target.closest<HTMLElement>('[data-rows]')
    if (!group) return
    if (event.target.closest('[data-add-row]')) {
      event.preventDefault()
      addRow(group)
    } else if (event.target.closest('[data-remove-row]')) {
      removeRow(group, event.target.closest<HTMLElement>('[data-row]'))
    }
  })
}

function rowsOf(group: HTMLElement): HTMLElement[] {
  return [...group.querySelectorAll<HTMLElement>(':scope > [data-row]')]
}

function addRow(group: HTMLElement): void {
  const template = group.querySelector<HTMLTemplateElement>(':scope > template')
  const button = group.querySelector(':scope > [data-add-row]')
  const row = template?.content.firstElementChild?.cloneNode(true)
  if (!(row instanceof HTMLElement) || !button) return
  // The template stands before the button; a new row goes above the template, after the last row.
  group.insertBefore(row, template)
  renumber(group, row, templateIndex, rowsOf(group).length - 1)
  showRemovers(group)
  row.querySelector<HTMLElement>('input:not([type=hidden]), select, textarea')?.focus()
}

function removeRow(group: HTMLElement, row: HTMLElement | null): void {
  if (!row) return
  row.remove()
  rowsOf(group).forEach((other, index) => {
    renumber(group, other, Number(other.dataset.row), index)
  })
  showRemovers(group)
  group.querySelector<HTMLElement>(':scope > [data-add-row]')?.focus()
  group.dispatchEvent(new Event('input', { bubbles: true }))
}

/** Row numbers stand in names (`rows.2.text`), ids (`f-rows-2-text`) and the legend (`第 3 行`). */
function renumber(group: HTMLElement, row: HTMLElement, from: number, to: number): void {
  if (from === to) return
  const name = group.dataset.rows ?? ''
  row.dataset.row = String(to)
  for (const element of row.querySelectorAll('*')) {
    for (const attribute of attributes) {
      const value = element.getAttribute(attribute)
      if (value === null) continue
      // A row of one field ends with its number (`places.2`), others go on (`rows.2.text`).
      const renamed = `${value}.`
        .replaceAll(`${name}.${from}.`, `${name}.${to}.`)
        .slice(0, -1)
        .replace(new RegExp(`${group.id}-${from}(?=-|$)`, 'g'), `${group.id}-${to}`)
      if (renamed !== value) element.setAttribute(attribute, renamed)
    }
  }
  const legend = row.querySelector(':scope > legend')
  if (legend) legend.textContent = (legend.textContent ?? '').replace(String(from + 1), String(to + 1))
}

function showRemovers(group: HTMLElement): void {
  const rows = rowsOf(group)
  for (const row of rows) {
    const remover = row.querySelector<HTMLElement>(':scope > [data-remove-row]')
    if (remover) remover.hidden = rows.length < 2
  }
}

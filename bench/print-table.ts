import { isMet, type Row } from './row.ts'

const headings = ['name', 'value', 'unit', 'target', 'met?', 'load', 'note']

/** Characters of Chinese take two places on a terminal. */
function widthOf(text: string): number {
  return [...text].reduce((sum, character) => sum + (character.codePointAt(0)! > 0x2e80 ? 2 : 1), 0)
}

function pad(text: string, width: number): string {
  return text + ' '.repeat(Math.max(0, width - widthOf(text)))
}

function shown(value: number): string {
  if (Math.abs(value) >= 100) return Math.round(value).toLocaleString('en')
  return String(Math.round(value * 100) / 100)
}

function cellsOf(row: Row): string[] {
  const { target } = row
  const met = isMet(row)
  return [
    row.name,
    row.value === null ? '—' : shown(row.value),
    row.unit,
    target === null ? '' : 'atMost' in target ? `≤ ${shown(target.atMost)}` : `≥ ${shown(target.atLeast)}`,
    met === null ? '' : met ? 'yes' : 'NO',
    row.load === undefined ? '' : row.load.toFixed(1),
    row.note ?? '',
  ]
}

/** Prints the rows as one table, the targets beside the figures. */
export function printTable(rows: Row[]): void {
  const lines = [headings, ...rows.map(cellsOf)]
  const widths = headings.map((_, column) => Math.max(...lines.map((line) => widthOf(line[column]!))))
  const rule = widths.map((width) => '-'.repeat(width))
  for (const line of [lines[0]!, rule, ...lines.slice(1)]) {
    console.log(
      line
        .map((cell, column) => pad(cell, widths[column]!))
        .join('  ')
        .trimEnd(),
    )
  }
}

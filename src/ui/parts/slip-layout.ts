/** How many slips stand on a sheet of A4: one, two across it, or four or six in two columns. */
export type SlipLayout = 'whole' | 'half' | 'quarter' | 'sixth'

export const slipsOnSheet: Record<SlipLayout, number> = { whole: 1, half: 2, quarter: 4, sixth: 6 }

/** What all slips of a sheet have in common: the lines above the table, and its rows. */
export type SlipText = { from: string; title: string; lines: string[]; code: string; rows: string[] }

// In millimetres, as `slips.css` sets them: type of 12 pt for old eyes, boxes for a pen, a code that a phone reads.
const em = 4.24
const line = 5.72
const row = { least: 6, padding: 2.4 }
const boxes = 3 * 13.5
const inset = 3
const number = 7
const qr = 27

/** Inner width and height of a slip, from the smallest. */
const sizes = [
  ['sixth', { width: 89.5, height: 84 }],
  ['quarter', { width: 89.5, height: 131 }],
  ['half', { width: 133, height: 189 }],
] as const

/** The most slips on a sheet that all of them fit: for pens and eyes the type is never made smaller. */
export function slipLayout(text: SlipText): SlipLayout {
  return sizes.find(([, { width, height }]) => heightOf(text, width) <= height)?.[0] ?? 'whole'
}

function heightOf({ from, title, lines, code, rows }: SlipText, width: number): number {
  let head = 0
  for (const one of [small(from), large(title), ...lines.map(normal)]) {
    // The code to scan stands beside the first lines; the others run on below it.
    for (let left = one.length; left > 0; left -= room(head < qr ? width - qr : width, one.em))
      head += one.line
  }
  const statement = width - boxes - inset
  const heads = linesOf(code, statement, 4.6) * 6.7 + row.padding + 2
  return rows.reduce(
    (sum, one) => sum + Math.max(row.least, linesOf(one, statement - number) * line) + row.padding,
    Math.max(qr, head) + heads,
  )
}

const small = (text: string) => ({ length: emsOf(text), em: 3.7, line: 5 })
const normal = (text: string) => ({ length: emsOf(text), em, line })
const large = (text: string) => ({ length: emsOf(text), em: 4.94, line: 6.67 })

/** The letters of other scripts than Chinese, whose marks are as wide as its letters, are about half as wide. */
function emsOf(text: string): number {
  return [...text].reduce((sum, letter) => sum + (letter > '\u2000' ? 1 : 0.58), 0)
}

/** How much of a text a line holds; the end of it stays empty where a word or a stop goes over. */
function room(width: number, size: number): number {
  return width / size - 0.8
}

function linesOf(text: string, width: number, size = em): number {
  return Math.max(1, Math.ceil(emsOf(text) / room(width, size)))
}

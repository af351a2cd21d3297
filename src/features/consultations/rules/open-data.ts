/** Below this a number could point at people one knows. */
export const fewestShown = 5

/** A number of people, or null where it is kept back. */
export type Cell = number | null
export type AnswerCells = { agrees: Cell; disagrees: Cell; passes: Cell }
type AnswerKind = keyof AnswerCells
const answerKinds = ['agrees', 'disagrees', 'passes'] as const

type Counted = { agrees: number; disagrees: number; passes: number }
type CountedStatement = Counted & { number: number; groups: readonly Counted[] }

export type OpenStatement = AnswerCells & {
  number: number
  /** In the order of the groups. */
  groups: AnswerCells[]
  /** People in no group: between groups, or with too few answers. */
  ungrouped: AnswerCells
}

/** Whether parts kept back could each be another number, as far as their sum and the five tell. */
function isAmbiguous(hidden: readonly number[]): boolean {
  const sum = hidden.reduce((all, part) => all + part, 0)
  const most = (fewestShown - 1) * hidden.length
  return (
    hidden.length >= 2 && sum >= fewestShown && !(hidden.every((part) => part < fewestShown) && sum === most)
  )
}

/**
 * One total with the parts that add up to it, as it may be shown. Parts below five are kept back. What is kept back must
 * not follow from the rest either: at least two parts are, together at least five people, and not each of them four;
 * otherwise others go with them, from the last part on. Never the smallest first: from that one could tell how large it
 * is at most. A total below five is kept back itself.
 */
export function withoutSmallCells(total: number, parts: readonly number[]): { total: Cell; parts: Cell[] } {
  if (total < fewestShown) return { total: null, parts: parts.map(() => null) }
  const hidden = new Set(parts.flatMap((part, index) => (part < fewestShown ? [index] : [])))
  for (let index = parts.length - 1; index >= 0; index--) {
    if (hidden.size === 0 || isAmbiguous([...hidden].map((one) => parts[one]!))) break
    hidden.add(index)
  }
  return { total, parts: parts.map((part, index) => (hidden.has(index) ? null : part)) }
}

function openStatement(statement: CountedStatement): OpenStatement {
  const { number, groups } = statement
  const told: OpenStatement = {
    number,
    ...{ agrees: null, disagrees: null, passes: null },
    groups: groups.map(() => ({ agrees: null, disagrees: null, passes: null })),
    ungrouped: { agrees: null, disagrees: null, passes: null },
  }
  for (const kind of answerKinds) {
    const placed = groups.map((group) => group[kind])
    const rest = statement[kind] - placed.reduce((all, part) => all + part, 0)
    const { total, parts } = withoutSmallCells(statement[kind], [...placed, rest])
    told[kind] = total
    told.groups.forEach((group, index) => {
      group[kind] = parts[index]!
    })
    told.ungrouped[kind] = parts.at(-1)!
  }
  return told
}

/** Everything of a result that may be given away: totals and groups, never a voter. In the order of the statements. */
export function openStatements({ statements }: { statements: readonly CountedStatement[] }): OpenStatement[] {
  return statements.map(openStatement).sort((a, b) => a.number - b.number)
}

function cell(value: Cell | string): string {
  if (value === null) return ''
  if (typeof value === 'number') return String(value)
  // A text that a spreadsheet would take for a formula is led by a mark that it does not show.
  const harmless = /^[=+\-@\t]/.test(value) ? `'${value}` : value
  return /[",\n\r']/.test(harmless) ? `"${harmless.replaceAll('"', '""')}"` : harmless
}

/** Rows as CSV with a byte order mark, so that spreadsheets read Chinese. */
export function csvOf(rows: readonly (readonly (Cell | string)[])[]): string {
  return `\ufeff${rows.map((row) => row.map(cell).join(',')).join('\r\n')}\r\n`
}

export function groupLetter(group: number): string {
  return String.fromCharCode(65 + group)
}

/** One row for everybody, for each group and for those in none, for each statement. */
export function openRows(
  statements: readonly (OpenStatement & { text: string; author: string })[],
): (Cell | string)[][] {
  const answers = (cells: AnswerCells) => answerKinds.map((kind: AnswerKind) => cells[kind])
  return [
    ['statement', 'text', 'author', 'people', ...answerKinds],
    ...statements.flatMap((one) => [
      [one.number, one.text, one.author, 'all', ...answers(one)],
      ...one.groups.map((group, index) => [
        ...[one.number, one.text, one.author, groupLetter(index)],
        ...answers(group),
      ]),
      [one.number, one.text, one.author, 'ungrouped', ...answers(one.ungrouped)],
    ]),
  ]
}

import { isExact, type Told } from '../../../base/told.ts'
import {
  answerKinds,
  type CountedStatement,
  type ToldAnswers,
  type ToldStatement,
  tellStatement,
} from './small-cells.ts'

/** A number of people, or null where it is kept back. */
export type Cell = number | null
export type AnswerCells = { [kind in (typeof answerKinds)[number]]: Cell }

export type OpenStatement = AnswerCells & {
  number: number
  /** In the order of the groups. */
  groups: AnswerCells[]
  /** People in no group: between groups, or with too few answers. */
  ungrouped: AnswerCells
}

/** What is told exactly; everything else is kept back. */
export function cellOf(told: Told): Cell {
  return isExact(told) ? told.low : null
}

function cellsOf({ agrees, disagrees, passes }: ToldAnswers): AnswerCells {
  return { agrees: cellOf(agrees), disagrees: cellOf(disagrees), passes: cellOf(passes) }
}

function openStatement(statement: ToldStatement): OpenStatement {
  const { number, groups, ungrouped } = statement
  return { number, ...cellsOf(statement), groups: groups.map(cellsOf), ungrouped: cellsOf(ungrouped) }
}

type Result = { statements: readonly CountedStatement[]; between: number; tooFew: number }

/** Everything of a result that may be given away: totals and groups, never a voter. In the order of the statements. */
export function openStatements({ statements, between, tooFew }: Result): OpenStatement[] {
  return statements
    .map((one) => openStatement(tellStatement(one, between + tooFew)))
    .sort((a, b) => a.number - b.number)
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
  const answers = (cells: AnswerCells) => answerKinds.map((kind) => cells[kind])
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

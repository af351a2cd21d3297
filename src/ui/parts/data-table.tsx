import type { ComponentChildren } from 'preact'
import { classNames } from '../class-names.ts'
import { uiWords } from '../ui-words.ts'
import { useWords } from '../words.ts'
import { EmptyState } from './empty-state.tsx'
import { tableRoles as roles } from './table-roles.ts'

export type Column<Row> = {
  key: string
  label: string
  cell: (row: Row, index: number) => ComponentChildren
  /** Right-aligned, tabular figures. */
  numeric?: boolean
  /** The cell that names the row: bold, and the heading of the card on phones. */
  head?: boolean
  /** Dates and numbers that must not break; `wide`: names that need not while there is room. */
  nowrap?: boolean | 'wide'
}

/** A table that becomes a list of labelled cards on phones. */
export function DataTable<Row>(props: {
  caption: string
  /** The heading above already says what it is. */
  captionHidden?: boolean
  columns: Column<Row>[]
  rows: Row[]
  /** It stands on a sheet: it keeps its shape, and scrolls sideways on a narrow screen, with the keyboard too. */
  printed?: boolean
  /** A last row, e.g. 合计: cells by column key. */
  total?: Partial<Record<string, ComponentChildren>>
  empty?: ComponentChildren
}) {
  const words = useWords(uiWords)
  const { columns, rows, total } = props
  // Names with a few figures beside them fit a phone as they are.
  const figures = columns.length <= 3 && columns.every((column) => column.head || column.numeric)
  if (rows.length === 0) return <EmptyState title={words.nothingHere}>{props.empty}</EmptyState>
  return (
    <div
      class="table-frame"
      {...(props.printed && { tabIndex: 0, role: 'region', 'aria-label': props.caption })}
    >
      <table class={classNames('table', !figures && 'table-stacks')} {...roles.table}>
        <caption class={props.captionHidden ? 'visually-hidden' : undefined}>{props.caption}</caption>
        <thead {...roles.group}>
          <tr {...roles.row}>
            {columns.map((column) => (
              <th key={column.key} scope="col" class={cellClass(column)} {...roles.columnheader}>
                {column.label}
              </th>
            ))}
          </tr>
        </thead>
        <tbody {...roles.group}>
          {rows.map((row, index) => (
            <tr key={index} {...roles.row}>
              {columns.map((column) =>
                column.head ? (
                  <th key={column.key} scope="row" class={cellClass(column)} {...roles.rowheader}>
                    {column.cell(row, index)}
                  </th>
                ) : (
                  <td key={column.key} class={cellClass(column)} data-label={column.label} {...roles.cell}>
                    <span class="cell">{column.cell(row, index)}</span>
                  </td>
                ),
              )}
            </tr>
          ))}
        </tbody>
        {total && (
          <tfoot {...roles.group}>
            <tr {...roles.row}>
              {columns.map((column) => (
                <td key={column.key} class={cellClass(column)} data-label={column.label} {...roles.cell}>
                  <span class="cell">{total[column.key]}</span>
                </td>
              ))}
            </tr>
          </tfoot>
        )}
      </table>
    </div>
  )
}

function cellClass<Row>(column: Column<Row>): string | undefined {
  const nowrap = column.nowrap === 'wide' ? 'nowrap-wide' : column.nowrap && 'nowrap'
  return classNames(column.numeric && 'numeric', nowrap) || undefined
}

import { newFollowCode } from '../../../base/id.ts'
import { sealText } from '../../../base/sealed-text.ts'
import { type Column, type Fresh, fieldOf } from '../rules/columns.ts'
import type { FileRow, Part } from '../rules/file-parts.ts'
import type { TableRow } from '../rules/file-rows.ts'
import { listDigest } from './proofs.ts'

/** What a row needs from around it to lie in its table. */
export type Filling = {
  now: Date
  /** Places, rooms and bodies: id in the file → id here. */
  ids: ReadonlyMap<string, string>
  /** The method of a round that only names one, and the rules that hold where the topic belongs. */
  method(row: FileRow): unknown
  rules: unknown
}

function freshValue(what: Fresh, row: FileRow, filling: Filling): unknown {
  switch (what) {
    case 'now':
      return filling.now.toISOString()
    case 'salt':
      return sealText('').salt
    case 'code':
      return newFollowCode()
    case 'digest':
      return listDigest(row.rows)
    case 'method':
      return filling.method(row)
    case 'rules':
      return filling.rules
  }
}

function columnValue(name: string, column: Column, row: FileRow, filling: Filling): unknown {
  const given = row[fieldOf(name)]
  if (given === undefined) {
    if (column.fresh) return freshValue(column.fresh, row, filling)
    return column.otherwise ?? null
  }
  const place = column.of === 'organisations' || column.of === 'rooms' || column.of === 'bodies'
  return place ? (filling.ids.get(String(given)) ?? null) : given
}

/** A row of a file as its table wants it; the partition is added by who knows it. */
export function tableRow(part: Part, row: FileRow, filling: Filling): TableRow {
  return Object.fromEntries(
    Object.entries(part.columns).map(([name, column]) => [name, columnValue(name, column, row, filling)]),
  )
}

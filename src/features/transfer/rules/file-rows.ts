import { type Column, fieldOf } from './columns.ts'
import { fileFormat, fileVersion } from './file-format.ts'
import { type FileRow, type FileRows, type Part, partNames, parts } from './file-parts.ts'

/** A row as it lies in its table: columns by their names there. */
export type TableRow = Record<string, unknown>
export type TableRows = Record<keyof FileRows, TableRow[]>

/** The whole file, as it is written and read. */
export type TopicFile = { format: string; version: number; topic: FileRow } & Partial<
  Record<Exclude<keyof FileRows, 'topic'>, readonly FileRow[]>
>

function fileValue(column: Column, value: unknown, row: TableRow): unknown {
  if (column.opaque) return `answer:${row.id}`
  return value instanceof Date ? value.toISOString() : value
}

/** A row of a table as the file has it: fields in the order of the part, unknown ones left out. */
export function fileRow(part: Part, row: TableRow, options: { names: boolean }): FileRow {
  const fields: [string, unknown][] = []
  for (const [name, column] of Object.entries(part.columns)) {
    const value = row[name]
    if (value === null || value === undefined || (column.name && !options.names)) continue
    fields.push([fieldOf(name), fileValue(column, value, row)])
  }
  return Object.fromEntries(fields)
}

function keyOf(columns: readonly string[], row: TableRow): string {
  // Numbers in the order of numbers; ids by code unit, which no collation of a database changes.
  return columns.map((column) => String(row[column]).padStart(12, '0')).join(' ')
}

function depthOf(row: TableRow, all: ReadonlyMap<unknown, TableRow>): number {
  const parent = all.get(row.parent_id)
  return parent ? depthOf(parent, all) + 1 : 0
}

/** The rows in the order of the file, which is the same for the same rows for ever; places from the top down. */
export function inFileOrder(part: Part, rows: readonly TableRow[]): TableRow[] {
  if (part.sequence) return [...rows]
  const byId = new Map(rows.map((row) => [row.id, row]))
  const keyed = rows.map((row) => ({
    row,
    depth: part.columns.parent_id ? depthOf(row, byId) : 0,
    key: keyOf(part.order ?? part.key, row),
  }))
  keyed.sort((a, b) => a.depth - b.depth || (a.key < b.key ? -1 : a.key > b.key ? 1 : 0))
  return keyed.map(({ row }) => row)
}

/** The file of a topic, from the rows of its tables. The same rows make the same bytes. */
export function makeFile(rows: TableRows, options: { names: boolean }): TopicFile {
  const written: Record<string, unknown> = { format: fileFormat, version: fileVersion }
  for (const name of partNames) {
    const part = parts[name]
    const list = inFileOrder(part, rows[name]).map((row) => fileRow(part, row, options))
    if (name === 'topic') written.topic = list[0]
    else if (list.length > 0) written[name] = list
  }
  return written as TopicFile
}

/** The rows of a file by part, parts that it leaves out being empty. */
export function rowsOf(file: TopicFile): FileRows {
  return Object.fromEntries(
    partNames.map((name) => [name, name === 'topic' ? [file.topic] : (file[name] ?? [])]),
  ) as unknown as FileRows
}

import type { PartName } from './part.ts'

/** What a value of a column looks like in the file. A day is `2020-06-22`, a moment an instant in UTC. */
export type ColumnKind =
  | 'id'
  | 'text'
  | 'day'
  | 'moment'
  | 'count'
  | 'number'
  | 'truth'
  | 'texts'
  | 'object'
  | 'list'
  | 'any'

/** What the importer makes where a file leaves a value out that every row must have. */
export type Fresh = 'now' | 'salt' | 'code' | 'digest' | 'method' | 'rules'

/** One column of a table that travels with a topic. */
export type Column = {
  kind: ColumnKind
  /** May be left out of a row: not known, or not so. */
  optional?: true
  /** What a row without it means. */
  otherwise?: string | number | boolean | readonly string[] | Readonly<Record<string, never>>
  fresh?: Fresh
  choices?: readonly string[]
  /** The part whose row it names. */
  of?: PartName
  /** Personal: left out unless the names are asked for. */
  name?: true
  /** Names a person: the file has a word in its place that is made from the id of the row. */
  opaque?: true
  says?: string
}

export const id: Column = { kind: 'id' }
export const text: Column = { kind: 'text' }
export const day: Column = { kind: 'day' }
export const moment: Column = { kind: 'moment' }
export const count: Column = { kind: 'count' }
export const texts: Column = { kind: 'texts' }
export const truth: Column = { kind: 'truth', otherwise: false }

export function choice(...choices: string[]): Column {
  return { kind: 'text', choices }
}

/** Names a row of another part of the same file. */
export function of(part: PartName): Column {
  return { kind: 'id', of: part }
}

export function maybe(column: Column): Column {
  return { ...column, optional: true }
}

export function or(column: Column, otherwise: NonNullable<Column['otherwise']>): Column {
  return { ...column, otherwise }
}

export function fresh(column: Column, what: Fresh): Column {
  return { ...column, fresh: what }
}

export function says(column: Column, sentence: string): Column {
  return { ...column, says: sentence }
}

/** `words_salt` in a table is `wordsSalt` in a file. */
export function fieldOf(column: string): string {
  return column.replace(/_([a-z])/g, (_, letter: string) => letter.toUpperCase())
}

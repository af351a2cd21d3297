import { type RawBuilder, sql } from 'kysely'

/** A value for a jsonb column. Without it an array would arrive as an array of the database. */
export function jsonb<T>(value: T): RawBuilder<T> {
  return sql<T>`${JSON.stringify(value)}::jsonb`
}

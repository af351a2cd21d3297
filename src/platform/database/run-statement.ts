import type { QueryResult } from 'kysely'
import type pg from 'pg'
import type { StatementNames } from './statement-names.ts'

const CHANGING = new Set(['INSERT', 'UPDATE', 'DELETE', 'MERGE'])

/** Sends one statement of Kysely over a `pg` client; what comes often is prepared on that connection. */
export async function runStatement<R>(
  client: pg.ClientBase,
  names: StatementNames,
  query: { sql: string; parameters: readonly unknown[] },
): Promise<QueryResult<R>> {
  const values = query.parameters as unknown[]
  const result = await client.query(
    values.length > 0 ? { name: names.nameOf(query.sql), text: query.sql, values } : { text: query.sql },
  )
  return {
    rows: (result.rows ?? []) as R[],
    numAffectedRows: CHANGING.has(result.command) ? BigInt(result.rowCount ?? 0) : undefined,
  }
}

/** Rows are not streamed on either database. */
export function refuseStreaming(): never {
  throw new Error('Rows are not streamed: read by key ranges')
}

/** What a transaction begins with. */
export function beginStatement(settings: { isolationLevel?: string; accessMode?: string }): string {
  const level = settings.isolationLevel ? ` isolation level ${settings.isolationLevel}` : ''
  return `begin${level}${settings.accessMode ? ` ${settings.accessMode}` : ''}`
}

export function quoted(name: string): string {
  return `"${name.replaceAll('"', '""')}"`
}

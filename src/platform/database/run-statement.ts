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

// Shut down or crashed, terminated from outside, timed out, out of step: PostgreSQL closes the connection after each.
const ENDS_CONNECTION = /^(08|57P|25P03|25P04|XX)/

/**
 * Says whether nothing more can be sent over a connection whose statement failed with this: its end may be seen only
 * after the answer that announces it. What the database merely refused leaves the connection as good as before.
 */
export function endsConnection(error: unknown): boolean {
  const { code, severity } = (error ?? {}) as { code?: string; severity?: string }
  return severity === undefined || ENDS_CONNECTION.test(code ?? '')
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

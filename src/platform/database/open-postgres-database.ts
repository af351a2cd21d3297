import { Kysely } from 'kysely'
import pg from 'pg'
import { PipeliningDialect } from './postgres-dialect.ts'
import { runTransaction } from './run-transaction.ts'
import { StatementNames } from './statement-names.ts'
import type { Database, Tables } from './tables.ts'
import { typeParsers } from './type-parsers.ts'

const CONNECT_TIMEOUT_MS = 10_000

export async function openPostgresDatabase(options: { url: string; poolSize?: number }): Promise<Database> {
  const pool = new pg.Pool({
    connectionString: options.url,
    max: options.poolSize ?? 10,
    connectionTimeoutMillis: CONNECT_TIMEOUT_MS,
    types: typeParsers,
    pipeline: true,
    // The embedded database runs in UTC; what SQL makes of an instant must not differ.
    onConnect: async (client) => {
      await client.query("set time zone 'UTC'")
    },
  })
  // A broken idle connection is replaced by the pool; without a listener it would end the process.
  pool.on('error', () => {})
  // One that breaks while it is in use fails its statements, which is how its user learns of it.
  pool.on('connect', (client) => client.on('error', () => {}))
  try {
    await pool.query('select 1')
  } catch (error) {
    await pool.end()
    throw error
  }

  const names = new StatementNames()
  const dialect = new PipeliningDialect(pool, names)
  const db = new Kysely<Tables>({ dialect })
  return {
    kind: 'postgres',
    db,
    apart: new Kysely<Tables>({ dialect: new PipeliningDialect(pool, names) }),
    transaction: (work) => runTransaction(db, dialect, work),
    writes: () => null,
    close: () => db.destroy(),
  }
}

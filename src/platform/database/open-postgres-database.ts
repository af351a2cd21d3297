import { Kysely, PostgresDialect, type PostgresPool } from 'kysely'
import pg from 'pg'
import { assertOutsideOfTransaction, runTransaction } from './run-transaction.ts'
import type { Database, Tables } from './tables.ts'
import { typeParsers } from './type-parsers.ts'

const CONNECT_TIMEOUT_MS = 10_000

export async function openPostgresDatabase(options: { url: string; poolSize?: number }): Promise<Database> {
  const pool = new pg.Pool({
    connectionString: options.url,
    max: options.poolSize ?? 10,
    connectionTimeoutMillis: CONNECT_TIMEOUT_MS,
    types: typeParsers,
    // The embedded database runs in UTC; what SQL makes of an instant must not differ.
    onConnect: async (client) => {
      await client.query("set time zone 'UTC'")
    },
  })
  // A broken idle connection is replaced by the pool; without a listener it would end the process.
  pool.on('error', () => {})
  try {
    await pool.query('select 1')
  } catch (error) {
    await pool.end()
    throw error
  }

  const db = new Kysely<Tables>({ dialect: new PostgresDialect({ pool: guarded(pool) }) })
  return {
    kind: 'postgres',
    db,
    transaction: (work) => runTransaction(db, work),
    close: () => db.destroy(),
  }
}

function guarded(pool: pg.Pool): PostgresPool {
  return {
    options: pool.options,
    connect: async () => {
      assertOutsideOfTransaction()
      return await pool.connect()
    },
    end: () => pool.end(),
  } as unknown as PostgresPool
}

import { Kysely } from 'kysely'
import { ApartDialect } from './apart/apart-dialect.ts'
import { PipeliningDialect } from './postgres-dialect.ts'
import { postgresPool } from './postgres-pool.ts'
import { runTransaction } from './run-transaction.ts'
import { StatementNames } from './statement-names.ts'
import type { Database, Tables } from './tables.ts'

export async function openPostgresDatabase(options: { url: string; poolSize?: number }): Promise<Database> {
  const pool = postgresPool({ url: options.url, size: options.poolSize ?? 10 })
  try {
    await pool.query('select 1')
  } catch (error) {
    await pool.end()
    throw error
  }

  const dialect = new PipeliningDialect(pool, new StatementNames())
  const db = new Kysely<Tables>({ dialect })
  const apart = new Kysely<Tables>({ dialect: new ApartDialect(options.url) })
  return {
    kind: 'postgres',
    db,
    apart,
    transaction: (work) => runTransaction(db, dialect, work),
    writes: () => null,
    close: async () => {
      await apart.destroy()
      await db.destroy()
    },
  }
}

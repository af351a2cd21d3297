import pg from 'pg'
import { typeParsers } from './type-parsers.ts'

const CONNECT_TIMEOUT_MS = 10_000

/** Connections to PostgreSQL that answer with the types of the embedded database; none is open yet. */
export function postgresPool(options: { url: string; size: number }): pg.Pool {
  const pool = new pg.Pool({
    connectionString: options.url,
    max: options.size,
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
  return pool
}

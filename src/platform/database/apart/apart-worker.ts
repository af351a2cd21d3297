// Runs in a thread of its own and speaks with PostgreSQL there. It is started as a file of its own and imports only
// what that needs.
import { parentPort, workerData } from 'node:worker_threads'
import type { QueryResult } from 'kysely'
import { postgresPool } from '../postgres-pool.ts'
import { endsConnection, runStatement } from '../run-statement.ts'
import { StatementNames } from '../statement-names.ts'

export type ApartOptions = { url: string }

export type Statement = { sql: string; parameters: readonly unknown[] }

export type ApartOrder = { type: 'run'; ticket: number; statement: Statement } | { type: 'close' }

/** What became of a statement: its result, or what the database or the way to it answered instead. */
export type ApartAnswer = { ticket: number; result?: QueryResult<unknown>; failure?: Failure }

/** An error in parts, since of an error only its words would go from thread to thread. */
type Failure = { message: string; name: string; code?: string; severity?: string }

const port = parentPort!
const { url } = workerData as ApartOptions
const pool = postgresPool({ url, size: 4 })
const names = new StatementNames()
const running = new Set<Promise<void>>()

async function run(ticket: number, statement: Statement): Promise<void> {
  port.postMessage(await answerTo(ticket, statement))
}

async function answerTo(ticket: number, statement: Statement): Promise<ApartAnswer> {
  try {
    const client = await pool.connect()
    let broken = false
    try {
      return { ticket, result: await runStatement(client, names, statement) }
    } catch (error) {
      broken = endsConnection(error)
      throw error
    } finally {
      client.release(broken)
    }
  } catch (error) {
    const { message, name, code, severity } = error as Failure
    return { ticket, failure: { message, name, code, severity } }
  }
}

async function close(): Promise<void> {
  await Promise.all(running)
  await pool.end()
  port.close()
}

port.on('message', (order: ApartOrder) => {
  if (order.type === 'close') {
    void close()
    return
  }
  const one = run(order.ticket, order.statement).finally(() => running.delete(one))
  running.add(one)
})

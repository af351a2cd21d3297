import { once } from 'node:events'
import path from 'node:path'
import type { Duplex } from 'node:stream'
import { Worker } from 'node:worker_threads'
import { Kysely } from 'kysely'
import pg from 'pg'
import { workerFile } from '../../worker-file.ts'
import { runTransaction } from '../run-transaction.ts'
import type { Database, Tables } from '../tables.ts'
import { typeParsers } from '../type-parsers.ts'
import { EmbeddedDialect, type EmbeddedLink } from './embedded-dialect.ts'
import { lockFolder } from './folder-lock.ts'
import { keepHouse } from './keep-house.ts'
import type { StoreCommand, StoreEvent, StoreOptions } from './store-worker.ts'
import { templateFolder } from './template-folder.ts'
import { WireStream } from './wire-stream.ts'

export type EmbeddedOptions = {
  folder: string
  /** The store has stopped (a disk that refuses to write): nothing works any more, end the process. */
  onFatal?: (error: Error) => void
  /** For tests that do not look at durability: nothing is synced to the disk. */
  durable?: boolean
  /** For tests: a module whose `observe` sees every file operation of the store. */
  observer?: string
}

export async function openEmbeddedDatabase(options: EmbeddedOptions): Promise<Database> {
  const lock = lockFolder(options.folder)
  try {
    const link = await openStore(options)
    const dialect = new EmbeddedDialect(link)
    const db = new Kysely<Tables>({ dialect })
    const stopHousekeeping = keepHouse(db)
    return {
      kind: 'embedded',
      db,
      // It has one connection, on which whoever waits for the disk waits alone in any case.
      apart: db,
      transaction: (work) => runTransaction(db, dialect, work),
      // The folder is locked: whatever is written comes by here.
      writes: () => dialect.writes,
      close: async () => {
        stopHousekeeping()
        await db.destroy()
        // Kysely closes only what a query has opened.
        await link.close()
        lock.release()
      },
    }
  } catch (error) {
    lock.release()
    throw error
  }
}

async function openStore(options: EmbeddedOptions): Promise<EmbeddedLink> {
  const workerData: StoreOptions = {
    store: path.resolve(options.folder, 'store'),
    template: templateFolder(),
    durable: options.durable ?? true,
    observer: options.observer,
  }
  const worker = new Worker(workerFile('store-worker', import.meta.url), { workerData })
  await untilReady(worker)

  const stream = new WireStream(worker)
  const client = new pg.Client({
    stream: () => stream as unknown as Duplex,
    pipeline: true,
    user: 'postgres',
    password: '',
    database: 'postgres',
    host: 'embedded',
    ssl: false,
    types: typeParsers,
  })
  let closing = false
  client.on('error', (error) => {
    if (!closing) options.onFatal?.(error)
  })
  await client.connect()
  return {
    client,
    stream,
    close: () => {
      closing = true
      return closeStore(worker, stream)
    },
  }
}

async function untilReady(worker: Worker): Promise<void> {
  const ended = new AbortController()
  const { signal } = ended
  try {
    const [event] = (await Promise.race([
      once(worker, 'message', { signal }),
      once(worker, 'exit', { signal }).then(() => [{ type: 'failed', reason: 'Its thread ended' }]),
    ])) as [StoreEvent]
    if (event.type !== 'ready') {
      throw new Error(`The embedded database did not start: ${event.type === 'failed' ? event.reason : ''}`)
    }
  } finally {
    ended.abort()
  }
}

async function closeStore(worker: Worker, stream: WireStream): Promise<void> {
  if (!stream.writable) return
  await new Promise<void>((resolve) => {
    worker.once('exit', () => resolve())
    worker.postMessage({ type: 'close' } satisfies StoreCommand)
  })
}

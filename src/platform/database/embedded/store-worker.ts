// Runs in a thread of its own: the database blocks it while it works. Imports nothing of the platform but
// files beside it, because it is started as a file of its own, by Vitest from here and by the server from dist.
import { parentPort, workerData } from 'node:worker_threads'
import { PGlite } from '@electric-sql/pglite'
import { createStore } from './create-store.ts'
import { DurableFS } from './durable-fs.ts'

export type StoreOptions = {
  store: string
  /** Where a prepared empty store is kept; undefined when there is no place for one. */
  template?: string
  /** False only for tests that do not look at durability: no fsync at all. */
  durable: boolean
  /** A module whose `observe(NODEFS, store)` sees every file operation. */
  observer?: string
}

export type StoreEvent = { type: 'ready' } | { type: 'closed' } | { type: 'failed'; reason: string }

export type StoreCommand = { type: 'close' }

// -F would turn fsync off. The method must be fsync: it is the one call the file layer passes on to us.
const DURABLE_PARAMS = [
  ...PGlite.defaultStartParams.filter((param) => param !== '-F'),
  '-c',
  'fsync=on',
  '-c',
  'wal_sync_method=fsync',
]

const port = parentPort!
const options = workerData as StoreOptions

function tell(event: StoreEvent): void {
  port.postMessage(event)
}

function fail(reason: string): never {
  tell({ type: 'failed', reason })
  // In a thread it ends the thread, whatever is on its stack.
  process.exit(1)
}

async function start(): Promise<void> {
  await createStore(options.store, options)
  let lastWords = ''
  const fs = new DurableFS({ ...options, onFailure: (reason) => fail(lastWords || reason) })
  const pglite = await PGlite.create({
    fs,
    onStderr: (text) => {
      if (text.includes('PANIC:')) lastWords = text.slice(text.indexOf('PANIC:'))
      return false
    },
    startParams: options.durable ? DURABLE_PARAMS : PGlite.defaultStartParams,
  })
  if (options.durable) await assertDurable(pglite, fs)

  port.on('message', (message: Uint8Array | StoreCommand) => {
    if (message instanceof Uint8Array) answer(pglite, message)
    else {
      void pglite.close().then(() => {
        tell({ type: 'closed' })
        port.close()
      })
    }
  })
  tell({ type: 'ready' })
}

/** The file layer is reached through internals: a version that moved them must not start unnoticed. */
async function assertDurable(pglite: PGlite, fs: DurableFS): Promise<void> {
  const before = fs.syncs
  await pglite.query("select pg_logical_emit_message(true, 'start', '')")
  if (fs.syncs === before)
    throw new Error('The embedded database would lose commits: no fsync reaches the disk')
}

function answer(pglite: PGlite, message: Uint8Array): void {
  const chunks: Uint8Array<ArrayBuffer>[] = []
  // Its work is done when the call returns; the promise only matters to file systems that sync later.
  void pglite.execProtocolRawStream(message, {
    syncToFs: false,
    onRawData: (bytes) => chunks.push(bytes.slice()),
  })
  const reply = chunks.length === 1 ? chunks[0]! : Uint8Array.from(Buffer.concat(chunks))
  if (reply.length > 0) port.postMessage(reply, [reply.buffer])
}

start().catch((error: unknown) => {
  fail(error instanceof Error ? error.message : String(error))
})

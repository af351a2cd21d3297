import { Worker } from 'node:worker_threads'
import type { QueryResult } from 'kysely'
import { workerFile } from '../../worker-file.ts'
import type { ApartAnswer, ApartOptions, ApartOrder, Statement } from './apart-worker.ts'

export type ApartThread = {
  /**
   * Runs one statement. Rejects as `pg` does, with `code` and `severity` of what the database refused; and when the
   * thread dies, in which case nobody knows whether it was done.
   */
  run<R>(statement: Statement): Promise<QueryResult<R>>
  /** Waits for what is under way. Takes nothing more. */
  close(): Promise<void>
}

type Waiting = { resolve(result: QueryResult<unknown>): void; reject(error: Error): void }

/** The thread that speaks with the database apart; started with the first statement, and again after it died. */
export function apartThread(url: string): ApartThread {
  const waiting = new Map<number, Waiting>()
  let worker: Worker | null = null
  let lastTicket = 0
  let closed = false

  function start(): Worker {
    const started = new Worker(workerFile('apart-worker', import.meta.url), {
      workerData: { url } satisfies ApartOptions,
    })
    started.on('message', ({ ticket, result, failure }: ApartAnswer) => {
      const one = waiting.get(ticket)
      waiting.delete(ticket)
      if (waiting.size === 0) started.unref()
      if (result) one?.resolve(result)
      else one?.reject(Object.assign(new Error(failure?.message), failure))
    })
    started.on('error', (error) => died(started, error as Error))
    started.on('exit', () => died(started, new Error('The thread that writes apart has ended')))
    return started
  }

  function died(which: Worker, error: Error): void {
    if (worker !== which) return
    worker = null
    for (const one of waiting.values()) one.reject(error)
    waiting.clear()
  }

  function send(order: ApartOrder): void {
    worker ??= start()
    worker.ref()
    worker.postMessage(order)
  }

  return {
    run<R>(statement: Statement) {
      if (closed) return Promise.reject(new Error('The database is closed'))
      const ticket = ++lastTicket
      return new Promise<QueryResult<R>>((resolve, reject) => {
        waiting.set(ticket, { resolve: resolve as Waiting['resolve'], reject })
        send({ type: 'run', ticket, statement })
      })
    },
    async close() {
      closed = true
      const last = worker
      if (!last) return
      await new Promise<void>((resolve) => {
        last.once('exit', () => resolve())
        send({ type: 'close' })
      })
    },
  }
}

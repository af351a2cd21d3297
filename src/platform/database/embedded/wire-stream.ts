import { EventEmitter } from 'node:events'
import type { Worker } from 'node:worker_threads'
import type { StoreEvent } from './store-worker.ts'

/**
 * What a `pg` client takes for its socket: bytes of the PostgreSQL protocol go to the worker thread as
 * messages. All that is written in one turn travels in one message.
 */
export class WireStream extends EventEmitter {
  writable = true
  #worker: Worker
  #pieces: Uint8Array[] = []
  #scheduled = false
  #held = false

  constructor(worker: Worker) {
    super()
    this.#worker = worker
    worker.on('message', (message: Uint8Array | StoreEvent) => {
      if (message instanceof Uint8Array) {
        this.emit('data', Buffer.from(message.buffer, message.byteOffset, message.byteLength))
      } else if (message.type === 'failed') this.destroy(new Error(message.reason))
    })
    worker.on('error', (error) => this.destroy(error as Error))
    worker.on('exit', () => this.destroy(new Error('The embedded database has stopped')))
  }

  connect(): void {
    queueMicrotask(() => this.emit('connect'))
  }

  write(bytes: Uint8Array, done?: () => void): boolean {
    this.#pieces.push(bytes)
    if (!this.#scheduled && !this.#held) {
      this.#scheduled = true
      queueMicrotask(() => this.#flush())
    }
    done?.()
    return true
  }

  /** Keeps what is written next until `release`: a BEGIN waits for the statement that follows it. */
  hold(): void {
    this.#held = true
  }

  release(): void {
    this.#held = false
  }

  end(): void {
    this.destroy()
  }

  destroy(error?: Error): void {
    if (!this.writable) return
    this.writable = false
    if (error) this.emit('error', error)
    this.emit('close')
  }

  // A socket has these; here they mean nothing.
  setNoDelay(): void {}
  ref(): void {}
  unref(): void {}

  #flush(): void {
    this.#scheduled = false
    if (this.#held || this.#pieces.length === 0 || !this.writable) return
    // Copied, because the pieces may lie in a shared pool of buffers that must not be given away.
    const message = joinBytes(this.#pieces)
    this.#pieces = []
    this.#worker.postMessage(message, [message.buffer])
  }
}

function joinBytes(pieces: Uint8Array[]): Uint8Array<ArrayBuffer> {
  let length = 0
  for (const piece of pieces) length += piece.length
  const joined = new Uint8Array(length)
  let at = 0
  for (const piece of pieces) {
    joined.set(piece, at)
    at += piece.length
  }
  return joined
}

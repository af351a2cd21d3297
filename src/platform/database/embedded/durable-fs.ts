import { fdatasyncSync } from 'node:fs'
import type { PGlite } from '@electric-sql/pglite'
import { NodeFS } from '@electric-sql/pglite/nodefs'

/** The part of the internals of PGlite that reaches the disk. */
export type NodeFileLayer = {
  stream_ops: {
    fsync?: (stream: FileStream) => number
    write: (
      stream: FileStream,
      buffer: Uint8Array,
      offset: number,
      length: number,
      position: number,
    ) => number
  }
  node_ops: Record<string, (...args: never[]) => unknown>
  realPath: (node: unknown) => string
}

export type FileStream = { nfd: number; node: unknown }

export type FileObserver = (layer: NodeFileLayer, store: string) => void

type Options = {
  durable: boolean
  observer?: string
  /** Must end the thread: PGlite would swallow an exception and go on. */
  onFailure: (reason: string) => never
}

type EmscriptenOptions = Awaited<ReturnType<NodeFS['init']>>['emscriptenOpts']

/** NodeFS never calls fsync, whatever the database asks for; this one does. */
export class DurableFS extends NodeFS {
  /** How many times the disk was asked to keep what it was given. */
  syncs = 0
  #options: Options

  constructor(options: Options & { store: string }) {
    super(options.store)
    this.#options = options
  }

  override async init(pglite: PGlite, options: EmscriptenOptions): ReturnType<NodeFS['init']> {
    const prepared = await super.init(pglite, options)
    // What a panic of the database ends in, a full disk for example.
    prepared.emscriptenOpts.onAbort = (reason: unknown) => this.#options.onFailure(String(reason))
    const observe = await this.#loadObserver()
    prepared.emscriptenOpts.preRun?.unshift((module) => {
      const layer = module.NODEFS as unknown as NodeFileLayer
      if (this.#options.durable) layer.stream_ops.fsync = (stream) => this.#sync(stream)
      observe?.(layer, this.rootDir)
    })
    return prepared
  }

  #sync(stream: FileStream): number {
    try {
      fdatasyncSync(stream.nfd)
      this.syncs++
    } catch (error) {
      // Nobody knows now what is on the disk: nothing more may be acknowledged.
      this.#options.onFailure(`The disk does not keep what is written: ${(error as Error).message}`)
    }
    return 0
  }

  async #loadObserver(): Promise<FileObserver | undefined> {
    if (this.#options.observer === undefined) return undefined
    const module = (await import(this.#options.observer)) as { observe: FileObserver }
    return module.observe
  }
}

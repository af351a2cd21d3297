// Loaded into the thread of the embedded database by tests of what it does when syncing does not work.
import { closeSync } from 'node:fs'
import type { NodeFileLayer } from '../../src/platform/database/embedded/durable-fs.ts'

const { searchParams } = new URL(import.meta.url)
const flaw = searchParams.get('flaw')
let left = Number(searchParams.get('after') ?? 0)

export function observe(layer: NodeFileLayer): void {
  const { fsync, write } = layer.stream_ops
  if (flaw === 'log-cannot-be-written') {
    layer.stream_ops.write = (stream, ...rest) => {
      const fails = layer.realPath(stream.node).includes('/pg_wal/') && left-- <= 0
      return write(fails ? { ...stream, nfd: 1_000_000 } : stream, ...rest)
    }
    return
  }
  layer.stream_ops.fsync = (stream) => {
    // As if a new version of the package no longer called us.
    if (flaw === 'never-syncs') return 0
    if (left-- === 0) closeSync(stream.nfd)
    return fsync!(stream)
  }
}

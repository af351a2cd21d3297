// Loaded into the thread of the embedded database by a test of durability. Keeps a second copy of the store
// that holds only what had been synced: what a power cut would leave in the worst case.
//
// The bytes of a file arrive when that file is synced; a rename or removal when its folder is. A new file
// is created by its own sync, as on ext4 and xfs.
import {
  closeSync,
  cpSync,
  fstatSync,
  ftruncateSync,
  lstatSync,
  mkdirSync,
  openSync,
  readdirSync,
  readSync,
  renameSync,
  rmSync,
  writeSync,
} from 'node:fs'
import path from 'node:path'
import type { FileStream, NodeFileLayer } from '../../src/platform/database/embedded/durable-fs.ts'

type File = { copyPath?: string; dirty: [from: number, to: number][] }

type Operations = Record<string, (...args: never[]) => unknown>
type Originals = Record<string, (...args: unknown[]) => unknown>

const copy = new URL(import.meta.url).searchParams.get('copy')!

export function observe(layer: NodeFileLayer, store: string): void {
  const files = new Map<number, File>()
  const owners = new Map<string, File>()
  const pending = new Map<string, (() => void)[]>()

  cpSync(store, copy, { recursive: true })
  for (const entry of readdirSync(store, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile()) continue
    const real = path.join(entry.parentPath, entry.name)
    const copyPath = path.join(copy, path.relative(store, real))
    const file: File = { copyPath, dirty: [] }
    files.set(lstatSync(real).ino, file)
    owners.set(copyPath, file)
  }

  function fileOf(inode: number): File {
    let file = files.get(inode)
    if (!file) {
      file = { dirty: [[0, Number.POSITIVE_INFINITY]] }
      files.set(inode, file)
    }
    return file
  }

  function inCopy(real: string): string {
    return path.join(copy, path.relative(store, real))
  }

  function later(folder: string, change: () => void): void {
    pending.set(folder, [...(pending.get(folder) ?? []), change])
  }

  const { stream_ops: streams, node_ops: nodes } = layer as unknown as {
    stream_ops: Operations
    node_ops: Operations
  }
  const { write, setattr: setStream, fsync } = streams as Originals
  const { setattr: setNode, rename, unlink } = nodes as Originals

  streams.write = ((stream: FileStream, buffer: Uint8Array, offset: number, length: number, at: number) => {
    fileOf(fstatSync(stream.nfd).ino).dirty.push([at, at + length])
    return write!(stream, buffer, offset, length, at)
  }) as never

  streams.setattr = ((stream: FileStream, attr: { size?: number }) => {
    if (attr.size !== undefined) fileOf(fstatSync(stream.nfd).ino).dirty.push([0, Number.POSITIVE_INFINITY])
    return setStream!(stream, attr)
  }) as never

  nodes.setattr = ((node: unknown, attr: { size?: number }) => {
    if (attr.size !== undefined) {
      fileOf(lstatSync(layer.realPath(node)).ino).dirty.push([0, Number.POSITIVE_INFINITY])
    }
    return setNode!(node, attr)
  }) as never

  streams.fsync = ((stream: FileStream) => {
    const answer = fsync?.(stream) ?? 0
    const stat = fstatSync(stream.nfd)
    const real = layer.realPath(stream.node)
    if (stat.isDirectory()) {
      for (const change of pending.get(real) ?? []) change()
      pending.delete(real)
    } else keep(fileOf(stat.ino), real, stream.nfd, stat.size)
    return answer
  }) as never

  nodes.rename = ((node: unknown, folder: unknown, name: string) => {
    const from = layer.realPath(node)
    const to = path.join(layer.realPath(folder), name)
    const stat = lstatSync(from)
    const answer = rename!(node, folder, name)
    if (stat.isFile()) {
      const file = fileOf(stat.ino)
      later(path.dirname(to), () => {
        if (!file.copyPath) return
        renameSync(file.copyPath, inCopy(to))
        owners.delete(file.copyPath)
        file.copyPath = inCopy(to)
        owners.set(file.copyPath, file)
      })
    }
    return answer
  }) as never

  nodes.unlink = ((folder: unknown, name: string) => {
    const real = path.join(layer.realPath(folder), name)
    const inode = lstatSync(real).ino
    const file = fileOf(inode)
    const answer = unlink!(folder, name)
    // The number of the removed file may be given to the next new one.
    files.delete(inode)
    later(path.dirname(real), () => {
      if (file.copyPath && owners.get(file.copyPath) === file) rmSync(file.copyPath)
    })
    return answer
  }) as never

  function keep(file: File, real: string, descriptor: number, size: number): void {
    const isNew = file.copyPath === undefined
    if (isNew) {
      file.copyPath = inCopy(real)
      owners.set(file.copyPath, file)
      mkdirSync(path.dirname(file.copyPath), { recursive: true })
      rmSync(file.copyPath, { force: true })
    }
    const target = openSync(file.copyPath!, isNew ? 'w' : 'r+')
    // Opened anew, because the database may have it for writing only.
    const source = openSync(`/proc/self/fd/${descriptor}`, 'r')
    try {
      for (const [from, to] of file.dirty) copyBytes(source, target, from, Math.min(to, size))
      ftruncateSync(target, size)
      file.dirty = []
    } finally {
      closeSync(source)
      closeSync(target)
    }
  }
}

function copyBytes(source: number, target: number, from: number, to: number): void {
  if (to <= from) return
  const bytes = Buffer.alloc(to - from)
  readSync(source, bytes, 0, bytes.length, from)
  writeSync(target, bytes, 0, bytes.length, from)
}

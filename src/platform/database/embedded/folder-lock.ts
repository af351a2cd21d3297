import { linkSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'

/** Another process works on this data folder. */
export class DataFolderBusy extends Error {
  override name = 'DataFolderBusy'
  readonly code = 'data-folder-busy'
  readonly folder: string
  readonly pid: number

  constructor(folder: string, pid: number) {
    super(`The data folder ${folder} is in use by process ${pid}`)
    this.folder = folder
    this.pid = pid
  }
}

/** A process id is given again after its process died; with its start and the boot it is unique. */
type Holder = { pid: number; started: string }

export type FolderLock = { release: () => void }

const ATTEMPTS = 20

/**
 * Takes `<folder>/lock`, because the embedded store does not guard itself: a second process would silently
 * overwrite what the first one commits. A lock left behind by a killed process is taken over.
 * @throws {DataFolderBusy}
 */
export function lockFolder(folder: string): FolderLock {
  mkdirSync(folder, { recursive: true })
  const lock = path.join(folder, 'lock')
  const mine = JSON.stringify({ pid: process.pid, started: processStart(process.pid) } satisfies Holder)
  const draft = uniqueName(lock)
  writeFileSync(draft, mine)
  try {
    for (let attempt = 0; attempt < ATTEMPTS; attempt++) {
      if (linkUnlessThere(draft, lock)) return { release: () => releaseLock(lock, mine) }
      const content = readLock(lock)
      if (content === undefined) continue
      const holder = parseHolder(content)
      if (holder && isAlive(holder)) throw new DataFolderBusy(folder, holder.pid)
      removeStale(lock, content)
    }
  } finally {
    rmSync(draft, { force: true })
  }
  throw new DataFolderBusy(folder, parseHolder(readLock(lock) ?? '')?.pid ?? 0)
}

/** A link appears with its content, so nobody reads a half-written lock. */
function linkUnlessThere(draft: string, lock: string): boolean {
  try {
    linkSync(draft, lock)
    return true
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false
    throw error
  }
}

/** Renamed before it is removed: of two processes that found it stale, only one gets it. */
function removeStale(lock: string, stale: string): void {
  const aside = uniqueName(lock)
  try {
    renameSync(lock, aside)
  } catch {
    return
  }
  // The other one was faster and this is its new lock: give it back.
  if (readLock(aside) !== stale) linkUnlessThere(aside, lock)
  rmSync(aside, { force: true })
}

function releaseLock(lock: string, mine: string): void {
  if (readLock(lock) === mine) rmSync(lock, { force: true })
}

function readLock(lock: string): string | undefined {
  try {
    return readFileSync(lock, 'utf8')
  } catch {
    return undefined
  }
}

function parseHolder(content: string): Holder | undefined {
  try {
    const { pid, started } = JSON.parse(content) as Partial<Holder>
    return typeof pid === 'number' && typeof started === 'string' ? { pid, started } : undefined
  } catch {
    return undefined
  }
}

function isAlive(holder: Holder): boolean {
  try {
    process.kill(holder.pid, 0)
  } catch (error) {
    // It exists, but belongs to another user.
    if ((error as NodeJS.ErrnoException).code !== 'EPERM') return false
  }
  return processStart(holder.pid) === holder.started
}

/** Boot and clock tick at which the process started; empty where there is no /proc. */
function processStart(pid: number): string {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8')
    // The second field is the name of the program in brackets, and may itself hold spaces and brackets.
    const ticks = stat.slice(stat.lastIndexOf(')') + 2).split(' ')[19]
    return `${readFileSync('/proc/sys/kernel/random/boot_id', 'utf8').trim()} ${ticks}`
  } catch {
    return ''
  }
}

function uniqueName(lock: string): string {
  return `${lock}.${process.pid}-${Math.random().toString(36).slice(2)}`
}

import { cpSync, existsSync } from 'node:fs'
import { mkdir, open, readdir, rename, rm } from 'node:fs/promises'
import path from 'node:path'
import { PGlite } from '@electric-sql/pglite'

/**
 * Makes the store unless it is there. It appears under its name only once it is whole and on the disk, so
 * that an interrupted creation leaves nothing that looks like a store.
 */
export async function createStore(
  store: string,
  options: { template?: string; durable: boolean },
): Promise<void> {
  if (existsSync(path.join(store, 'PG_VERSION'))) return
  const making = `${store}.new`
  await rm(making, { recursive: true, force: true })
  await mkdir(path.dirname(store), { recursive: true })
  if (options.template) {
    await makeTemplate(options.template)
    // In one go it is five times faster, and this thread has nothing else to do.
    cpSync(options.template, making, { recursive: true })
  } else await initialise(making)
  if (options.durable) await syncTree(making)
  await rename(making, store)
  if (options.durable) await syncPath(path.dirname(store))
}

/** An empty store takes seconds to make and a moment to copy. */
export async function makeTemplate(template: string): Promise<void> {
  if (existsSync(template)) return
  const making = `${template}.${process.pid}-${Math.random().toString(36).slice(2)}`
  try {
    await mkdir(path.dirname(template), { recursive: true })
    await initialise(making)
    await rename(making, template)
  } catch (error) {
    await rm(making, { recursive: true, force: true })
    // Another process or thread was faster: its template is as good.
    if (!existsSync(template)) throw error
  }
}

async function initialise(folder: string): Promise<void> {
  const pglite = await PGlite.create(folder)
  await pglite.close()
}

async function syncTree(folder: string): Promise<void> {
  const entries = await readdir(folder, { withFileTypes: true, recursive: true })
  const paths = [folder, ...entries.map((entry) => path.join(entry.parentPath, entry.name))]
  // A few at a time, so that the disk can write them together.
  const next = paths.values()
  await Promise.all(
    Array.from({ length: 16 }, async () => {
      for (const item of next) await syncPath(item)
    }),
  )
}

async function syncPath(item: string): Promise<void> {
  const handle = await open(item, 'r')
  try {
    await handle.sync()
  } finally {
    await handle.close()
  }
}

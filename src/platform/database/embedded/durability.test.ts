import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { cpSync } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { createInterface } from 'node:readline'
import { pathToFileURL } from 'node:url'
import { sql } from 'kysely'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import type { Db } from '../tables.ts'
import { openEmbeddedDatabase } from './open-embedded-database.ts'

// Every test makes stores of its own and waits for the disk.
vi.setConfig({ testTimeout: 60_000 })

const supportFolder = path.resolve('tests/support')

let scratch: string
beforeEach(async () => {
  scratch = await mkdtemp(path.join(tmpdir(), 'hsl-durability-'))
})
afterEach(async () => {
  await rm(scratch, { recursive: true, force: true })
})

function observer(file: string, parameters: Record<string, string>): string {
  return `${pathToFileURL(path.join(supportFolder, file))}?${new URLSearchParams(parameters)}`
}

async function readIds(db: Db): Promise<number[]> {
  const { rows } = await sql<{ id: number }>`select id from entry order by id`.execute(db)
  return rows.map((row) => row.id)
}

async function insert(db: Db, from: number, count: number): Promise<void> {
  await Promise.all(
    Array.from({ length: count }, (_, at) =>
      sql`insert into entry values (${from + at}, ${'x'.repeat(300)})`.execute(db),
    ),
  )
}

test('a copy of only what had been synced opens and has every acknowledged row', async () => {
  const synced = path.join(scratch, 'synced')
  const database = await openEmbeddedDatabase({
    folder: path.join(scratch, 'data'),
    observer: observer('synced-copy.ts', { copy: synced }),
  })
  const { db } = database
  await sql`create table entry (id integer primary key, body text not null)`.execute(db)
  // Between the rounds: nothing; a checkpoint, which writes pages and reuses the log; more than a segment
  // of the log at once, and a table whose files are replaced.
  const rounds = [
    () => insert(db, 1, 200),
    async () => {
      await sql`checkpoint`.execute(db)
      await insert(db, 201, 200)
    },
    async () => {
      await sql`insert into entry select g, repeat('y', 1000) from generate_series(401, 12000) g`.execute(db)
      await sql`vacuum full entry`.execute(db)
      await insert(db, 12001, 50)
    },
  ]
  const lastIds = [200, 400, 12050]
  for (const [at, round] of rounds.entries()) {
    await round()
    cpSync(synced, path.join(scratch, `left-${at}`, 'store'), { recursive: true })
  }
  await database.close()

  for (const [at, last] of lastIds.entries()) {
    const left = await openEmbeddedDatabase({ folder: path.join(scratch, `left-${at}`) })
    expect(await readIds(left.db)).toEqual(Array.from({ length: last }, (_, id) => id + 1))
    await left.close()
  }
}, 90_000)

test('a copy of a store that does not sync lacks them, so the test above can fail', async () => {
  const synced = path.join(scratch, 'synced')
  const database = await openEmbeddedDatabase({
    folder: path.join(scratch, 'data'),
    durable: false,
    observer: observer('synced-copy.ts', { copy: synced }),
  })
  await sql`create table entry (id integer primary key, body text not null)`.execute(database.db)
  await insert(database.db, 1, 10)
  cpSync(synced, path.join(scratch, 'left', 'store'), { recursive: true })
  await database.close()

  const left = await openEmbeddedDatabase({ folder: path.join(scratch, 'left') })
  await expect(readIds(left.db)).rejects.toMatchObject({ code: '42P01' })
  await left.close()
})

test('kill -9 in the middle of writes loses nothing that was acknowledged', async () => {
  const folder = path.join(scratch, 'data')
  const acknowledged: number[] = []
  for (const enough of [50, 200]) {
    const child = spawn(process.execPath, [path.join(supportFolder, 'write-rows.ts'), folder], {
      stdio: ['ignore', 'pipe', 'inherit'],
    })
    const ended = once(child, 'exit')
    let here = 0
    for await (const line of createInterface({ input: child.stdout })) {
      acknowledged.push(Number(line))
      if (++here === enough) child.kill('SIGKILL')
    }
    expect(await ended).toEqual([null, 'SIGKILL'])
  }

  // The lock of the killed process is still there and must not stop us.
  const database = await openEmbeddedDatabase({ folder })
  const kept = new Set(await readIds(database.db))
  expect(acknowledged.length).toBeGreaterThanOrEqual(250)
  expect(acknowledged.filter((id) => !kept.has(id))).toEqual([])
  await database.close()
}, 90_000)

test('refuses to start when a commit causes no fsync', async () => {
  const opening = openEmbeddedDatabase({
    folder: path.join(scratch, 'data'),
    observer: observer('broken-disk.ts', { flaw: 'never-syncs' }),
  })
  await expect(opening).rejects.toThrow('no fsync reaches the disk')
})

test.each([
  ['an fsync that failed', { flaw: 'fails', after: '40' }],
  ['a write of the log that failed', { flaw: 'log-cannot-be-written', after: '40' }],
])('acknowledges nothing after %s', async (_, flaw) => {
  const folder = path.join(scratch, 'data')
  const failures: Error[] = []
  const database = await openEmbeddedDatabase({
    folder,
    observer: observer('broken-disk.ts', flaw),
    onFatal: (error) => failures.push(error),
  })
  await sql`create table entry (id integer primary key, body text not null)`.execute(database.db)
  const acknowledged: number[] = []
  for (let id = 1; failures.length === 0; id++) {
    await insert(database.db, id, 1).then(
      () => acknowledged.push(id),
      () => {},
    )
  }
  await expect(readIds(database.db)).rejects.toThrow()
  await database.close()

  const repaired = await openEmbeddedDatabase({ folder })
  expect(await readIds(repaired.db)).toEqual(expect.arrayContaining(acknowledged))
  expect(acknowledged.length).toBeGreaterThan(10)
  await repaired.close()
})

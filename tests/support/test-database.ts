import { mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { sql } from 'kysely'
import { afterAll, afterEach, beforeAll } from 'vitest'
import { openEmbeddedDatabase } from '../../src/platform/database/embedded/open-embedded-database.ts'
import {
  type Migration,
  migrateToLatest,
  migrationsFromModules,
} from '../../src/platform/database/migrate.ts'
import { openDatabase } from '../../src/platform/database/open-database.ts'
import type { Database } from '../../src/platform/database/tables.ts'
import { isRunning, schemaUrl } from './test-schema.ts'

type Prepared = { database: Database; emptyTables: () => Promise<void> }

// On globalThis, because without isolation it is what the test files of one worker have in common.
const shared = globalThis as typeof globalThis & { hslTestDatabase?: Promise<Prepared> }

/**
 * One migrated database for all tests of a worker, emptied after each test; sequences go on counting.
 * On PostgreSQL when HSL_TEST_DATABASE_URL is set, embedded otherwise. Call it at the top of a test file or
 * a `describe` and read `.database` inside of tests and hooks.
 */
export function useTestDatabase(): { readonly database: Database } {
  let prepared: Prepared | undefined
  beforeAll(async () => {
    shared.hslTestDatabase ??= prepare()
    prepared = await shared.hslTestDatabase
  })
  afterEach(async () => {
    await prepared?.emptyTables()
  })
  return {
    get database() {
      if (!prepared) throw new Error('The test database is ready only inside of tests and hooks')
      return prepared.database
    },
  }
}

/** A migrated database beside it, empty at first and never emptied, of the test file or `describe` that calls it. */
export function useOtherDatabase(): { readonly database: Database } {
  let opened: Database | undefined
  beforeAll(async () => {
    opened = await openMigrated()
  }, 60_000)
  afterAll(() => opened?.close())
  return {
    get database() {
      if (!opened) throw new Error('The other database is ready only inside of tests and hooks')
      return opened
    },
  }
}

/** An empty database of a test's own, opened so many times; embedded it can be opened only once. */
export async function openScratchDatabases(times = 1): Promise<Database[]> {
  const url = process.env.HSL_TEST_DATABASE_URL
  if (!url) return [await openScratchFolder()]
  const own = await schemaUrl(url)
  return await Promise.all(Array.from({ length: times }, () => openDatabase({ url: own, poolSize: 4 })))
}

async function openMigrated(): Promise<Database> {
  const database = (await openScratchDatabases())[0]!
  const modules = import.meta.glob<Migration>('/migrations/*.ts', { eager: true })
  await migrateToLatest(database, migrationsFromModules(modules))
  return database
}

async function prepare(): Promise<Prepared> {
  const database = await openMigrated()
  return { database, emptyTables: await tableEmptier(database) }
}

async function openScratchFolder(): Promise<Database> {
  const prefix = 'hsl-test-'
  // A worker is ended without being asked: what it left behind is cleared away by the next one.
  for (const name of readdirSync(tmpdir()).filter((name) => name.startsWith(prefix))) {
    if (!isRunning(Number(name.slice(prefix.length).split('-')[0]))) {
      rmSync(path.join(tmpdir(), name), { recursive: true, force: true })
    }
  }
  const folder = mkdtempSync(path.join(tmpdir(), `${prefix}${process.pid}-`))
  return await openEmbeddedDatabase({ folder, durable: false })
}

/**
 * Looks which tables hold rows (one cheap statement) and deletes only those. As a replica, so that neither
 * the order of references nor the triggers that forbid deleting events stand in the way.
 */
async function tableEmptier({ db }: Database): Promise<() => Promise<void>> {
  const found = await sql<{ name: string }>`
    select format('%I.%I', current_schema(), relname) as name from pg_class
    where relnamespace = current_schema()::regnamespace and relkind in ('r', 'p') and not relispartition
      and relname not like 'kysely_%'
  `.execute(db)
  if (found.rows.length === 0) return async () => {}
  const touched = sql<{ name: string }>`${sql.raw(
    found.rows
      .map(({ name }) => `select '${name}' as name where exists (select from ${name})`)
      .join(' union all '),
  )}`.compile(db)
  return async () => {
    const { rows } = await db.executeQuery(touched)
    if (rows.length === 0) return
    const deletes = rows.map(({ name }) => `delete from ${name}`).join('; ')
    // Statements sent as one text are one transaction, and none stays open if one of them fails.
    await sql.raw(`set local session_replication_role = replica; ${deletes}`).execute(db)
  }
}

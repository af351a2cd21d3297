import { sql } from 'kysely'
import { afterEach, describe, expect, test } from 'vitest'
import { openScratchDatabases } from '../../../tests/support/test-database.ts'
import { type Migration, migrateToLatest, migrationsFromModules } from './migrate.ts'
import type { Database } from './tables.ts'

const creating: Migration = {
  up: async (db) => {
    await sql`create table migrated (id integer primary key)`.execute(db)
    await sql`insert into migrated values (1)`.execute(db)
  },
}
const failing: Migration = {
  up: async (db) => {
    await sql`insert into migrated values (2)`.execute(db)
    await sql`insert into migrated values (1)`.execute(db)
  },
}

test('names migrations by their files', () => {
  expect(Object.keys(migrationsFromModules({ '/migrations/2026-01-a.ts': creating }))).toEqual(['2026-01-a'])
})

describe('a database', () => {
  let opened: Database[] = []
  afterEach(async () => {
    await Promise.all(opened.map((database) => database.close()))
    opened = []
  })

  async function openEmpty(times: number): Promise<Database[]> {
    opened = await openScratchDatabases(times)
    return opened
  }

  test('is brought to the newest state once', async () => {
    const [database] = await openEmpty(1)
    expect(await migrateToLatest(database!, { '1-create': creating })).toEqual(['1-create'])
    expect(await migrateToLatest(database!, { '1-create': creating })).toEqual([])
  })

  test('stays as it was when a migration fails, and the error names it', async () => {
    const [database] = await openEmpty(1)
    const migrating = migrateToLatest(database!, { '1-create': creating, '2-fail': failing })
    await expect(migrating).rejects.toMatchObject({ name: 'MigrationFailed', migration: '2-fail' })
    await expect(sql`select * from migrated`.execute(database!.db)).rejects.toMatchObject({ code: '42P01' })
    expect(await migrateToLatest(database!, { '1-create': creating })).toEqual(['1-create'])
  })

  test.runIf(process.env.HSL_TEST_DATABASE_URL)(
    'may be migrated by several processes that start at once',
    async () => {
      const databases = await openEmpty(5)
      const done = await Promise.all(databases.map((one) => migrateToLatest(one, { '1-create': creating })))
      expect(done.flat()).toEqual(['1-create'])
      const { rows } = await sql`select id from migrated`.execute(databases[0]!.db)
      expect(rows).toEqual([{ id: 1 }])
    },
  )
})

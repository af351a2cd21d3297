import { sql } from 'kysely'
import { expect, test } from 'vitest'
import { useTestDatabase } from '../../../../tests/support/test-database.ts'

// The same is expected of both databases: run with HSL_TEST_DATABASE_URL for the thread that speaks with PostgreSQL.
const t = useTestDatabase()

test('statements apart give what the others give, and are seen by them at once', async () => {
  const { db, apart } = t.database
  await sql`create table if not exists probe_apart (id bigint primary key, at timestamptz, note text)`.execute(
    db,
  )
  await sql`delete from probe_apart`.execute(db)
  const at = new Date('2026-11-22T00:00:00.123Z')
  await sql`insert into probe_apart values (${2 ** 40}, ${at}, ${null}), (2, ${at}, ${'二'})`.execute(apart)
  const { rows } = await sql`select * from probe_apart order by id`.execute(db)
  expect(rows).toEqual([
    { id: 2, at, note: '二' },
    { id: 2 ** 40, at, note: null },
  ])
  const again = await sql`select * from probe_apart order by id`.execute(apart)
  expect(again.rows).toEqual(rows)
})

test('what the database refuses apart carries its code, and the next statement is served', async () => {
  const { apart } = t.database
  await expect(sql`select 1 / 0`.execute(apart)).rejects.toMatchObject({ code: '22012', severity: 'ERROR' })
  await expect(sql`select 1 / 0`.execute(apart)).rejects.toBeInstanceOf(Error)
  const { rows } = await sql`select 1 as one`.execute(apart)
  expect(rows).toEqual([{ one: 1 }])
})

test('a connection that breaks fails its statement only', async () => {
  const { kind, db, apart } = t.database
  if (kind === 'embedded') return
  for (const way of [apart, db, apart, db]) {
    const broken = sql`select pg_sleep(30)`.execute(way).catch((error: unknown) => error)
    await expect.poll(terminateSleepers).toBe(1)
    expect(await broken).toBeInstanceOf(Error)
    const { rows } = await sql`select 1 as one`.execute(way)
    expect(rows).toEqual([{ one: 1 }])
  }

  // A transaction has its connection alone: a statement beside the sleeper's would wait behind it.
  function terminateSleepers(): Promise<number> {
    return t.database.transaction(async (tx) => {
      const { rows } = await sql`
        select pg_terminate_backend(pid) from pg_stat_activity
        where query = 'select pg_sleep(30)' and state = 'active' and datname = current_database()`.execute(tx)
      return rows.length
    })
  }
})

test('many at once are all answered, each with its own', async () => {
  const { apart } = t.database
  const answers = await Promise.all(
    Array.from({ length: 40 }, (_, n) => sql<{ n: number }>`select ${n}::int as n`.execute(apart)),
  )
  expect(answers.map(({ rows }) => rows[0]!.n)).toEqual(Array.from({ length: 40 }, (_, n) => n))
})

import { sql } from 'kysely'
import { beforeAll, describe, expect, test } from 'vitest'
import { useTestDatabase } from '../../../tests/support/test-database.ts'
import { jsonb } from './jsonb.ts'
import type { Queryable } from './tables.ts'

// The same expectations hold on both databases: run with HSL_TEST_DATABASE_URL for PostgreSQL.
const t = useTestDatabase()

beforeAll(async () => {
  await sql`
    create table if not exists probe (id integer primary key, note text check (note <> 'forbidden'))
  `.execute(t.database.db)
})

// Made after the helper looked which tables there are, so it is emptied here.
async function withEmptyProbe(): Promise<void> {
  await sql`delete from probe`.execute(t.database.db)
}

async function countProbes(db: Queryable = t.database.db): Promise<number> {
  const { rows } = await sql<{ count: number }>`select count(*) from probe`.execute(db)
  return rows[0]!.count
}

async function read(expression: ReturnType<typeof sql>): Promise<unknown> {
  const { rows } = await sql<{ value: unknown }>`select ${expression} as value`.execute(t.database.db)
  return rows[0]!.value
}

describe('types', () => {
  test.each<[string, ReturnType<typeof sql>, unknown]>([
    ['int4', sql`42`, 42],
    ['int8', sql`9007199254740991::int8`, 9007199254740991],
    ['int8 beyond exact numbers', sql`9007199254740993::int8`, 9007199254740993n],
    ['int8[]', sql`array[1, null]::int8[]`, [1, null]],
    ['numeric', sql`0.10::numeric`, '0.10'],
    ['numeric[]', sql`array[0.10]::numeric[]`, ['0.10']],
    ['float8', sql`0.5::float8`, 0.5],
    ['boolean', sql`true`, true],
    ['date', sql`date '2026-11-22'`, '2026-11-22'],
    ['date[]', sql`array[date '2026-11-22']`, ['2026-11-22']],
    ['timestamptz', sql`timestamptz '2026-11-22 08:00:00.123+08'`, new Date('2026-11-22T00:00:00.123Z')],
    [
      'timestamptz before our era',
      sql`timestamptz '0044-03-15 12:00:00+00 BC'`,
      new Date('-000043-03-15T12:00:00Z'),
    ],
    ['timestamptz[]', sql`array[timestamptz '2026-11-22 08:00+08']`, [new Date('2026-11-22T00:00:00Z')]],
    ['timestamp', sql`timestamp '2026-11-22 08:00:00'`, '2026-11-22 08:00:00'],
    ['interval', sql`interval '36 hours'`, '36:00:00'],
    ['jsonb', sql`'{"a": [1, "二"]}'::jsonb`, { a: [1, '二'] }],
    ['text[]', sql`array['a"b', null, '五,一']`, ['a"b', null, '五,一']],
    ['uuid', sql`'6f9619ff-8b86-d011-b42d-00c04fc964ff'::uuid`, '6f9619ff-8b86-d011-b42d-00c04fc964ff'],
    ['bytea', sql`'\\x00ff'::bytea`, Buffer.from([0, 255])],
    ['null', sql`null::date`, null],
  ])('reads %s', async (_, expression, expected) => {
    expect(await read(expression)).toEqual(expected)
  })

  test.each<[string, unknown, string]>([
    ['text', '好商量', 'text'],
    ['integer', 7, 'int4'],
    ['date', '2026-11-22', 'date'],
    ['timestamptz', new Date('2026-11-22T01:02:03.004Z'), 'timestamptz'],
    ['array of text', ['一', 'b,"c"'], 'text[]'],
    ['object', { a: { b: [1] } }, 'jsonb'],
    ['bytes', Buffer.from([1, 2, 0]), 'bytea'],
    ['nothing', null, 'text'],
  ])('gives back a parameter: %s', async (_, value, type) => {
    expect(await read(sql`${value}::${sql.raw(type)}`)).toEqual(value)
  })

  test('keeps an array in jsonb an array', async () => {
    expect(await read(sql`${jsonb([{ a: 1 }, '二'])}`)).toEqual([{ a: 1 }, '二'])
  })

  test('works in UTC', async () => {
    expect(await read(sql`(timestamptz '2026-11-22 00:30+08')::date`)).toBe('2026-11-21')
  })

  test('gives a statement that runs often the same answers', async () => {
    const answers = []
    for (let at = 0; at < 10; at++) answers.push(await read(sql`${at}::int4 + 1`))
    expect(answers).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10])
  })
})

describe('transaction', () => {
  test('commits what it wrote and returns what it made', async () => {
    await withEmptyProbe()
    const made = await t.database.transaction(async (tx) => {
      const result = await sql`insert into probe values (1, 'a'), (2, 'b')`.execute(tx)
      return result.numAffectedRows
    })
    expect(made).toBe(2n)
    expect(await countProbes()).toBe(2)
  })

  test('rolls back when the work throws, and the connection goes on', async () => {
    await withEmptyProbe()
    const work = t.database.transaction(async (tx) => {
      await sql`insert into probe values (1)`.execute(tx)
      throw new Error('changed my mind')
    })
    await expect(work).rejects.toThrow('changed my mind')
    expect(await countProbes()).toBe(0)
  })

  test('rolls back after an error of the database, tells its code and constraint, and goes on', async () => {
    await withEmptyProbe()
    for (let round = 0; round < 5; round++) {
      const work = t.database.transaction(async (tx) => {
        await sql`insert into probe values (${round})`.execute(tx)
        await sql`insert into probe values (${round + 1}, ${'forbidden'})`.execute(tx)
      })
      await expect(work).rejects.toMatchObject({ code: '23514', constraint: 'probe_note_check' })
    }
    expect(await countProbes()).toBe(0)
    await expect(sql`select nonsense`.execute(t.database.db)).rejects.toMatchObject({ code: '42703' })
    expect(await countProbes()).toBe(0)
  })

  test('refuses to pretend that it committed when the work swallowed an error', async () => {
    await withEmptyProbe()
    const work = t.database.transaction(async (tx) => {
      await sql`insert into probe values (1)`.execute(tx)
      await sql`insert into probe values (1)`.execute(tx).catch(() => {})
    })
    await expect(work).rejects.toThrow('rolled back instead')
    expect(await countProbes()).toBe(0)
  })

  test('does not let others see what is not committed, and lets them wait in order', async () => {
    await withEmptyProbe()
    const seen: number[] = []
    const first = t.database.transaction(async (tx) => {
      await sql`insert into probe values (1)`.execute(tx)
      await sql`select pg_sleep(0.05)`.execute(tx)
      await sql`insert into probe values (2)`.execute(tx)
    })
    const others = Array.from({ length: 20 }, async () => seen.push(await countProbes()))
    await Promise.all([first, ...others])
    expect(seen.every((count) => count === 0 || count === 2)).toBe(true)
    expect(await countProbes()).toBe(2)
  })

  test('one after another they count right, however many come at once', async () => {
    await withEmptyProbe()
    await sql`insert into probe values (1, '0')`.execute(t.database.db)
    await Promise.all(
      Array.from({ length: 40 }, () =>
        t.database.transaction(async (tx) => {
          const { rows } = await sql<{
            note: string
          }>`select note from probe where id = 1 for update`.execute(tx)
          await sql`update probe set note = ${String(Number(rows[0]!.note) + 1)} where id = 1`.execute(tx)
        }),
      ),
    )
    const { rows } = await sql`select note from probe`.execute(t.database.db)
    expect(rows).toEqual([{ note: '40' }])
  })

  test('refuses another way to the database from inside', async () => {
    const reading = t.database.transaction(async () => await countProbes())
    await expect(reading).rejects.toMatchObject({ name: 'OutsideOfTransaction' })
    const nesting = t.database.transaction(async () => await t.database.transaction(async () => 1))
    await expect(nesting).rejects.toMatchObject({ name: 'OutsideOfTransaction' })
    expect(await countProbes()).toBeGreaterThanOrEqual(0)
  })

  test('is repeated when another was a moment quicker to write what is there once, and sees it then', async () => {
    await withEmptyProbe()
    const look = async () =>
      t.database.transaction(async (tx) => {
        if ((await countProbes(tx)) > 0) return 'taken'
        await sql`select pg_sleep(0.05)`.execute(tx)
        await sql`insert into probe values (1)`.execute(tx)
        return 'written'
      })
    expect((await Promise.all([look(), look(), look()])).sort()).toEqual(['taken', 'taken', 'written'])
  })

  test('is repeated when the database asks for it, and gives up after three more', async () => {
    let tries = 0
    const answer = await t.database.transaction(async (tx) => {
      if (++tries < 3)
        await sql`do $$ begin raise exception 'once more' using errcode = '40001'; end $$`.execute(tx)
      return tries
    })
    expect(answer).toBe(3)

    tries = 0
    const hopeless = t.database.transaction(async (tx) => {
      tries++
      await sql`do $$ begin raise exception 'deadlock' using errcode = '40P01'; end $$`.execute(tx)
    })
    await expect(hopeless).rejects.toMatchObject({ code: '40P01' })
    expect(tries).toBe(4)
  })
})

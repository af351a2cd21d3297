import { sql } from 'kysely'
import { describe, expect, it } from 'vitest'
import { useTestDatabase } from '../../../tests/support/test-database.ts'
import { newId } from '../../base/id.ts'
import type { Database } from '../database/open-database.ts'
import type { Db } from '../database/tables.ts'
import { chainEvents, openChain, recordEvent } from './journal.ts'
import { verifyChain, verifyJournal } from './verify-journal.ts'

const test = useTestDatabase()
const origin = {
  actor: { kind: 'system' as const, name: '演示' },
  now: new Date('2026-11-22T03:00:00Z'),
  channel: 'console' as const,
}

async function chainOf(database: Database, events: number): Promise<string> {
  const chainId = newId()
  await database.transaction(async (tx) => {
    await openChain(tx, { id: chainId, kind: 'topic', areaId: 'city' })
    for (let i = 1; i <= events; i++) {
      await recordEvent(tx, origin, {
        chainId,
        kind: 'topic.drafted',
        data: { z: i, a: { y: null, b: [1, 'x'] } },
      })
    }
  })
  return chainId
}

/** Changes a row as only someone with the database in hand could: past the trigger. */
async function tamper(database: Database, statement: ReturnType<typeof sql>): Promise<void> {
  await database.transaction(async (tx) => {
    await sql`alter table journal_event disable trigger journal_event_is_append_only`.execute(tx)
    await statement.execute(tx)
    await sql`alter table journal_event enable trigger journal_event_is_append_only`.execute(tx)
  })
}

/** A database where something happens just before a table is read for the first time. */
function whoseFirst(db: Db, table: string, happens: () => Promise<unknown>): Db {
  let waiting = true
  const builder = (one: object): object =>
    new Proxy(one, {
      get(target, name) {
        const value = Reflect.get(target, name)
        if (name === 'execute') {
          return async () => {
            if (waiting) await happens()
            waiting = false
            return value.call(target)
          }
        }
        return typeof value === 'function'
          ? (...args: unknown[]) => builder(value.apply(target, args))
          : value
      },
    })
  return new Proxy(db, {
    get(target, name) {
      const value = Reflect.get(target, name)
      if (name !== 'selectFrom') return typeof value === 'function' ? value.bind(target) : value
      return (from: string) => (from === table ? builder(value.call(target, from)) : value.call(target, from))
    },
  })
}

describe('the journal', () => {
  it('numbers the events of a chain without a gap and verifies', async () => {
    const { database } = test
    const chainId = await chainOf(database, 5)
    const events = await chainEvents(database.db, chainId)
    expect(events.map((event) => event.number)).toEqual([1, 2, 3, 4, 5])
    expect(await verifyJournal(database.db)).toEqual({ chains: 1, events: 5, broken: [] })
  })

  it('refuses to change or delete an event', async () => {
    const { database } = test
    await chainOf(database, 1)
    await expect(sql`update journal_event set kind = 'other'`.execute(database.db)).rejects.toThrow(
      /never changed/,
    )
    await expect(sql`delete from journal_event`.execute(database.db)).rejects.toThrow(/never changed/)
  })

  it('holds while somebody acts between two looks at it', async () => {
    const { database } = test
    const chainId = await chainOf(database, 3)
    const more = () =>
      database.transaction((tx) => recordEvent(tx, origin, { chainId, kind: 'topic.edited', data: {} }))
    const reading = whoseFirst(database.db, 'journal_event', more)
    expect(await verifyChain(reading, chainId)).toEqual({ events: 4, broken: null })
    await tamper(
      database,
      sql`insert into journal_event select 'slipped-in', area_id, chain_id, 5, kind, actor_kind, actor_id, actor_post,
        channel, happened_on, entered_at, data, hash, hash from journal_event where number = 4`,
    )
    expect((await verifyChain(database.db, chainId)).broken).toMatchObject({ number: 5, fault: 'hash' })
  })

  it('names the first link that someone changed behind its back', async () => {
    const { database } = test
    const whole = await chainOf(database, 3)
    const broken = await chainOf(database, 4)
    await tamper(
      database,
      sql`update journal_event set data = '{"z": 9}' where chain_id = ${broken} and number = 2`,
    )
    const result = await verifyJournal(database.db)
    expect(result.broken).toEqual([{ chainId: broken, number: 2, fault: 'hash' }])
    expect(result.chains).toBe(2)
    expect(whole).not.toBe(broken)
  })

  it('notices that the last event was cut off', async () => {
    const { database } = test
    const chainId = await chainOf(database, 3)
    await tamper(database, sql`delete from journal_event where chain_id = ${chainId} and number = 3`)
    expect((await verifyJournal(database.db)).broken).toEqual([{ chainId, number: 3, fault: 'head' }])
  })

  it('keeps the numbers of two that record at once apart', async () => {
    const { database } = test
    const chainId = await chainOf(database, 1)
    const both = [1, 2, 3, 4].map((z) =>
      database.transaction((tx) => recordEvent(tx, origin, { chainId, kind: 'topic.edited', data: { z } })),
    )
    const numbers = (await Promise.all(both)).map((event) => event.number).sort()
    expect(numbers).toEqual([2, 3, 4, 5])
    expect((await verifyJournal(database.db)).broken).toEqual([])
  })
})

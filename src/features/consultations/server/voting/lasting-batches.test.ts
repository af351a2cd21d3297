import { sql } from 'kysely'
import { expect, test } from 'vitest'
import { useTestDatabase } from '../../../../../tests/support/test-database.ts'
import type { Database, Db } from '../../../../platform/database/tables.ts'
import { verifyChain } from '../../../../platform/events/verify-journal.ts'
import { votingTown } from '../../testing/voting-town.ts'
import { loadConsultation } from './open-consultation.ts'
import { voteWriter, type WrittenBatch } from './vote-writer.ts'

const store = useTestDatabase()

/** The database, with something that happens before it is asked whether a batch is safe on the disk. */
function withDisk(database: Database, happens: (asked: number) => Promise<unknown>): Database {
  let asked = 0
  const executor = database.db.getExecutor()
  const after = executor.withConnectionProvider({
    provideConnection: async (consumer) => {
      await happens(++asked)
      return executor.provideConnection(consumer)
    },
  })
  const apart = Object.create(database.db, { getExecutor: { value: () => after } }) as Db
  return { ...database, kind: 'postgres', apart }
}

type Town = Awaited<ReturnType<typeof votingTown>>

/** What a crash does to everything that was not on the disk: here all votes, and all events but those before them. */
async function crash(
  { transaction }: Database,
  { id, number }: Town,
  before: { head: string },
): Promise<void> {
  await transaction(async (tx) => {
    await sql`set local session_replication_role = replica`.execute(tx)
    await tx.deleteFrom('journal_event').where('chain_id', '=', id).execute()
    await tx
      .updateTable('journal_chain')
      .set({ length: 0, ...before })
      .where('id', '=', id)
      .execute()
    await tx.deleteFrom('vote').where('consultation_number', '=', number).execute()
    await tx.deleteFrom('voter').where('consultation_number', '=', number).execute()
  })
}

async function writerOn(database: Database, town: Town) {
  const one = (await loadConsultation(database, town.id))!
  const told: WrittenBatch[] = []
  const writer = voteWriter(
    database,
    one,
    { written: (batch) => told.push(batch), changed() {} },
    () => new Date(),
  )
  const voter = town.voter({ kind: 'issued', linkId: 'link' })
  return {
    told,
    cast: (statement: number) =>
      writer.write({
        voter,
        vote: { voterId: voter.id, statement, answer: 1, channel: 1, probability: null },
      }),
    idle: () => writer.idle(),
  }
}

test('a vote that a crash of the database took before it was safe on the disk is written again before it is acknowledged', async () => {
  const town = await votingTown(store.database)
  const before = await store.database.db
    .selectFrom('journal_chain')
    .select('head')
    .where('id', '=', town.id)
    .where('length', '=', 0)
    .executeTakeFirstOrThrow()
  const database = withDisk(store.database, async (asked) => {
    if (asked === 1) await crash(store.database, town, before)
  })
  const writer = await writerOn(database, town)
  await writer.cast(1)
  await writer.cast(2)
  const { votes, voters } = await town.rows()
  expect(votes.map((vote) => vote.statement_number).sort()).toEqual([1, 2])
  expect(voters).toHaveLength(1)
  expect(await verifyChain(store.database.db, town.id)).toMatchObject({ events: 2, broken: null })
  expect(writer.told.map((batch) => batch.length)).toEqual([1, 2])
})

test('a vote is not acknowledged while nobody knows whether it is safe on the disk, and the next one is taken', async () => {
  const town = await votingTown(store.database)
  const database = withDisk(store.database, async (asked) => {
    if (asked === 1) throw new Error('the connection has ended')
  })
  const writer = await writerOn(database, town)
  await expect(writer.cast(1)).rejects.toThrow('the connection has ended')
  await writer.cast(1)
  await writer.cast(2)
  await writer.idle()
  expect((await town.rows()).votes).toHaveLength(2)
})

test('while a batch waits for the disk the votes that come are written, and acknowledged in their order', async () => {
  const town = await votingTown(store.database)
  const asked = Promise.withResolvers<void>()
  const disk = Promise.withResolvers<void>()
  const database = withDisk(store.database, (time) => {
    asked.resolve()
    return time === 1 ? disk.promise : Promise.resolve()
  })
  const writer = await writerOn(database, town)
  const order: number[] = []
  const casts = [writer.cast(1).then(() => order.push(1))]
  await asked.promise
  casts.push(writer.cast(2).then(() => order.push(2)))
  await expect.poll(async () => (await town.rows()).votes.length).toBe(2)
  expect(order).toEqual([])
  disk.resolve()
  await Promise.all(casts)
  expect(order).toEqual([1, 2])
})

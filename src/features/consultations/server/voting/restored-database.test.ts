import { sql } from 'kysely'
import { expect, test } from 'vitest'
import { useTestDatabase } from '../../../../../tests/support/test-database.ts'
import { verifyChain } from '../../../../platform/events/verify-journal.ts'
import { votingTown } from '../../testing/voting-town.ts'
import { loadConsultation } from './open-consultation.ts'
import { voteWriter } from './vote-writer.ts'

const store = useTestDatabase()

test('votes are taken on where the database went back to an earlier state while people vote', async () => {
  const { database } = store
  const town = await votingTown(database)
  const { head } = await database.db
    .selectFrom('journal_chain')
    .select('head')
    .where('id', '=', town.id)
    .executeTakeFirstOrThrow()
  const one = (await loadConsultation(database, town.id))!
  const writer = voteWriter(database, one, { written() {}, changed() {} }, () => new Date())
  const voter = town.voter({ kind: 'issued', linkId: 'link' })
  const cast = (statement: number) =>
    writer.write({
      voter,
      vote: { voterId: voter.id, statement, answer: 1, channel: 1, probability: null },
    })
  await cast(1)
  await cast(2)
  await database.transaction(async (tx) => {
    await sql`set local session_replication_role = replica`.execute(tx)
    await tx.deleteFrom('journal_event').where('chain_id', '=', town.id).execute()
    await tx.updateTable('journal_chain').set({ length: 0, head }).where('id', '=', town.id).execute()
    await tx.deleteFrom('vote').where('consultation_number', '=', town.number).execute()
    await tx.deleteFrom('voter').where('consultation_number', '=', town.number).execute()
  })
  await cast(3)
  const { votes, voters } = await town.rows()
  expect(votes.map((vote) => vote.statement_number)).toEqual([3])
  expect(voters.map(({ id }) => id)).toEqual([voter.id])
  expect(await verifyChain(database.db, town.id)).toMatchObject({ events: 1, broken: null })
})

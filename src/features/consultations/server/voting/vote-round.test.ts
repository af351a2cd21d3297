import { expect, test } from 'vitest'
import { useTestDatabase } from '../../../../../tests/support/test-database.ts'
import { votingTown } from '../../testing/voting-town.ts'
import { loadConsultation, refreshConsultation } from './open-consultation.ts'
import { settle, writeVotes } from './vote-round.ts'

const store = useTestDatabase()

test('who is erased while a vote of theirs is still being told to memory is a voter again with the next vote', async () => {
  const town = await votingTown(store.database)
  const one = (await loadConsultation(store.database, town.id))!
  const voter = town.voter({ kind: 'issued', linkId: 'link' })
  const cast = async (statement: number) => {
    const vote = { voterId: voter.id, statement, answer: 1, channel: 1 as const, probability: null }
    return (await writeVotes(store.database.db, one, one.facts, [{ voter, vote }], new Date()))!
  }
  const first = await cast(1)
  await town.erase(voter.id)
  await refreshConsultation(store.database, one)
  settle(one, first)
  settle(one, await cast(2))
  const { votes, voters } = await town.rows()
  expect(votes.map((vote) => vote.statement_number)).toEqual([2])
  expect(voters.map(({ id }) => id)).toEqual([voter.id])
})

import { expect, test } from 'vitest'
import { useTestDatabase } from '../../../../../tests/support/test-database.ts'
import { votingServer, votingTown } from '../../testing/voting-town.ts'

const store = useTestDatabase()

test('a cookie that nobody can decode stops no server: it is a voter not known yet', async () => {
  const town = await votingTown(store.database)
  const site = await votingServer(store.database)
  const origin = await site.server.listen({ port: 0, host: '127.0.0.1' })
  const post = async (cookie: string) => {
    const answer = await fetch(`${origin}/api/consultations/${town.id}/votes`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', cookie },
      body: '{"statement":1,"answer":"agree"}',
    })
    return answer.status
  }
  // The first vote makes the consultation known, so that the second one is taken the quick way.
  expect(await post('none=1')).toBe(200)
  expect(await post(`hsl_voter_${town.number}=%E0%A4%A`)).toBe(200)
  expect((await town.rows()).voters).toHaveLength(2)
  await site.close()
})

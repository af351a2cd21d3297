import { expect, test } from 'vitest'
import { opinionObstacles } from './opinion-speakers.ts'

const places = [{ id: 'p1', category: '群众代表', group: 'masses' as const }]
const told = (opinion: object, table = places) =>
  opinionObstacles([opinion], table, []).map(({ code, field }) => `${field} ${code}`)

test('who spoke is asked for where it is answered: at the table, or by role where there is none', () => {
  expect(told({})).toEqual(['opinions.0.participantId sessions.speaker-needed'])
  expect(told({}, [])).toEqual(['opinions.0.speaker sessions.speaker-needed'])
  expect(told({ participantId: 'p1' })).toEqual([])
  expect(told({ speaker: '居民代表' })).toEqual([])
  expect(told({ speaker: '种植大户' })).toEqual(['opinions.0.speakerGroup sessions.group-needed'])
})

import type { Database } from '../../../platform/database/tables.ts'
import { participantsOfRound, setParticipantsCommand } from '../../participants/index.ts'
import { planSessionCommand } from '../server/plan-session.ts'
import { deskOf, roundAtTable } from './round-at-table.ts'

/** One part of a session, today in the afternoon. */
export const meeting = {
  form: 'meeting' as const,
  place: '社区服务中心二楼',
  heldOn: '2026-11-22',
  startsAt: '15:00',
}

/** A session that has begun, with three places at its table. */
export async function openedSession(database: Database) {
  const round = await roundAtTable(database)
  const desk = deskOf(database)
  await desk.run(setParticipantsCommand, {
    topicId: round.topicId,
    rows: [
      { category: '群众代表', headCount: 8 },
      { category: '区政协委员', headCount: 3, reply: 'leave' },
      { category: '社区干部', headCount: 2 },
    ],
  })
  const { sessionId } = await desk.run(planSessionCommand, {
    topicId: round.topicId,
    subEvents: [meeting],
    start: 'now',
  })
  const { places } = await participantsOfRound(database.db, round.roundId)
  return { ...round, desk, sessionId, places }
}

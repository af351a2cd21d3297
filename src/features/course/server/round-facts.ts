import type { Db, Tx } from '../../../platform/database/tables.ts'
import { evaluationFacts } from '../../evaluations/index.ts'
import type { RoundFacts } from '../../methods/index.ts'
import { participantFacts } from '../../participants/index.ts'
import { researchFacts } from '../../research/index.ts'
import { resultFacts } from '../../results/index.ts'
import { sessionFacts } from '../../sessions/index.ts'
import { topicFacts } from '../../topics/index.ts'
import { type RoundCourse, roundCourse } from './course-store.ts'

/** All facts of a round, gathered feature by feature. */
export async function roundFacts(
  db: Db | Tx,
  roundId: string,
  now: Date,
  known?: RoundCourse,
): Promise<RoundFacts> {
  const course = known ?? (await roundCourse(db, roundId))
  const [topic, research, participants, sessions, results, evaluations] = await Promise.all([
    topicFacts(db, roundId, now),
    researchFacts(db, roundId),
    participantFacts(db, roundId),
    sessionFacts(db, roundId),
    resultFacts(db, roundId),
    evaluationFacts(db, roundId),
  ])
  return {
    topic: { ...topic, outcome: course.outcome, closedOn: course.closedOn },
    research,
    participants,
    sessions,
    results,
    evaluations,
  }
}

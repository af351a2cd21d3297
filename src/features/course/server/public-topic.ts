import { found } from '../../../base/reason.ts'
import type { Db, Tx } from '../../../platform/database/tables.ts'
import { listTopics, topicView } from '../../topics/index.ts'
import type { HomeView, PublicTopicView } from '../contract/public-views.ts'
import { situationOf } from '../rules/situation.ts'
import { inOrder } from '../rules/way-order.ts'
import { yearFigures } from './figures.ts'
import { openResults, publicChain, wayOf } from './public-store.ts'
import { factsOf, recordViews } from './staff-topic.ts'

/** A topic as everyone may see it; "not found" for one that is not public. */
export async function publicTopic(
  db: Db | Tx,
  topicId: string,
  now: Date,
  round?: number,
): Promise<PublicTopicView> {
  const proof = found(await publicChain(db, topicId), 'course.not-public')
  const topic = await topicView(db, topicId)
  const latest = topic.rounds.at(-1)!
  const shown = topic.rounds.find((one) => one.number === round) ?? latest
  const [record, facts, way] = await Promise.all([
    recordViews(db, topic, shown.id),
    factsOf(db, latest, now),
    wayOf(db, topicId),
  ])
  return {
    record,
    shownRound: shown.number,
    situation: situationOf(latest.method, facts),
    way: inOrder(way),
    mayJudge:
      !facts.topic.closed &&
      facts.evaluations.evaluations.some((one) => one.group === 'masses' && one.closedOn === null),
    proof,
  }
}

// What changed lately is looked through, no further: the cost stays the same however many topics there are.
const lately = 60

export async function homeView(db: Db | Tx, now: Date): Promise<HomeView> {
  const { rows } = await listTopics(db, { publicOnly: true }, null, lately)
  const ended = rows.filter((row) => row.status === 'closed' && row.outcome !== null).slice(0, 3)
  const [results, figures] = await Promise.all([
    openResults(
      db,
      ended.map((row) => row.roundId),
    ),
    yearFigures(db, now),
  ])
  return {
    talked: rows.filter((row) => row.status === 'approved').slice(0, 6),
    outcomes: ended.map((row) => ({
      topicId: row.id,
      title: row.title,
      roomName: row.roomName,
      after: results.get(row.roundId) ?? null,
      outcome: row.outcome!,
    })),
    figures,
  }
}

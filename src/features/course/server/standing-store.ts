import { sql } from 'kysely'
import type { Db, Tx } from '../../../platform/database/tables.ts'
import type { Milestone, RuleName } from '../../methods/index.ts'
import type { TopicRow } from '../../topics/index.ts'
import type { ListedTopic } from '../contract/public-views.ts'
import { standingOf } from '../rules/standing.ts'
import './tables.ts'

/** Adds to the rows of a list where each topic really stands: one query for all of them, by the keys of their rounds. */
export async function withStandings(db: Db | Tx, rows: TopicRow[], now: Date): Promise<ListedTopic[]> {
  if (rows.length === 0) return []
  const known = await db
    .selectFrom('round')
    .innerJoin('topic', 'topic.id', 'round.topic_id')
    .select([
      'round.id',
      sql<Milestone[]>`array(select m.milestone from milestone m where m.round_id = round.id)`.as('reached'),
      sql<RuleName[]>`array(select p.rule from rule_pass p where p.round_id = round.id)`.as('passed'),
      sql<boolean>`round.method @? '$.steps[*].reaches[*] ? (@ == "published")'`.as('asksNotice'),
      sql<boolean>`exists (
        select from session_round r join session s on s.id = r.session_id
        where r.round_id = round.id and s.state = 'open'
      )`.as('inSession'),
      sql<boolean>`exists (
        select from responsibility r
        where r.round_id = round.id and r.state not in ('issued', 'not_ours') and r.voided_on is null
      )`.as('carryingOut'),
      'round.closed_on as closedOn',
      'topic.dates_assumed as datesAssumed',
      sql<boolean>`exists (select from evaluation e where e.round_id = round.id and not e.closed)`.as(
        'beingJudged',
      ),
      sql<boolean>`exists (
        select from consultation c
        where c.round_id = round.id and c.state = 'open' and (c.closes_at is null or c.closes_at > ${now})
      )`.as('takesVotes'),
    ])
    .where(
      'round.id',
      'in',
      rows.map((row) => row.roundId),
    )
    .execute()
  const byRound = new Map(known.map((one) => [one.id, one]))
  return rows.map((row) => {
    const { id: _, closedOn, datesAssumed, takesVotes, ...facts } = byRound.get(row.roundId)!
    return { ...row, closedOn, datesAssumed, takesVotes, standing: standingOf({ ...row, ...facts }) }
  })
}

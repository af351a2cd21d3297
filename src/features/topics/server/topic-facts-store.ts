import { jsonArrayFrom, jsonObjectFrom } from 'kysely/helpers/postgres'
import { dayOf } from '../../../base/day.ts'
import { found } from '../../../base/reason.ts'
import type { Db, Tx } from '../../../platform/database/tables.ts'
import type { RuleName, TopicFacts } from '../../methods/index.ts'

/** What rules ask of a topic and one of its rounds, in one query. `now` decides who convenes today. */
export async function topicFacts(db: Db | Tx, roundId: string, now: Date = new Date()): Promise<TopicFacts> {
  const today = dayOf(now)
  const row = await db
    .selectFrom('round')
    .innerJoin('topic', 'topic.id', 'round.topic_id')
    .select((eb) => [
      'topic.id as topicId',
      'round.id as roundId',
      'round.number as roundNumber',
      'topic.status',
      'topic.afterwards',
      'round.outcome',
      'topic.raised_on as raisedOn',
      'topic.submitted_on as submittedOn',
      'round.rules as settings',
      jsonObjectFrom(
        eb
          .selectFrom('approval')
          .select(['body_name as bodyName', 'decided_on as decidedOn'])
          .whereRef('approval.round_id', '=', 'round.id')
          .where('decision', '=', 'approved'),
      ).as('approval'),
      jsonObjectFrom(
        eb
          .selectFrom('filing')
          .select(['body_name as bodyName', 'filed_on as filedOn', 'received_on as receivedOn'])
          .whereRef('filing.round_id', '=', 'round.id'),
      ).as('filing'),
      jsonArrayFrom(
        eb
          .selectFrom('notice')
          .select(['subject', 'shown_from as shownFrom'])
          .whereRef('notice.round_id', '=', 'round.id')
          .orderBy('notice.id'),
      ).as('notices'),
      jsonArrayFrom(
        eb
          .selectFrom('room_post')
          .select('title')
          .whereRef('room_post.room_id', '=', 'topic.room_id')
          .where('kind', '=', 'convener')
          .where((or) => or.or([or('held_from', 'is', null), or('held_from', '<=', today)]))
          .where((or) => or.or([or('held_until', 'is', null), or('held_until', '>=', today)]))
          .orderBy('room_post.id'),
      ).as('conveners'),
      jsonArrayFrom(
        eb
          .selectFrom('rule_pass')
          .select([
            'rule',
            'rule_pass.kind',
            'rule_pass.reason',
            'post_line as postLine',
            'passed_at as passedAt',
          ])
          .whereRef('rule_pass.round_id', '=', 'round.id')
          .orderBy('rule_pass.id'),
      ).as('passes'),
    ])
    .where('round.id', '=', roundId)
    .executeTakeFirst()
  const { outcome, conveners, passes, ...facts } = found(row, 'topics.not-found')
  return {
    ...facts,
    closed: outcome !== null,
    conveners: conveners.map((post) => post.title),
    passes: passes.map((pass) => ({
      ...pass,
      rule: pass.rule as RuleName,
      passedAt: new Date(pass.passedAt),
    })),
  }
}

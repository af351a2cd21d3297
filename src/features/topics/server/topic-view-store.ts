import { sql } from 'kysely'
import { jsonArrayFrom, jsonObjectFrom } from 'kysely/helpers/postgres'
import { found } from '../../../base/reason.ts'
import type { Db, Tx } from '../../../platform/database/tables.ts'
import type { RuleName } from '../../methods/index.ts'
import type { NoticeView, RoundView, TopicView } from '../contract.ts'

/** A topic with its rounds and all decisions, filings, notices and passed rules; throws "not found". */
export async function topicView(db: Db | Tx, topicId: string): Promise<TopicView> {
  const [topic, rounds] = await Promise.all([topicRow(db, topicId), roundsOf(db, topicId)])
  const { roomId, roomName, organisationId, organisationName, path, ...own } = found(
    topic,
    'topics.not-found',
  )
  return {
    ...own,
    room: { id: roomId, name: roomName },
    organisation: { id: organisationId, name: organisationName, path },
    rounds,
  }
}

function topicRow(db: Db | Tx, topicId: string) {
  return db
    .selectFrom('topic')
    .innerJoin('room', 'room.id', 'topic.room_id')
    .innerJoin('organisation', 'organisation.id', 'topic.organisation_id')
    .select([
      'topic.id',
      'topic.area_id as areaId',
      'topic.title',
      'topic.background',
      'topic.field',
      'topic.criteria',
      'topic.source',
      'topic.source_note as sourceNote',
      'topic.status',
      'topic.afterwards',
      'topic.dates_assumed as datesAssumed',
      'topic.practice',
      'topic.is_public as isPublic',
      'topic.raised_on as raisedOn',
      'topic.submitted_on as submittedOn',
      'topic.created_at as createdAt',
      'topic.changed_at as changedAt',
      'room.id as roomId',
      'room.name as roomName',
      'organisation.id as organisationId',
      'organisation.name as organisationName',
      'organisation.path',
    ])
    .where('topic.id', '=', topicId)
    .executeTakeFirst()
}

async function roundsOf(db: Db | Tx, topicId: string): Promise<RoundView[]> {
  const rows = await db
    .selectFrom('round')
    .select((eb) => [
      'round.id',
      'round.number',
      'round.method',
      'round.rules',
      'round.reason',
      'round.opened_on as openedOn',
      'round.outcome',
      'round.outcome_note as outcomeNote',
      'round.closed_on as closedOn',
      jsonArrayFrom(
        eb
          .selectFrom('approval')
          .select([
            'approval.id',
            'decision',
            'body_name as bodyName',
            'post_name as postName',
            'decided_on as decidedOn',
            'reference',
            'mode',
            'reasons',
            'file_id as fileId',
          ])
          .whereRef('approval.round_id', '=', 'round.id')
          .orderBy(sql`array_position(array['returned', 'declined', 'approved'], decision)`)
          .orderBy('decided_on')
          .orderBy('approval.id'),
      ).as('approvals'),
      jsonObjectFrom(
        eb
          .selectFrom('filing')
          .select([
            'body_name as bodyName',
            'filed_on as filedOn',
            'received_on as receivedOn',
            'receipt_number as receiptNumber',
            'note',
          ])
          .whereRef('filing.round_id', '=', 'round.id'),
      ).as('filing'),
      jsonArrayFrom(
        eb
          .selectFrom('notice')
          .select([
            'notice.id',
            'subject',
            'text',
            'places',
            'channels',
            'shown_from as shownFrom',
            'shown_until as shownUntil',
            'issued_by as issuedBy',
          ])
          .whereRef('notice.round_id', '=', 'round.id')
          .orderBy('shown_from')
          .orderBy('notice.id'),
      ).as('notices'),
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
    .where('round.topic_id', '=', topicId)
    .orderBy('round.number')
    .execute()
  return rows.map((row) => ({
    ...row,
    passes: row.passes.map((pass) => ({
      ...pass,
      rule: pass.rule as RuleName,
      passedAt: new Date(pass.passedAt),
    })),
  }))
}

/** A notice with the topic it belongs to; null when there is none. */
export async function noticeOf(db: Db | Tx, topicId: string, noticeId: string): Promise<NoticeView | null> {
  const row = await db
    .selectFrom('notice')
    .innerJoin('round', 'round.id', 'notice.round_id')
    .select([
      'notice.id',
      'notice.subject',
      'notice.text',
      'notice.places',
      'notice.channels',
      'notice.shown_from as shownFrom',
      'notice.shown_until as shownUntil',
      'notice.issued_by as issuedBy',
    ])
    .where('notice.id', '=', noticeId)
    .where('round.topic_id', '=', topicId)
    .executeTakeFirst()
  return row ?? null
}

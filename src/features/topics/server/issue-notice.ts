import { canonicalJson } from '../../../base/canonical-json.ts'
import { dayOf } from '../../../base/day.ts'
import { newId } from '../../../base/id.ts'
import { refuseIf } from '../../../base/reason.ts'
import { textDigest } from '../../../base/sealed-text.ts'
import type { Act } from '../../../platform/commands/act.ts'
import { defineCommand } from '../../../platform/commands/command.ts'
import { authorise } from '../../access/index.ts'
import { IssueNoticeRequest } from '../contract.ts'
import { noticeObstacles } from '../rules/transitions.ts'
import { loadTopic } from './loaded-topic-store.ts'
import { publishing } from './publishing.ts'
import { changeTopic, insertNotice } from './topic-store.ts'

/**
 * Makes something public: what, where, from when to when, by which ways, by whom. The text can never be changed after.
 * The day it went up is today unless the record lies in the past and the source does not tell.
 */
export async function issueNotice(act: Act, request: IssueNoticeRequest): Promise<{ noticeId: string }> {
  const topic = await loadTopic(act.tx, request.topicId)
  authorise(act.actor, 'notices.issue', { path: topic.path })
  const { places = [], channels = [] } = request
  const today = dayOf(act.now)
  const shownFrom = request.shownFrom ?? (topic.afterwards ? null : today)
  refuseIf(noticeObstacles(topic, { ...request, places, channels, shownFrom }))
  const noticeId = newId(act.now)
  await insertNotice(act.tx, {
    id: noticeId,
    round_id: topic.roundId,
    area_id: topic.areaId,
    subject: request.subject,
    text: request.text,
    places,
    channels,
    shown_from: shownFrom,
    shown_until: request.shownUntil ?? null,
    issued_by: request.issuedBy ?? null,
    entered_at: act.now,
  })
  await changeTopic(act.tx, topic.topicId, act.now, publishing(topic, act.now))
  const told = canonicalJson({ text: request.text, places, channels, issuedBy: request.issuedBy ?? null })
  await act.record({
    chainId: topic.topicId,
    kind: 'notices.issued',
    rows: { topic: [topic.topicId], notice: [noticeId] },
    // A notice may be issued today to be put up next week.
    happenedOn: shownFrom && shownFrom > today ? today : shownFrom,
    data: {
      roundId: topic.roundId,
      noticeId,
      subject: request.subject,
      shownFrom,
      shownUntil: request.shownUntil ?? null,
      digest: textDigest(told, noticeId),
    },
  })
  return { noticeId }
}

export const issueNoticeCommand = defineCommand({
  name: 'notices.issue',
  path: '/topics/:topicId/notices',
  summary: 'Issue a notice of a topic, session, result or feedback; its text is frozen.',
  request: IssueNoticeRequest,
  chainOf: (request) => request.topicId,
  run: issueNotice,
})

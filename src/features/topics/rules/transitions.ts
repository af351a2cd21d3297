import type { Day } from '../../../base/day.ts'
import type { Reason } from '../../../base/reason.ts'
import { type PublicText, publicationObstacles, publicTextsOf } from './publication.ts'
import type { TopicReason } from './reasons.ts'
import { notTakenUpReasons } from './round-open.ts'
import type { NoticeSubject, TopicState, TopicStatus } from './topic-state.ts'

type Reasons = Reason<TopicReason>[]

/** A day on which something is said to have happened cannot lie ahead; every other day is let through. */
export function aheadReasons(field: string, day: Day | null | undefined, today: Day): Reasons {
  return day && day > today ? [{ code: 'topics.date-ahead', field }] : []
}

function unlessStatus(topic: TopicState, allowed: TopicStatus[], code: TopicReason): Reasons {
  return allowed.includes(topic.status) ? [] : [{ code, values: { status: topic.status } }]
}

/** Why no topic can be drafted in this room as asked. A room that has ended still has a past to be entered. */
export function draftObstacles(
  asked: { roomEndedOn: Day | null; raisedOn?: Day; afterwards?: boolean },
  today: Day,
): Reasons {
  const ended = asked.roomEndedOn !== null && asked.roomEndedOn <= today && !asked.afterwards
  return [
    ...(ended ? [{ code: 'topics.room-ended' as const, field: 'roomId' }] : []),
    ...aheadReasons('raisedOn', asked.raisedOn, today),
  ]
}

export function editObstacles(topic: TopicState): Reasons {
  return unlessStatus(topic, ['draft', 'returned'], 'topics.not-editable')
}

export function submitObstacles(topic: TopicState, asked: { submittedOn?: Day }, today: Day): Reasons {
  return [
    ...unlessStatus(topic, ['draft', 'returned'], 'topics.not-submittable'),
    ...aheadReasons('submittedOn', asked.submittedOn, today),
  ]
}

/** For returning and for not taking up alike: both answer what was submitted. */
export function refusalObstacles(topic: TopicState, asked: { decidedOn?: Day }, today: Day): Reasons {
  return [
    ...unlessStatus(topic, ['submitted'], 'topics.not-submitted'),
    ...aheadReasons('decidedOn', asked.decidedOn, today),
  ]
}

export type ApprovalAsked = {
  decidedOn?: Day
  keepInternal?: boolean
  mode?: 'online' | 'paper'
  reference?: string
  scan?: string
}

/**
 * Why the topic cannot be approved as asked. A matter recorded afterwards need not have been submitted here, and its
 * source may not name the paper. What is to be published may hold no personal numbers.
 */
export function approvalObstacles(
  topic: TopicState & { sourceNote: string | null },
  asked: ApprovalAsked,
  today: Day,
): Reasons {
  const untraceable = asked.mode === 'paper' && !asked.reference && !asked.scan && !topic.afterwards
  const from: TopicStatus[] = topic.afterwards ? ['draft', 'returned', 'submitted'] : ['submitted']
  return [
    ...unlessStatus(topic, from, 'topics.not-submitted'),
    ...aheadReasons('decidedOn', asked.decidedOn, today),
    ...(untraceable ? [{ code: 'topics.paper-untraceable' as const, field: 'reference' }] : []),
    ...(asked.keepInternal ? [] : publicationObstacles(publicTextsOf(topic))),
  ]
}

/** Filing takes note of what was approved, at any time after; it is never a condition of anything. */
export function filingObstacles(topic: TopicState, asked: { filedOn?: Day }, today: Day): Reasons {
  return [
    ...notTakenUpReasons(topic),
    ...(topic.filedOn ? [{ code: 'topics.already-filed' as const }] : []),
    ...aheadReasons('filedOn', asked.filedOn, today),
  ]
}

export function acknowledgeObstacles(topic: TopicState, asked: { receivedOn?: Day }, today: Day): Reasons {
  return [
    ...(topic.filedOn ? [] : [{ code: 'topics.not-filed' as const }]),
    ...(topic.receivedOn ? [{ code: 'topics.already-received' as const }] : []),
    ...aheadReasons('receivedOn', asked.receivedOn, today),
  ]
}

export type NoticeAsked = {
  subject: NoticeSubject
  text: string
  places: string[]
  channels: string[]
  shownFrom: Day | null
  shownUntil?: Day
  issuedBy?: string
}

/**
 * Why a notice cannot be issued. After the round has ended only its result and feedback may still be posted.
 * The first notice of a topic that was kept internal publishes the topic, so its own texts are looked at too.
 */
export function noticeObstacles(
  topic: TopicState & { sourceNote: string | null },
  asked: NoticeAsked,
): Reasons {
  const late = topic.closed && (asked.subject === 'topic' || asked.subject === 'session') && !topic.afterwards
  const upsideDown = asked.shownFrom && asked.shownUntil && asked.shownUntil < asked.shownFrom
  const texts: PublicText[] = [
    { what: 'notice', text: asked.text, field: 'text' },
    { what: 'place', text: asked.places.join('\n'), field: 'places' },
    { what: 'issuedBy', text: asked.issuedBy, field: 'issuedBy' },
    ...(topic.isPublic ? [] : publicTextsOf(topic)),
  ]
  return [
    ...notTakenUpReasons(topic),
    ...(late ? [{ code: 'topics.round-closed' as const }] : []),
    ...(asked.places.length + asked.channels.length === 0 && !topic.afterwards
      ? [{ code: 'topics.notice-nowhere' as const, field: 'places' }]
      : []),
    ...(asked.issuedBy || topic.afterwards
      ? []
      : [{ code: 'topics.notice-issuer' as const, field: 'issuedBy' }]),
    ...(upsideDown ? [{ code: 'topics.notice-days' as const, field: 'shownUntil' }] : []),
    ...publicationObstacles(texts),
  ]
}

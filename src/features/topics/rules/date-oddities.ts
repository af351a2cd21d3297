import type { Reason } from '../../../base/reason.ts'
import type { TopicReason } from './reasons.ts'

/** The days of one round that could contradict each other. */
export type RoundDays = {
  submittedOn: string | null
  approvedOn: string | null
  filedOn: string | null
  receivedOn: string | null
  noticedFrom: string | null
}

function before(later: string | null, earlier: string | null): boolean {
  return later !== null && earlier !== null && later < earlier
}

/** Days in an order nobody would expect. They are shown, never refused: offices enter yesterday's meeting. */
export function dateOddities(days: RoundDays): Reason<TopicReason>[] {
  const odd: [boolean, TopicReason][] = [
    [before(days.approvedOn, days.submittedOn), 'topics.odd-approved'],
    [before(days.filedOn, days.approvedOn), 'topics.odd-filed'],
    [before(days.receivedOn, days.filedOn), 'topics.odd-received'],
    [before(days.noticedFrom, days.approvedOn), 'topics.odd-noticed'],
  ]
  return odd.filter(([is]) => is).map(([, code]) => ({ code }))
}

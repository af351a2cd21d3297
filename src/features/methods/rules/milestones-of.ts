import type { Day } from '../../../base/day.ts'
import type { RoundFacts } from './facts.ts'
import { type Milestone, milestones } from './method.ts'

/** A milestone that a round has reached; the day is null where the facts do not tell it. */
export type Reached = { milestone: Milestone; on: Day | null }

function earliest(days: (Day | null)[]): Day | null {
  return days.filter((day) => day !== null).sort()[0] ?? null
}

const reachedBy: Record<Milestone, (facts: RoundFacts) => { on: Day | null } | false> = {
  raised: ({ topic }) => ({ on: topic.raisedOn }),
  approved: ({ topic }) =>
    topic.approval
      ? { on: topic.approval.decidedOn }
      : topic.passes.some((pass) => pass.rule === 'topic.approved') && { on: null },
  filed: ({ topic }) => topic.filing !== null && { on: topic.filing.filedOn },
  published({ topic }) {
    const notices = topic.notices.filter((notice) => notice.subject === 'topic')
    return notices.length > 0 && { on: earliest(notices.map((notice) => notice.shownFrom)) }
  },
  researched: ({ research }) => research.count > 0 && { on: null },
  invited: ({ participants }) => participants.places.length > 0 && { on: null },
  deliberated({ sessions }) {
    const held = sessions.sessions.filter((session) => session.state === 'held')
    return held.length > 0 && { on: earliest(held.map((session) => session.heldOn)) }
  },
  suggested: (facts) => listIssued(facts, 'suggestions'),
  assigned: (facts) => listIssued(facts, 'responsibilities'),
  // Nothing is left to do, and something was done.
  implemented({ results: { responsibilities } }) {
    const ended = responsibilities.every((row) => row.state === 'done' || row.state === 'cannot')
    return ended && responsibilities.some((row) => row.state === 'done') && { on: null }
  },
  solved: ({ topic }) => topic.outcome === 'solved' && { on: topic.closedOn ?? null },
  fed_back: (facts) => listIssued(facts, 'feedback'),
  evaluated({ evaluations, topic }) {
    const ended = evaluations.evaluations.filter(
      (one) => one.answers > 0 && (one.closedOn !== null || topic.afterwards),
    )
    return ended.length > 0 && { on: earliest(ended.map((one) => one.closedOn)) }
  },
  closed: ({ topic }) => topic.closed && { on: topic.closedOn ?? null },
}

function listIssued({ results }: RoundFacts, kind: 'suggestions' | 'responsibilities' | 'feedback') {
  const list = results.lists.find((one) => one.kind === kind)
  return list !== undefined && { on: list.issuedOn }
}

/** The milestones that a round has reached, in the usual order. Facts decide, whatever its method calls its steps. */
export function milestonesOf(facts: RoundFacts): Reached[] {
  return milestones.flatMap((milestone) => {
    const reached = reachedBy[milestone](facts)
    return reached ? [{ milestone, on: reached.on }] : []
  })
}

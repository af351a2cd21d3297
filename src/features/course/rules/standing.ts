import { milestonesOf } from '../../methods/index.rules.ts'
import type { Method, Milestone, RoundFacts, RuleName } from '../../methods/index.ts'
import type { RoundOutcome, TopicStatus } from '../../topics/index.ts'

/** The stages of a topic that was approved and is not closed, in their usual order. */
export const stages = [
  'to-publish',
  'to-research',
  'preparing',
  'in-session',
  'talked-over',
  'suggested',
  'to-carry-out',
  'under-way',
  'assigned',
  'carried-out',
  'fed-back',
  'being-judged',
  'judged',
] as const
export type Stage = (typeof stages)[number]

/** Where a topic really stands, in one or two words: its state before approval, a stage, or how it was closed. */
export type Standing = TopicStatus | Stage | RoundOutcome

/** What the latest round of a topic is known by. */
export type StandingFacts = {
  status: TopicStatus
  outcome: RoundOutcome | null
  afterwards: boolean
  reached: readonly Milestone[]
  /** Rules that were passed over: nobody waits for what they ask any more. */
  passed: readonly RuleName[]
  /** The method asks for a notice before the session. */
  asksNotice: boolean
  /** A session is going on. */
  inSession: boolean
  /** A body has said of some row that it has begun, or more. */
  carryingOut: boolean
  /** An evaluation is open. */
  beingJudged: boolean
}

/**
 * The furthest a round has come. Of a matter recorded afterwards nothing is going on any more: what its source does not
 * tell is not said to be under way.
 */
export function standingOf(facts: StandingFacts): Standing {
  const { status, outcome, afterwards } = facts
  if (status === 'closed') return outcome ?? status
  if (status !== 'approved') return status
  const has = (milestone: Milestone) => facts.reached.includes(milestone)
  if (facts.beingJudged && !afterwards) return 'being-judged'
  if (has('evaluated')) return 'judged'
  if (has('fed_back')) return 'fed-back'
  if (has('implemented')) return 'carried-out'
  if (has('assigned')) return afterwards ? 'assigned' : facts.carryingOut ? 'under-way' : 'to-carry-out'
  if (has('suggested')) return 'suggested'
  if (facts.inSession && !afterwards) return 'in-session'
  if (has('deliberated')) return 'talked-over'
  if (afterwards) return 'approved'
  if (has('researched') || facts.passed.includes('research.recorded')) return 'preparing'
  const begun = has('published') || has('invited') || facts.passed.includes('topic.noticed')
  return facts.asksNotice && !begun ? 'to-publish' : 'to-research'
}

// What comes before the result is told: what is still being talked over, or done about it.
const ahead: readonly Standing[] = [
  'to-publish',
  'to-research',
  'preparing',
  'in-session',
  'talked-over',
  'suggested',
  'to-carry-out',
  'under-way',
]

/** Whether people are still talking a topic over or working on it, so that no result is known yet. */
export function isGoingOn(standing: Standing): boolean {
  return ahead.includes(standing)
}

/** Where a round stands, from all of its facts. */
export function standingOfRound(method: Method, facts: RoundFacts): Standing {
  return standingOf({
    status: facts.topic.status,
    outcome: (facts.topic.outcome as RoundOutcome | null | undefined) ?? null,
    afterwards: facts.topic.afterwards,
    reached: milestonesOf(facts).map(({ milestone }) => milestone),
    passed: facts.topic.passes.map((pass) => pass.rule),
    asksNotice: method.steps.some((step) => step.reaches.includes('published')),
    inSession: facts.sessions.sessions.some((session) => session.state === 'open'),
    carryingOut: facts.results.responsibilities.some(
      (row) => row.state !== 'issued' && row.state !== 'not_ours',
    ),
    beingJudged: facts.evaluations.evaluations.some((one) => one.closedOn === null),
  })
}

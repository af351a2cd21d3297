import type { Day } from '../../../base/day.ts'
import type { RuleName } from './method.ts'

export const peopleGroups = [
  'masses',
  'stakeholder',
  'grassroots_cadre',
  'cppcc',
  'party_gov',
  'other',
] as const
/** The kinds of people at the table that rules count by. */
export type PeopleGroup = (typeof peopleGroups)[number]

export const evaluatorGroups = ['party_gov', 'members', 'masses'] as const
export type EvaluatorGroup = (typeof evaluatorGroups)[number]

/** What an organisation sets for itself: values that differ by place. Copied into a round when it opens. */
export type RuleSettings = {
  composition: {
    /** Which groups count as 群众 here. */
    counted: PeopleGroup[]
    /** The share asked for, as whole numbers: 2 of 3. */
    share: { of: number; in: number }
    source: string
  }
  /** Scale of an evaluation, best first, in the words of the place. */
  evaluationScale: string[]
}

/** Facts of a round, gathered feature by feature; rules read nothing else. Days may be unknown in old records. */
export type RoundFacts = {
  topic: TopicFacts
  research: { count: number; problemItems: number }
  participants: ParticipantFacts
  sessions: SessionFacts
  results: ResultFacts
  evaluations: EvaluationFacts
}

export type TopicFacts = {
  topicId: string
  roundId: string
  roundNumber: number
  status: 'draft' | 'submitted' | 'returned' | 'declined' | 'approved' | 'closed'
  /** Recorded afterwards: what the source does not tell may stay open. */
  afterwards: boolean
  closed: boolean
  /** How the round ended; filled by whoever gathers the facts of the whole round. */
  outcome?: string | null
  closedOn?: Day | null
  raisedOn: Day | null
  submittedOn: Day | null
  /** This round's own approval. */
  approval: { bodyName: string; decidedOn: Day } | null
  filing: { bodyName: string; filedOn: Day; receivedOn: Day | null } | null
  notices: { subject: 'topic' | 'session' | 'feedback' | 'result'; shownFrom: Day | null }[]
  /** Titles of those who convene the room today. */
  conveners: string[]
  settings: RuleSettings
  passes: {
    rule: RuleName
    kind: 'override' | 'not_in_source'
    reason: string
    postLine: string
    passedAt: Date
  }[]
}

export type ParticipantFacts = {
  places: { category: string; group: PeopleGroup; invited: number; present: number | null }[]
}

export type SessionFacts = {
  sessions: {
    id: string
    state: 'planned' | 'open' | 'held' | 'cancelled'
    heldOn: Day | null
    /** The day its first part is planned for. */
    plannedOn?: Day | null
    form: string | null
  }[]
  opinions: number
  /** Of them, how many got an answer; unknown counts as none. */
  opinionsAnswered?: number
  consensusPoints: number
  dissents: number
  dissentsExplained: number
}

export type ResultFacts = {
  /** Suggestions that stand (not voided, not merged away). */
  suggestions: number
  lists: { kind: 'suggestions' | 'responsibilities' | 'feedback'; issuedOn: Day | null; isPublic: boolean }[]
  responsibilities: {
    id: string
    number: string
    /** Null where the source of an old matter does not tell. */
    leadName: string | null
    leadBodyId: string | null
    task: string
    dueOn: Day | null
    state: 'issued' | 'under_way' | 'done' | 'cannot' | 'not_ours'
    reported: boolean
    hasFeedback: boolean
    /** Its body asks for more time and waits for an answer. */
    asksForTime?: boolean
  }[]
}

export type EvaluationFacts = {
  evaluations: { group: EvaluatorGroup; openedOn: Day | null; closedOn: Day | null; answers: number }[]
  causeAnalysed: boolean
}

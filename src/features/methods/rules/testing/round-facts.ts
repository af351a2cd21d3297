import type { RoundFacts } from '../facts.ts'
import { defaultRuleSettings } from '../rule-settings.ts'

/** The facts of a round of which nothing is known yet but its draft; for tests. */
export function draftFacts(): RoundFacts {
  return {
    topic: {
      topicId: 't1',
      roundId: 'r1',
      roundNumber: 1,
      status: 'draft',
      afterwards: false,
      closed: false,
      raisedOn: '2026-01-05',
      submittedOn: null,
      approval: null,
      filing: null,
      notices: [],
      conveners: [],
      settings: defaultRuleSettings,
      passes: [],
    },
    research: { count: 0, problemItems: 0 },
    participants: { places: [] },
    sessions: { sessions: [], opinions: 0, consensusPoints: 0, dissents: 0, dissentsExplained: 0 },
    results: { suggestions: 0, lists: [], responsibilities: [] },
    evaluations: { evaluations: [], causeAnalysed: false },
  }
}

/** What happens to a topic, one thing after the other, in the order most topics take. */
export const life = {
  submitted: (facts: RoundFacts) => {
    facts.topic.status = 'submitted'
    facts.topic.submittedOn = '2026-01-06'
  },
  approved: (facts: RoundFacts) => {
    facts.topic.status = 'approved'
    facts.topic.approval = { bodyName: '某镇党委', decidedOn: '2026-01-08' }
  },
  noticed: (facts: RoundFacts) => {
    facts.topic.notices.push({ subject: 'topic', shownFrom: '2026-01-09' })
  },
  researched: (facts: RoundFacts) => {
    facts.research.count += 1
  },
  invited: (facts: RoundFacts) => {
    facts.participants.places.push(
      { category: '村民代表', group: 'masses', invited: 8, present: null },
      { category: '政协委员', group: 'cppcc', invited: 2, present: null },
    )
  },
  held: (facts: RoundFacts) => {
    facts.sessions.sessions.push({ id: 's1', state: 'held', heldOn: '2026-02-01', form: 'meeting' })
  },
  agreed: (facts: RoundFacts) => {
    facts.sessions.consensusPoints += 2
  },
  suggested: (facts: RoundFacts) => {
    facts.results.suggestions = 1
    facts.results.lists.push({ kind: 'suggestions', issuedOn: '2026-02-03', isPublic: true })
  },
  assigned: (facts: RoundFacts) => {
    facts.results.lists.push({ kind: 'responsibilities', issuedOn: '2026-02-06', isPublic: true })
    facts.results.responsibilities.push({
      id: 'p1',
      number: '1.1',
      leadName: '区城管局',
      leadBodyId: 'b1',
      task: '增设垃圾投放点',
      dueOn: '2026-03-01',
      state: 'issued',
      reported: false,
      hasFeedback: false,
    })
  },
  reported: (facts: RoundFacts) => {
    for (const row of facts.results.responsibilities) Object.assign(row, { state: 'done', reported: true })
  },
  fedBack: (facts: RoundFacts) => {
    for (const row of facts.results.responsibilities) row.hasFeedback = true
    facts.results.lists.push({ kind: 'feedback', issuedOn: '2026-03-05', isPublic: true })
  },
  judged: (facts: RoundFacts) => {
    facts.evaluations.evaluations.push({
      group: 'masses',
      openedOn: '2026-03-06',
      closedOn: '2026-03-12',
      answers: 30,
    })
  },
  closed: (facts: RoundFacts) => {
    Object.assign(facts.topic, { closed: true, status: 'closed', outcome: 'solved', closedOn: '2026-03-13' })
  },
} satisfies Record<string, (facts: RoundFacts) => void>

export type LifeEvent = keyof typeof life

/** The facts after these events, in that order. */
export function factsAfter(...events: LifeEvent[]): RoundFacts {
  const facts = draftFacts()
  for (const event of events) life[event](facts)
  return facts
}

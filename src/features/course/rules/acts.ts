import type { Action } from '../../access/index.ts'
import type { Milestone, RoundFacts, RuleName } from '../../methods/index.ts'

/** Something staff can do to a topic on a page of its own; the address is `/staff/topics/:topicId/<path>`. */
export const actNames = [
  'edit',
  'submit',
  'approve',
  'return',
  'decline',
  'file',
  'acknowledge',
  'notice',
  'research',
  'problems',
  'participants',
  'replies',
  'consultations/new',
  'session',
  'open-session',
  'attendance',
  'notes',
  'conclude',
  'explain',
  'suggestions',
  'suggestions/submit',
  'responsibilities',
  'responsibilities/add',
  'progress',
  'feedback',
  'feedback/deliver',
  'evaluations',
  'tally',
  'evaluations/close',
  'cause',
  'close',
  'again',
  'conversion',
] as const
export type ActName = (typeof actNames)[number]

export const actPhases = ['topic', 'before', 'session', 'lists', 'end'] as const
/** The part of the way an act belongs to: acts are found by it where many can be done. */
export type ActPhase = (typeof actPhases)[number]

/** Acts stand in the order of the way, so each part begins with one of them; the last part first. */
const firstOf: [ActName, ActPhase][] = [
  ['evaluations', 'end'],
  ['suggestions', 'lists'],
  ['session', 'session'],
  ['research', 'before'],
]

export function phaseOf(act: ActName): ActPhase {
  const at = actNames.indexOf(act)
  return firstOf.find(([first]) => at >= actNames.indexOf(first))?.[1] ?? 'topic'
}

type Kind = {
  /** The right that is asked about. */
  action: Action
  /** What must not be in the way: everything before this milestone. */
  before?: Milestone
  /** Whether the state of the topic gives it any sense now. Where it does not, the act is not offered at all. */
  fits(facts: RoundFacts): boolean
}

const takenUp = ({ topic }: RoundFacts) => topic.status === 'approved' && !topic.closed
const draft = ({ topic }: RoundFacts) => topic.status === 'draft' || topic.status === 'returned'
const awaiting = ({ topic }: RoundFacts) => topic.status === 'submitted'
const session =
  (...states: string[]) =>
  (facts: RoundFacts) =>
    takenUp(facts) && facts.sessions.sessions.some((one) => states.includes(one.state))
const issued = (kind: string) => (facts: RoundFacts) => facts.results.lists.some((list) => list.kind === kind)
const openRow = (state: string) => state === 'issued' || state === 'under_way'

const beingJudged = (facts: RoundFacts) =>
  takenUp(facts) && facts.evaluations.evaluations.some((one) => one.closedOn === null)

/** When each act makes sense and what it asks for. Use cases decide for themselves; this is what pages offer. */
export const acts: Record<ActName, Kind> = {
  edit: { action: 'topics.edit', fits: draft },
  submit: { action: 'topics.submit', fits: draft },
  approve: { action: 'topics.approve', before: 'approved', fits: awaiting },
  return: { action: 'topics.return', fits: awaiting },
  decline: { action: 'topics.decline', fits: awaiting },
  file: { action: 'topics.file', before: 'filed', fits: (facts) => takenUp(facts) && !facts.topic.filing },
  acknowledge: {
    action: 'topics.acknowledge',
    fits: ({ topic }) => topic.filing !== null && topic.filing.receivedOn === null,
  },
  notice: { action: 'notices.issue', before: 'published', fits: takenUp },
  research: { action: 'research.record', fits: (facts) => takenUp(facts) || awaiting(facts) || draft(facts) },
  problems: { action: 'problems.list', fits: (facts) => takenUp(facts) || awaiting(facts) || draft(facts) },
  participants: { action: 'participants.set', fits: takenUp },
  replies: {
    action: 'participants.set',
    fits: (facts) => takenUp(facts) && facts.participants.places.length > 0 && !session('held')(facts),
  },
  // Before the session mostly, to know what people hold; but also on what a session has left open.
  'consultations/new': { action: 'consultations.create', fits: takenUp },
  // Planning comes at any time; holding the session is what waits for the steps before.
  session: { action: 'sessions.plan', fits: takenUp },
  'open-session': { action: 'sessions.open', before: 'deliberated', fits: session('planned') },
  attendance: { action: 'sessions.attend', before: 'deliberated', fits: session('planned', 'open', 'held') },
  notes: { action: 'sessions.note', before: 'deliberated', fits: session('open', 'held') },
  conclude: { action: 'sessions.conclude', before: 'deliberated', fits: session('planned', 'open', 'held') },
  explain: {
    action: 'dissents.explain',
    fits: (facts) => takenUp(facts) && facts.sessions.dissents > facts.sessions.dissentsExplained,
  },
  suggestions: {
    action: 'suggestions.draft',
    fits: (facts) => session('open', 'held')(facts) && !issued('suggestions')(facts),
  },
  'suggestions/submit': {
    action: 'suggestions.submit',
    before: 'suggested',
    fits: (facts) => takenUp(facts) && facts.results.suggestions > 0 && !issued('suggestions')(facts),
  },
  responsibilities: {
    action: 'responsibilities.issue',
    before: 'assigned',
    fits: (facts) => takenUp(facts) && issued('suggestions')(facts) && !issued('responsibilities')(facts),
  },
  'responsibilities/add': {
    action: 'responsibilities.add',
    fits: (facts) => takenUp(facts) && issued('responsibilities')(facts),
  },
  progress: {
    action: 'progress.report',
    fits: (facts) => takenUp(facts) && facts.results.responsibilities.some((row) => openRow(row.state)),
  },
  feedback: {
    action: 'feedback.prepare',
    fits: (facts) => takenUp(facts) && issued('responsibilities')(facts) && !issued('feedback')(facts),
  },
  'feedback/deliver': {
    action: 'feedback.deliver',
    before: 'fed_back',
    fits: (facts) => takenUp(facts) && issued('responsibilities')(facts) && !issued('feedback')(facts),
  },
  evaluations: {
    action: 'evaluations.open',
    before: 'evaluated',
    fits: (facts) =>
      takenUp(facts) && issued('responsibilities')(facts) && facts.evaluations.evaluations.length < 3,
  },
  tally: { action: 'evaluations.tally', fits: beingJudged },
  'evaluations/close': { action: 'evaluations.close', fits: beingJudged },
  cause: {
    action: 'causes.analyse',
    fits: (facts) => takenUp(facts) && issued('responsibilities')(facts) && !facts.evaluations.causeAnalysed,
  },
  close: { action: 'rounds.close', before: 'closed', fits: takenUp },
  again: {
    action: 'rounds.talk-again',
    // A round that is still open is known to have failed once its bodies have reported.
    before: 'fed_back',
    fits: (facts) =>
      (takenUp(facts) && issued('responsibilities')(facts) && facts.evaluations.causeAnalysed) ||
      (facts.topic.closed && facts.topic.outcome !== 'solved' && facts.topic.status === 'closed'),
  },
  conversion: {
    action: 'conversions.record',
    fits: (facts) => ['approved', 'closed'].includes(facts.topic.status) && facts.results.suggestions > 0,
  },
}

/** What to do about a rule that is not met, as the topic stands; null where a page cannot help (a convener's post). */
export function actFor(rule: RuleName, facts: RoundFacts): ActName | null {
  switch (rule) {
    case 'topic.approved':
      // What was sent back is changed before it is submitted again.
      if (facts.topic.status === 'returned') return 'edit'
      return facts.topic.status === 'submitted' ? 'approve' : draft(facts) ? 'submit' : null
    case 'topic.filed':
      return 'file'
    case 'topic.noticed':
    case 'feedback.published':
      return 'notice'
    case 'research.recorded':
      return 'research'
    case 'problems.listed':
      return 'problems'
    case 'participants.listed':
    case 'participants.composition':
    case 'participants.stakeholders':
      return 'participants'
    case 'session.held':
      if (session('open')(facts)) return 'conclude'
      return session('planned')(facts) ? 'open-session' : 'session'
    case 'consensus.recorded':
    case 'opinions.answered':
      return 'conclude'
    case 'dissent.explained':
      return 'explain'
    case 'list.submitted':
      return facts.results.suggestions > 0 ? 'suggestions/submit' : 'suggestions'
    case 'list.issued':
      return 'responsibilities'
    case 'responsibilities.reported':
      return 'progress'
    case 'feedback.prepared':
      return 'feedback'
    case 'feedback.delivered':
      return facts.results.responsibilities.every((row) => row.hasFeedback) ? 'feedback/deliver' : 'feedback'
    case 'evaluated.by':
      if (!beingJudged(facts)) return 'evaluations'
      return facts.evaluations.evaluations.some((one) => one.answers > 0) ? 'evaluations/close' : 'tally'
    case 'cause.analysed':
      return 'cause'
    case 'convener.named':
      return null
  }
}

import type { Day } from '../../../base/day.ts'
import type { Way } from '../../../base/reason.ts'
import type { concernsOfTopic } from '../../concerns/index.ts'
import type { ConsultationView } from '../../consultations/index.ts'
import type { CorrectionView, EntryKind } from '../../corrections/index.ts'
import type { EvaluationsView, Group } from '../../evaluations/index.ts'
import type { Method, Obstacle, StepState } from '../../methods/index.ts'
import type { ParticipantsView } from '../../participants/index.ts'
import type { ProblemItemView, ResearchView } from '../../research/index.ts'
import type { ResultsView, RowRights } from '../../results/index.ts'
import type { SessionsView } from '../../sessions/index.ts'
import type { TopicView } from '../../topics/index.ts'
import type { ActName } from '../rules/acts.ts'
import type { Situation } from '../rules/situation.ts'
import type { Standing } from '../rules/standing.ts'

/** Everything the features keep of one round of a topic. */
export type RecordViews = {
  topic: TopicView
  concerns: Awaited<ReturnType<typeof concernsOfTopic>>
  research: { research: ResearchView[]; problems: ProblemItemView[] }
  participants: ParticipantsView
  consultations: ConsultationView[]
  sessions: SessionsView
  results: ResultsView
  evaluations: EvaluationsView
  /** What was corrected in the record of the topic, oldest first. */
  corrections: CorrectionView[]
}

/** Which entries of the record shown the reader may correct. */
export type CorrectRights = Record<EntryKind, boolean>

/** One event as the history shows it: what, who by post, by which way, when it happened and when it was entered. */
export type HistoryItem = {
  id: string
  number: number
  kind: string
  actorKind: string
  actorPost: string | null
  channel: string
  happenedOn: string | null
  enteredAt: Date
  data: Record<string, unknown>
}

/** An obstacle with what the reader may do about it. */
export type StaffObstacle = Obstacle & {
  /** The pages where the reader may lift it or pass over it. */
  ways: Way[]
  /** Whether the reader has the right to pass over rules. */
  mayPass: boolean
}

export type StaffStep = Omit<StepState, 'obstacles' | 'hints'> & {
  obstacles: StaffObstacle[]
  hints: StaffObstacle[]
}

/** An act the reader may do, with its page; one row of a list may have a page of its own. */
export type StaffAct = { act: ActName; href: string; row: string | null; obstacles: StaffObstacle[] }

export type StaffNext = {
  act: ActName | null
  /** What the method misses; null when only the close is left. */
  missing: StaffObstacle | null
  /** The page, when the reader may do it. */
  href: string | null
  /** What else is in the way. */
  obstacles: StaffObstacle[]
  /** The day ahead that it is set for. */
  setFor: Day | null
}

/** One topic as the reader may work on it. */
export type StaffTopicView = {
  record: RecordViews
  /** The round whose record is shown; steps and actions are those of the latest. */
  shownRound: number
  method: Method
  situation: Situation
  standing: Standing
  steps: StaffStep[]
  next: StaffNext | null
  ended: 'closed' | 'declined' | null
  /** Why and by which body it was sent back; null unless it waits to be changed. */
  returned: { bodyName: string; reasons: string } | null
  acts: StaffAct[]
  /** What the reader may do to the rows of the lists shown. */
  rowRights: RowRights
  correctRights: CorrectRights
  /** Whether this reader may correct the paper slips of groups that are being asked. */
  mayCorrectTally: boolean
  /** Whether this reader may open the pages of the sessions; who acts for a body alone may not. */
  mayReadSessions: boolean
  /** The groups whose evaluation asks this reader now. */
  asked: Group[]
  /** The latest events, the newest first. */
  history: HistoryItem[]
  /** Why rows and entries were changed or voided and sessions called off, by the id that the event names. */
  rowReasons: ReadonlyMap<string, string>
}

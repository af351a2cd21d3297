import Type, { type Static } from 'typebox'
import type { Day } from '../../base/day.ts'
import { ChoiceField, DayField, IdField, LineField, ProseField } from '../../platform/commands/schemas.ts'
import { type Electorate, electorateRoles, evaluatorGroups, type Group } from './rules/electorate.ts'

export const OpenEvaluationsRequest = Type.Object({
  topicId: IdField,
  groups: Type.Array(
    Type.Object({
      group: ChoiceField(evaluatorGroups),
      /** Who is asked, in words; only old records may leave it open. */
      description: Type.Optional(LineField(300)),
      /** How many people that is, where it is known. */
      count: Type.Optional(Type.Integer({ minimum: 1, maximum: 10_000_000 })),
      /** Whose accounts may answer by themselves; without it those usual for the group. */
      roles: Type.Optional(Type.Array(ChoiceField(electorateRoles), { maxItems: electorateRoles.length })),
    }),
    { minItems: 1, maxItems: 3 },
  ),
  openedOn: Type.Optional(DayField),
})
export type OpenEvaluationsRequest = Static<typeof OpenEvaluationsRequest>

export const AnswerEvaluationRequest = Type.Object({
  topicId: IdField,
  group: ChoiceField(evaluatorGroups),
  /** One of the words of the scale. */
  value: LineField(40),
  comment: Type.Optional(ProseField(500)),
})
export type AnswerEvaluationRequest = Static<typeof AnswerEvaluationRequest>

/** How many slips of paper bore each word of the scale. */
const SlipsField = Type.Array(
  Type.Object({
    value: LineField(40),
    count: Type.Optional(Type.Integer({ minimum: 0, maximum: 1_000_000 })),
  }),
  { minItems: 1, maxItems: 20 },
)

export const TallyEvaluationRequest = Type.Object({
  topicId: IdField,
  group: ChoiceField(evaluatorGroups),
  rows: SlipsField,
  /** The stored scan of the slips. */
  scan: Type.Optional(IdField),
})
export type TallyEvaluationRequest = Static<typeof TallyEvaluationRequest>

export const CorrectTallyRequest = Type.Object({
  topicId: IdField,
  group: ChoiceField(evaluatorGroups),
  /** All slips of this group as they are to stand; of a word that is left out there are none. */
  rows: SlipsField,
  /** Everyone can read it once they can read the result. */
  reason: ProseField(500),
})
export type CorrectTallyRequest = Static<typeof CorrectTallyRequest>

export const CloseEvaluationsRequest = Type.Object({
  topicId: IdField,
  groups: Type.Array(ChoiceField(evaluatorGroups), { minItems: 1, maxItems: 3 }),
  closedOn: Type.Optional(DayField),
})
export type CloseEvaluationsRequest = Static<typeof CloseEvaluationsRequest>

export const AnalyseCauseRequest = Type.Object({
  topicId: IdField,
  text: ProseField(3000),
  analysedOn: Type.Optional(DayField),
})
export type AnalyseCauseRequest = Static<typeof AnalyseCauseRequest>

export const closeOutcomes = ['solved', 'partly', 'explained', 'not_solved'] as const
/** 已解决、部分解决、已解释说明、未解决. Talking it over again has its own command. */
export type CloseOutcome = (typeof closeOutcomes)[number]

export const CloseRoundRequest = Type.Object({
  topicId: IdField,
  outcome: ChoiceField(closeOutcomes),
  note: Type.Optional(ProseField(1000)),
  closedOn: Type.Optional(DayField),
})
export type CloseRoundRequest = Static<typeof CloseRoundRequest>

export const approvalModes = ['online', 'paper'] as const

export const TalkAgainRequest = Type.Object({
  topicId: IdField,
  /** Why the round before did not do; residents can read it. */
  reason: ProseField(1000),
  /** The short approval of the new round by the Party body that approved the first; only old records may leave it open. */
  approval: Type.Optional(
    Type.Object({
      bodyName: LineField(100),
      decidedOn: DayField,
      reference: Type.Optional(LineField(100)),
      /** Decided here, or on paper and entered; when left out `online` from a page, `paper` from elsewhere. */
      mode: Type.Optional(ChoiceField(approvalModes)),
    }),
  ),
})
export type TalkAgainRequest = Static<typeof TalkAgainRequest>

/** The kinds of events this feature records. */
export type EvaluationsEvent =
  | 'evaluations.opened'
  | 'evaluations.answered'
  | 'evaluations.tallied'
  | 'evaluations.tally-corrected'
  | 'evaluations.closed'
  | 'causes.analysed'
  | 'rounds.closed'
  | 'rounds.talked-again'

/** What one group said of a round. Groups are never added together. */
export type EvaluationView = {
  id: string
  group: Group
  /** Best first. */
  scale: string[]
  electorate: Electorate
  openedOn: Day | null
  closed: boolean
  closedOn: Day | null
  answers: number
  /** By the words of the scale, in its order. */
  counts: { value: string; count: number; onPaper: number }[]
  /** Staff only; the words of residents are never published. */
  comments: string[]
}

export type RoundEvaluations = { roundId: string; roundNumber: number; evaluations: EvaluationView[] }

/** The evaluations of a round, those of the rounds before it for comparison, and the analysis of what failed. */
export type EvaluationsView = RoundEvaluations & {
  earlier: RoundEvaluations[]
  cause: { text: string; analysedOn: Day | null } | null
}

import Type, { type Static } from 'typebox'
import { ChoiceField, DayField, IdField, LineField, ProseField } from '../../platform/commands/schemas.ts'
import type { Voided } from '../corrections/index.ts'

export const researchKinds = [
  'visit',
  'study_tour',
  'household',
  'questionnaire',
  'consultation',
  'own',
  'letters',
  'data',
] as const
export type ResearchKind = (typeof researchKinds)[number]

const researchFields = {
  kind: ChoiceField(researchKinds),
  place: Type.Optional(LineField(200)),
  happenedOn: Type.Optional(DayField),
  /** Who went, by post or role. */
  who: Type.Optional(LineField(300)),
  peopleCount: Type.Optional(Type.Integer({ minimum: 1, maximum: 100_000 })),
  findings: Type.Optional(ProseField(5000)),
}

export const RecordResearchRequest = Type.Object({
  /** One trip may serve several rounds. */
  roundIds: Type.Array(IdField, { minItems: 1, maxItems: 20 }),
  ...researchFields,
})
export type RecordResearchRequest = Static<typeof RecordResearchRequest>

export const ListProblemsRequest = Type.Object({
  roundId: IdField,
  researchId: Type.Optional(IdField),
  items: Type.Array(
    Type.Object({
      /** That of the item before when left out. */
      category: Type.Optional(LineField(60)),
      text: ProseField(1000),
    }),
    { minItems: 1, maxItems: 100 },
  ),
})
export type ListProblemsRequest = Static<typeof ListProblemsRequest>

/** The entry as it is to stand; what is left out is not known. */
export const CorrectResearchRequest = Type.Object({
  topicId: IdField,
  researchId: IdField,
  ...researchFields,
  /** Needed once everyone can read it. */
  reason: Type.Optional(ProseField(500)),
})
export type CorrectResearchRequest = Static<typeof CorrectResearchRequest>

export const VoidResearchRequest = Type.Object({
  topicId: IdField,
  researchId: IdField,
  reason: ProseField(500),
})
export type VoidResearchRequest = Static<typeof VoidResearchRequest>

export const CorrectProblemRequest = Type.Object({
  topicId: IdField,
  problemId: IdField,
  category: LineField(60),
  text: ProseField(1000),
  /** Needed once everyone can read it, or a row of a list stems from it. */
  reason: Type.Optional(ProseField(500)),
})
export type CorrectProblemRequest = Static<typeof CorrectProblemRequest>

export const VoidProblemRequest = Type.Object({
  topicId: IdField,
  problemId: IdField,
  reason: ProseField(500),
})
export type VoidProblemRequest = Static<typeof VoidProblemRequest>

/** The kinds of events this feature records. */
export type ResearchEvent =
  | 'research.recorded'
  | 'research.corrected'
  | 'research.voided'
  | 'problems.listed'
  | 'problem.corrected'
  | 'problem.voided'

/** One visit, study tour, questionnaire … as pages and the interface show it. */
export type ResearchView = {
  id: string
  kind: ResearchKind
  place: string | null
  happenedOn: string | null
  who: string | null
  peopleCount: number | null
  findings: string | null
  voided: Voided | null
}

export type ProblemItemView = {
  id: string
  number: number
  category: string
  text: string
  voided: Voided | null
}

import Type, { type Static } from 'typebox'
import { ChoiceField, DayField, IdField, LineField, ProseField } from '../../platform/commands/schemas.ts'

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

export const RecordResearchRequest = Type.Object({
  /** One trip may serve several rounds. */
  roundIds: Type.Array(IdField, { minItems: 1, maxItems: 20 }),
  kind: ChoiceField(researchKinds),
  place: Type.Optional(LineField(200)),
  happenedOn: Type.Optional(DayField),
  /** Who went, by post or role. */
  who: Type.Optional(LineField(300)),
  peopleCount: Type.Optional(Type.Integer({ minimum: 1, maximum: 100_000 })),
  findings: Type.Optional(ProseField(5000)),
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

/** The kinds of events this feature records. */
export type ResearchEvent = 'research.recorded' | 'problems.listed'

/** One visit, study tour, questionnaire … as pages and the interface show it. */
export type ResearchView = {
  id: string
  kind: ResearchKind
  place: string | null
  happenedOn: string | null
  who: string | null
  peopleCount: number | null
  findings: string | null
}

export type ProblemItemView = { id: string; number: number; category: string; text: string }

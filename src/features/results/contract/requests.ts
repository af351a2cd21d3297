import Type, { type Static } from 'typebox'
import { ChoiceField, DayField, IdField, LineField, ProseField } from '../../../platform/commands/schemas.ts'
import { conversionRoutes, feedbackChannels } from '../contract.ts'
import { feedbackResults, progressStates } from '../rules/responsibility-state.ts'

export const DraftSuggestionsRequest = Type.Object({
  topicId: IdField,
  /** A row with a `number` changes the text of that row; one without is added and gets the next number. */
  rows: Type.Array(
    Type.Object({
      number: Type.Optional(Type.Integer({ minimum: 1 })),
      /** The point of consensus that the row comes from. */
      consensusPointId: Type.Optional(IdField),
      /** A new row without text is left out. */
      text: Type.Optional(Type.String({ maxLength: 1000 })),
    }),
    { minItems: 1, maxItems: 100 },
  ),
})
export type DraftSuggestionsRequest = Static<typeof DraftSuggestionsRequest>

export const SubmitSuggestionsRequest = Type.Object({
  topicId: IdField,
  /** The body that receives the list; only old records may leave it open. */
  toName: Type.Optional(LineField(100)),
  /** Who submits; without it the room. */
  fromName: Type.Optional(LineField(100)),
  reference: Type.Optional(LineField(100)),
  issuedOn: Type.Optional(DayField),
})
export type SubmitSuggestionsRequest = Static<typeof SubmitSuggestionsRequest>

export const VoidSuggestionRequest = Type.Object({
  topicId: IdField,
  suggestionId: IdField,
  reason: LineField(300),
  /** The number of the row that goes on with it, when it is merged rather than dropped. */
  mergedIntoNumber: Type.Optional(Type.Integer({ minimum: 1 })),
})
export type VoidSuggestionRequest = Static<typeof VoidSuggestionRequest>

/** `suggestion:3`, `problem:1` or `commitment:2`: a row has one origin, named by its number in the round. */
const OriginField = Type.String({ pattern: '^(suggestion|problem|commitment):[1-9][0-9]{0,3}$' })

const responsibilityFields = {
  origin: OriginField,
  task: ProseField(1000),
  /** The name of the lead body; may be left out when `leadBodyId` is given, and in old records that do not tell. */
  leadName: Type.Optional(LineField(100)),
  leadBodyId: Type.Optional(IdField),
  /** Helping bodies; a text with several names may part them by 、 or a comma. */
  helpers: Type.Optional(Type.Array(LineField(200), { maxItems: 20 })),
  /** The person in charge, by post. */
  person: Type.Optional(LineField(100)),
  dueOn: Type.Optional(DayField),
  /** Where the money comes from, in words. */
  money: Type.Optional(LineField(200)),
}

export const ResponsibilityRow = Type.Object(responsibilityFields)
export type ResponsibilityRow = Static<typeof ResponsibilityRow>

export const IssueResponsibilitiesRequest = Type.Object({
  topicId: IdField,
  /** The Party committee that issues the list; only old records may leave it open. */
  fromName: Type.Optional(LineField(100)),
  reference: Type.Optional(LineField(100)),
  issuedOn: Type.Optional(DayField),
  rows: Type.Array(ResponsibilityRow, { minItems: 1, maxItems: 100 }),
})
export type IssueResponsibilitiesRequest = Static<typeof IssueResponsibilitiesRequest>

export const AddResponsibilityRequest = Type.Object({ topicId: IdField, ...responsibilityFields })
export type AddResponsibilityRequest = Static<typeof AddResponsibilityRequest>

export const VoidResponsibilityRequest = Type.Object({
  topicId: IdField,
  responsibilityId: IdField,
  reason: LineField(300),
})
export type VoidResponsibilityRequest = Static<typeof VoidResponsibilityRequest>

/** The row as it is to stand from then on: helpers or a person left out stand there no more. */
export const ChangeResponsibilityRequest = Type.Object({
  topicId: IdField,
  responsibilityId: IdField,
  dueOn: responsibilityFields.dueOn,
  /** The lead body of the register; what `leadName` says counts only without it. */
  leadBodyId: responsibilityFields.leadBodyId,
  leadName: responsibilityFields.leadName,
  helpers: responsibilityFields.helpers,
  person: responsibilityFields.person,
  reason: LineField(300),
  /** The day the committee decided it; today when left out, in an old record unknown. */
  changedOn: Type.Optional(DayField),
  /** The request for more time that a new deadline answers. */
  extensionId: Type.Optional(IdField),
})
export type ChangeResponsibilityRequest = Static<typeof ChangeResponsibilityRequest>

export const ReportProgressRequest = Type.Object({
  responsibilityId: IdField,
  state: ChoiceField(progressStates),
  /** What was done; the reason when the body cannot or says it is not its own. */
  text: Type.Optional(Type.String({ maxLength: 2000 })),
  /** By when the next word comes, for what is under way. */
  nextOn: Type.Optional(DayField),
  reportedOn: Type.Optional(DayField),
  /** Who reported, when somebody else types it in from paper. */
  reportedBy: Type.Optional(LineField(100)),
})
export type ReportProgressRequest = Static<typeof ReportProgressRequest>

export const AskExtensionRequest = Type.Object({
  responsibilityId: IdField,
  /** Until when. */
  dueOn: DayField,
  reason: LineField(300),
  /** Who asks, when somebody else types it in from paper. */
  askedBy: Type.Optional(LineField(100)),
})
export type AskExtensionRequest = Static<typeof AskExtensionRequest>

export const RefuseExtensionRequest = Type.Object({
  topicId: IdField,
  responsibilityId: IdField,
  reason: LineField(300),
})
export type RefuseExtensionRequest = Static<typeof RefuseExtensionRequest>

export const PrepareFeedbackRequest = Type.Object({
  topicId: IdField,
  /** A row with neither result nor text is left as it was. */
  rows: Type.Array(
    Type.Object({
      /** The number of the responsibility: `3.1`. */
      number: LineField(20),
      result: Type.Optional(ChoiceField(feedbackResults)),
      text: Type.Optional(Type.String({ maxLength: 2000 })),
    }),
    { minItems: 1, maxItems: 200 },
  ),
})
export type PrepareFeedbackRequest = Static<typeof PrepareFeedbackRequest>

export const DeliverFeedbackRequest = Type.Object({
  topicId: IdField,
  /** To whom; without it those the method names, in old records nobody knows. */
  toName: Type.Optional(LineField(200)),
  /** Who tells them; without it the room. */
  fromName: Type.Optional(LineField(100)),
  channels: Type.Optional(Type.Array(ChoiceField(feedbackChannels), { maxItems: 10 })),
  issuedOn: Type.Optional(DayField),
  /** Whether everyone may read it, on paper and here. */
  isPublic: Type.Optional(Type.Boolean()),
})
export type DeliverFeedbackRequest = Static<typeof DeliverFeedbackRequest>

export const RecordConversionRequest = Type.Object({
  topicId: IdField,
  suggestionNumber: Type.Optional(Type.Integer({ minimum: 1 })),
  route: ChoiceField(conversionRoutes),
  text: ProseField(1000),
  /** A number as the source says it: `40多个小区`, a proposal's number, an issue of a bulletin. */
  numberText: Type.Optional(LineField(100)),
  /** The least that `numberText` means; read from it when it is left out and can be told. */
  numberMin: Type.Optional(Type.Integer({ minimum: 0, maximum: 1_000_000_000 })),
  happenedOn: Type.Optional(DayField),
})
export type RecordConversionRequest = Static<typeof RecordConversionRequest>

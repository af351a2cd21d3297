import Type, { type Static } from 'typebox'
import { ChoiceField, DayField, IdField, LineField, ProseField } from '../../../platform/commands/schemas.ts'
import { answers, type authorKinds, rejectionReasons, resultsShown } from '../rules/words.ts'

/** One thought: longer ones are two. */
export const longestStatement = 140
/** How many own statements one voter may have waiting or open. */
export const statementsPerVoter = 10

const ofConsultation = { consultationId: IdField }

const settings = {
  title: LineField(80),
  /** What is asked, in one or two sentences a resident understands. */
  question: ProseField(500),
  /** Anyone with an open link takes part without an account and is counted as a device. */
  openToDevices: Type.Boolean(),
  /** Whoever verifies a phone takes part. */
  openToPhones: Type.Boolean(),
  /** Voters may write statements of their own. */
  takesStatements: Type.Boolean(),
  resultsShown: ChoiceField(resultsShown),
  /** By which rule statements are published or not; everybody can read it. The house's own rule when left out. */
  moderationRule: Type.Optional(ProseField(2000)),
  /** The last day on which votes count; open until closed by hand when left out. */
  closesOn: Type.Optional(DayField),
  /** The last day for own statements: before voting ends, so that each can still be voted on. */
  statementsCloseOn: Type.Optional(DayField),
}

export const CreateConsultationRequest = Type.Object({
  topicId: IdField,
  /** The session it belongs to; the round's next one when left out, none if there is none yet. */
  sessionId: Type.Optional(IdField),
  ...settings,
})
export type CreateConsultationRequest = Static<typeof CreateConsultationRequest>

export const ChangeConsultationRequest = Type.Object({ ...ofConsultation, ...settings })
export type ChangeConsultationRequest = Static<typeof ChangeConsultationRequest>

export const OpenConsultationRequest = Type.Object(ofConsultation)
export type OpenConsultationRequest = Static<typeof OpenConsultationRequest>

export const CloseConsultationRequest = Type.Object(ofConsultation)
export type CloseConsultationRequest = Static<typeof CloseConsultationRequest>

/** Staff's own statements, published at once: from the research, from the meeting, or theirs. */
export const SeedStatementsRequest = Type.Object({
  ...ofConsultation,
  statements: Type.Array(
    Type.Object({
      text: Type.Optional(LineField(longestStatement)),
      author: ChoiceField([
        'staff',
        'research',
        'meeting',
      ] as const satisfies readonly (typeof authorKinds)[number][]),
    }),
    { minItems: 1, maxItems: 50 },
  ),
})
export type SeedStatementsRequest = Static<typeof SeedStatementsRequest>

/** A voter's own statement; waits for moderation. `voter` is the voter's token, from the cookie on pages. */
export const WriteStatementRequest = Type.Object({
  ...ofConsultation,
  voter: Type.Optional(Type.String({ maxLength: 200 })),
  text: LineField(longestStatement),
})
export type WriteStatementRequest = Static<typeof WriteStatementRequest>

export const moderationDecisions = ['publish', 'publish_as_meta', 'reject'] as const
export type ModerationDecision = (typeof moderationDecisions)[number]

export const ModerateStatementsRequest = Type.Object({
  ...ofConsultation,
  decisions: Type.Array(
    Type.Object({
      number: Type.Integer({ minimum: 1 }),
      /** Left out: not decided yet, still waits. */
      decision: Type.Optional(ChoiceField(moderationDecisions)),
      /** Needed to reject; its author and everybody can read it. */
      reason: Type.Optional(ChoiceField(rejectionReasons)),
      words: Type.Optional(LineField(200)),
    }),
    { minItems: 1, maxItems: 100 },
  ),
})
export type ModerateStatementsRequest = Static<typeof ModerateStatementsRequest>

/** A correction of wording, before anybody has voted on it. */
export const EditStatementRequest = Type.Object({
  ...ofConsultation,
  number: Type.Integer({ minimum: 1 }),
  text: LineField(longestStatement),
})
export type EditStatementRequest = Static<typeof EditStatementRequest>

/** Takes an open statement out of the voting; its votes stay and are told, it takes no part in the map any more. */
export const WithdrawStatementRequest = Type.Object({
  ...ofConsultation,
  number: Type.Integer({ minimum: 1 }),
  reason: ProseField(300),
})
export type WithdrawStatementRequest = Static<typeof WithdrawStatementRequest>

export const IssueLinksRequest = Type.Object({
  ...ofConsultation,
  kind: ChoiceField(['open', 'issued'] as const),
  /** Where they go: 三号楼, 村民代表. */
  label: Type.Optional(LineField(60)),
  /** How many issued links; each counts one person. An open link is always one. */
  count: Type.Optional(Type.Integer({ minimum: 1, maximum: 2000 })),
})
export type IssueLinksRequest = Static<typeof IssueLinksRequest>

/** `reason` is for staff: a slip was lost, a household moved away. */
export const RevokeLinkRequest = Type.Object({ ...ofConsultation, linkId: IdField, reason: LineField(100) })
export type RevokeLinkRequest = Static<typeof RevokeLinkRequest>

/** A slip of paper typed in by staff: its printed code, or the number written on a slip without one. */
export const EnterSlipRequest = Type.Object({
  ...ofConsultation,
  code: Type.Optional(LineField(40)),
  slipNumber: Type.Optional(LineField(20)),
  answers: Type.Array(
    Type.Object({
      number: Type.Integer({ minimum: 1 }),
      /** Left out: not answered on the slip. */
      answer: Type.Optional(ChoiceField(answers)),
    }),
    { minItems: 1, maxItems: 300 },
  ),
})
export type EnterSlipRequest = Static<typeof EnterSlipRequest>

/** Everything this voter gave is taken out: votes exactly, own statements' texts where nobody else has voted on them. */
export const EraseVoterRequest = Type.Object({
  ...ofConsultation,
  voter: Type.Optional(Type.String({ maxLength: 200 })),
})
export type EraseVoterRequest = Static<typeof EraseVoterRequest>

/** Chosen points of the results go to the session's draft of consensus, or to the suggestion list, dissent with them. */
export const FeedPointsRequest = Type.Object({
  ...ofConsultation,
  to: ChoiceField(['session', 'suggestions'] as const),
  points: Type.Array(
    Type.Object({
      number: Type.Integer({ minimum: 1 }),
      chosen: Type.Optional(Type.Boolean()),
      /** The wording for the record; the statement's own when left out. */
      text: Type.Optional(LineField(300)),
    }),
    { minItems: 1, maxItems: 100 },
  ),
})
export type FeedPointsRequest = Static<typeof FeedPointsRequest>

/** One vote, by a form or over the interface. */
export const CastVoteRequest = Type.Object({
  statement: Type.Integer({ minimum: 1, maximum: 1_000_000, description: 'The number of the statement.' }),
  answer: ChoiceField(answers),
  draw: Type.Optional(
    Type.String({ description: 'What came with the statement: which words were shown, and how likely.' }),
  ),
})

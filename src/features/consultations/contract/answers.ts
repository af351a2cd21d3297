import Type from 'typebox'
import { ChoiceField } from '../../../platform/commands/schemas.ts'
import { authorKinds, consultationStates } from '../rules/words.ts'

const count = Type.Integer({ minimum: 0 })
const numbers = Type.Array(Type.Integer({ minimum: 1 }))

/** What the use cases answer over the interface. */
export const ConsultationAnswer = Type.Object({ consultationId: Type.String() })
export const ClosedAnswer = Type.Object({ consultationId: Type.String(), votes: count })
export const SeededAnswer = Type.Object({ numbers })
export const StatementAnswer = Type.Object({ number: Type.Integer({ minimum: 1 }) })
export const ModeratedAnswer = Type.Object({ published: count, rejected: count })
export const FedAnswer = Type.Object({
  to: Type.Union([Type.Literal('session'), Type.Literal('suggestions')]),
  points: numbers,
})
export const LinksAnswer = Type.Object({ linkIds: Type.Array(Type.String()) })
export const LinkAnswer = Type.Object({ linkId: Type.String() })
export const SlipAnswer = Type.Object({
  votes: count,
  known: Type.Boolean({ description: 'Whether its person had taken part before: nobody new is counted.' }),
})
export const ErasedAnswer = Type.Object({
  votes: count,
  statementsRemoved: count,
  statementsKept: count,
})

const shown = {
  number: Type.Integer({ minimum: 1 }),
  text: Type.String(),
  author: ChoiceField(authorKinds),
}

/** A consultation as those who take part over the interface see it. */
export const ShownConsultation = Type.Object({
  id: Type.String(),
  topicId: Type.String(),
  topicTitle: Type.String(),
  roomName: Type.String(),
  practice: Type.Boolean(),
  title: Type.String(),
  question: Type.String(),
  state: ChoiceField(consultationStates),
  openToDevices: Type.Boolean(),
  openToPhones: Type.Boolean(),
  takesVotes: Type.Boolean({ description: 'Whether answers count at this moment.' }),
  takesStatements: Type.Boolean(),
  closesOn: Type.Union([Type.String(), Type.Null()]),
  statementsCloseOn: Type.Union([Type.String(), Type.Null()]),
  statements: Type.Array(Type.Object(shown)),
})

const Next = Type.Object({
  ...shown,
  draw: Type.String({ description: 'Send it back with the answer.' }),
})

/** How far the voter has come and, where it was asked for, what comes next. */
export const CastVoteAnswer = Type.Object({
  answered: count,
  total: count,
  next: Type.Optional(
    Type.Union([Next, Type.Null()], { description: 'Only with `?next=1`; null: all are answered.' }),
  ),
})

import Type, { type Static } from 'typebox'
import { ChoiceField, DayField, IdField, LineField, ProseField } from '../../../platform/commands/schemas.ts'
import { groups } from '../../participants/index.rules.ts'
import { acceptances, opinionChannels, opinionKinds } from '../contract.ts'

/** Needed once everyone can read the entry, or a row of a list stems from it. */
const reason = Type.Optional(ProseField(500))
const strike = { topicId: IdField, reason: ProseField(500) }

/** The clerk's note of what was said, as it is to stand. */
export const CorrectOpinionRequest = Type.Object({
  topicId: IdField,
  opinionId: IdField,
  speaker: LineField(80),
  speakerGroup: ChoiceField(groups),
  channel: ChoiceField(opinionChannels),
  kind: ChoiceField(opinionKinds),
  words: ProseField(3000),
  reason,
})
export type CorrectOpinionRequest = Static<typeof CorrectOpinionRequest>

export const VoidOpinionRequest = Type.Object({ ...strike, opinionId: IdField })
export type VoidOpinionRequest = Static<typeof VoidOpinionRequest>

export const CorrectConsensusRequest = Type.Object({
  topicId: IdField,
  consensusId: IdField,
  text: ProseField(1000),
  reason,
})
export type CorrectConsensusRequest = Static<typeof CorrectConsensusRequest>

export const VoidConsensusRequest = Type.Object({ ...strike, consensusId: IdField })
export type VoidConsensusRequest = Static<typeof VoidConsensusRequest>

/** A differing opinion as it is to stand, with its explanation where it has one. */
export const CorrectDissentRequest = Type.Object({
  topicId: IdField,
  dissentId: IdField,
  speakerGroup: ChoiceField(groups),
  text: ProseField(2000),
  explanation: Type.Optional(ProseField(3000)),
  explainedBy: Type.Optional(LineField(120)),
  explainedOn: Type.Optional(DayField),
  accepted: Type.Optional(ChoiceField(acceptances)),
  reason,
})
export type CorrectDissentRequest = Static<typeof CorrectDissentRequest>

export const VoidDissentRequest = Type.Object({ ...strike, dissentId: IdField })
export type VoidDissentRequest = Static<typeof VoidDissentRequest>

/** What a body took on, as it is to stand; without a day it named none. */
export const CorrectCommitmentRequest = Type.Object({
  topicId: IdField,
  commitmentId: IdField,
  bodyName: LineField(120),
  text: ProseField(1000),
  dueOn: Type.Optional(DayField),
  reason,
})
export type CorrectCommitmentRequest = Static<typeof CorrectCommitmentRequest>

export const VoidCommitmentRequest = Type.Object({ ...strike, commitmentId: IdField })
export type VoidCommitmentRequest = Static<typeof VoidCommitmentRequest>

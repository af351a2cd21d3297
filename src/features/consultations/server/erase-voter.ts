import { RuleError, refuseIf } from '../../../base/reason.ts'
import type { Act } from '../../../platform/commands/act.ts'
import { defineCommand } from '../../../platform/commands/command.ts'
import { ErasedAnswer } from '../contract/answers.ts'
import { EraseVoterRequest } from '../contract/requests.ts'
import { consultationInHand } from './consultation-in-hand.ts'
import { isVotedOn, updateStatement } from './statement-store.ts'
import { deleteVoter, statementsOfVoter } from './voter-store.ts'
import { forgetJoined, keepJoined } from './voting/join-store.ts'
import { deviceOrLink, joinedObstacles, refuseDraft, voterBehind } from './writing-voter.ts'

export type Erased = { votes: number; statementsRemoved: number; statementsKept: number }

/**
 * Takes out everything one voter gave: votes exactly; texts that nobody else has answered. A text that others have
 * answered stays, since their answers would mean nothing without it, but nobody is its author any more.
 */
async function eraseVoterOf(
  act: Act,
  consultation: { id: string; number: number },
  voterId: number,
): Promise<Erased> {
  const erased = await takeOut(act, consultation, voterId)
  const { votes, statementsRemoved, statementsKept } = erased
  if (votes + statementsRemoved + statementsKept > 0) await recordErased(act, consultation, erased)
  return erased
}

/**
 * The same for a resident who deletes the phone number: nobody votes as this voter any more, not even by a vote that is
 * under way, and what was joined to it is nobody's again.
 */
export async function eraseForGood(
  act: Act,
  consultation: { id: string; number: number; areaId: string },
  voterId: number,
): Promise<Erased> {
  const { number } = consultation
  const erased = await takeOut(act, consultation, voterId)
  await forgetJoined(act.tx, number, voterId)
  await keepJoined(act.tx, {
    consultation_number: number,
    id: voterId,
    area_id: consultation.areaId,
    person: null,
    link_id: null,
    joined_at: act.now,
  })
  await recordErased(act, consultation, erased)
  return erased
}

async function recordErased(act: Act, { id }: { id: string }, erased: Erased): Promise<void> {
  await act.record({ chainId: id, kind: 'voters.erased', data: { consultationId: id, ...erased } })
}

async function takeOut(
  act: Act,
  consultation: { id: string; number: number },
  voterId: number,
): Promise<Erased> {
  const erased: Erased = { votes: 0, statementsRemoved: 0, statementsKept: 0 }
  for (const { number, state } of await statementsOfVoter(act.tx, consultation.number, voterId)) {
    const key = { consultationNumber: consultation.number, number }
    if (await isVotedOn(act.tx, key, voterId)) {
      await updateStatement(act.tx, key, { author_voter: null })
      erased.statementsKept += 1
    } else {
      await updateStatement(act.tx, key, {
        text: null,
        text_salt: null,
        author_voter: null,
        state: state === 'rejected' ? 'rejected' : 'withdrawn',
        reason_words: null,
      })
      erased.statementsRemoved += 1
    }
  }
  erased.votes = await deleteVoter(act.tx, consultation.number, voterId)
  return erased
}

/**
 * A voter takes back everything, also after the consultation has been closed: with the phone's answers those that this
 * device gave before.
 */
export async function eraseVoter(act: Act, request: EraseVoterRequest): Promise<Erased> {
  const { consultation } = await consultationInHand(act, 'voters.erase', request.consultationId)
  refuseDraft(consultation)
  const voter = await voterBehind(act, consultation, request.voter)
  if (!voter) throw new RuleError('refused', { code: 'consultations.voter-unknown' })
  refuseIf(await joinedObstacles(act, consultation, voter))
  const erased = await eraseVoterOf(act, consultation, voter.id)
  const device = deviceOrLink(consultation, request.voter)
  if (!device || device.id === voter.id) return erased
  const before = await eraseVoterOf(act, consultation, device.id)
  return {
    votes: erased.votes + before.votes,
    statementsRemoved: erased.statementsRemoved + before.statementsRemoved,
    statementsKept: erased.statementsKept + before.statementsKept,
  }
}

export const eraseVoterCommand = defineCommand({
  name: 'voters.erase',
  path: '/consultations/:consultationId/voter/erase',
  summary: 'Take back all answers and statements of a voter.',
  request: EraseVoterRequest,
  response: ErasedAnswer,
  run: eraseVoter,
})

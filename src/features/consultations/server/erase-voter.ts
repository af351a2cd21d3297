import { RuleError } from '../../../base/reason.ts'
import type { Act } from '../../../platform/commands/act.ts'
import { defineCommand } from '../../../platform/commands/command.ts'
import { EraseVoterRequest } from '../contract/requests.ts'
import { consultationInHand } from './consultation-in-hand.ts'
import { isVotedOn, updateStatement } from './statement-store.ts'
import { deleteVoter, statementsOfVoter } from './voter-store.ts'
import { deviceOrLink, voterBehind } from './writing-voter.ts'

export type Erased = { votes: number; statementsRemoved: number; statementsKept: number }

/**
 * Takes out everything one voter gave: votes exactly; texts that nobody else has answered. A text that others have
 * answered stays, since their answers would mean nothing without it, but nobody is its author any more.
 */
export async function eraseVoterOf(
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
  const { votes, statementsRemoved, statementsKept } = erased
  if (votes + statementsRemoved + statementsKept > 0) {
    await act.record({
      chainId: consultation.id,
      kind: 'voters.erased',
      data: { consultationId: consultation.id, ...erased },
    })
  }
  return erased
}

/**
 * A voter takes back everything, also after the consultation has been closed: with the phone's answers those that this
 * device gave before.
 */
export async function eraseVoter(act: Act, request: EraseVoterRequest): Promise<Erased> {
  const { consultation } = await consultationInHand(act, 'voters.erase', request.consultationId)
  const voter = voterBehind(act, consultation, request.voter)
  if (!voter) throw new RuleError('refused', { code: 'consultations.voter-unknown' })
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
  run: eraseVoter,
})

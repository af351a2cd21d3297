import { RuleError, refuseIf } from '../../../base/reason.ts'
import type { Act } from '../../../platform/commands/act.ts'
import { defineCommand } from '../../../platform/commands/command.ts'
import { SlipAnswer } from '../contract/answers.ts'
import { EnterSlipRequest } from '../contract/requests.ts'
import { slipObstacles, tidySlipNumber } from '../rules/slip-obstacles.ts'
import { answerValues } from '../rules/words.ts'
import { consultationInHand } from './consultation-in-hand.ts'
import type { ConsultationHandle } from './consultation-store.ts'
import { linkByDigest } from './link-store.ts'
import { statementsOf } from './statement-store.ts'
import { isVoter, keepVoter, keepVotes } from './voter-store.ts'
import { joinedTo } from './voting/join-store.ts'
import { codeDigest } from './voting/link-code.ts'
import { type Voter, voterOf } from './voting/voter-token.ts'

const onPaper = 2

/**
 * Enters a slip of paper. Its printed code is the same person as the link online; a slip without one counts by the
 * number written on it. A slip that is entered again changes the answers and never doubles the person.
 */
export async function enterSlip(
  act: Act,
  request: EnterSlipRequest,
): Promise<{ votes: number; known: boolean }> {
  const { consultation } = await consultationInHand(act, 'slips.enter', request.consultationId)
  const link = request.code
    ? ((await linkByDigest(act.tx, consultation.id, codeDigest(request.code))) ?? null)
    : undefined
  const statements = await statementsOf(act.tx, consultation.number)
  refuseIf(slipObstacles({ state: consultation.state, statements, link }, request))
  const voter = voterOf(
    consultation.secret,
    link ? { kind: 'issued', linkId: link.id } : { kind: 'paper', slip: tidySlipNumber(request.slipNumber!) },
  )
  const { voterId, known } = await personBehind(act, consultation, voter)
  // A slip that answers one statement twice has its last answer counted, as when it is entered again.
  const answers = new Map(
    request.answers.flatMap(({ number, answer }) => (answer ? [[number, answer] as const] : [])),
  )
  await keepVotes(
    act.tx,
    [...answers].map(([number, answer]) => ({
      consultation_number: consultation.number,
      voter_id: voterId,
      statement_number: number,
      answer: answerValues[answer],
      channel: onPaper,
      draw_probability: null,
      cast_at: act.now,
    })),
  )
  await act.record({
    chainId: consultation.id,
    kind: 'slips.entered',
    data: { consultationId: consultation.id, votes: answers.size, printed: Boolean(link) },
  })
  return { votes: answers.size, known }
}

/**
 * Whose answers those of a slip are: its own voter's, who becomes known by it, or the person's whom its link was joined
 * with. A person who has taken everything back since then is asked again rather than written for.
 */
async function personBehind(
  act: Act,
  consultation: ConsultationHandle,
  voter: Voter,
): Promise<{ voterId: number; known: boolean }> {
  const joined = await joinedTo(act.tx, consultation.number, voter.id)
  if (joined) {
    const { person } = joined
    if (person !== null && (await isVoter(act.tx, consultation.number, person)))
      return { voterId: person, known: true }
    throw new RuleError('refused', { code: 'consultations.slip-code-joined', field: 'code' })
  }
  const known = await isVoter(act.tx, consultation.number, voter.id)
  await keepVoter(act.tx, {
    consultation_number: consultation.number,
    id: voter.id,
    area_id: consultation.areaId,
    kind: voter.kind,
    credential: voter.credential,
    link_id: voter.linkId,
    joined_at: act.now,
  })
  return { voterId: voter.id, known }
}

export const enterSlipCommand = defineCommand({
  name: 'slips.enter',
  path: '/consultations/:consultationId/slips',
  summary: 'Enter the answers of a slip of paper, by its printed code or its own number.',
  request: EnterSlipRequest,
  response: SlipAnswer,
  run: enterSlip,
})

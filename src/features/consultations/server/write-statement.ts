import { refuseIf } from '../../../base/reason.ts'
import { sealText } from '../../../base/sealed-text.ts'
import type { Act } from '../../../platform/commands/act.ts'
import { defineCommand } from '../../../platform/commands/command.ts'
import { closedRoundReasons } from '../../topics/index.ts'
import { StatementAnswer } from '../contract/answers.ts'
import { statementsPerVoter, WriteStatementRequest } from '../contract/requests.ts'
import { takesStatements, takesVotes } from '../rules/consultation-times.ts'
import { writeObstacles } from '../rules/statement-obstacles.ts'
import { consultationInHand } from './consultation-in-hand.ts'
import { insertStatements, nextStatementNumber, standingStatements } from './statement-store.ts'
import { refuseDraft, writingVoter } from './writing-voter.ts'

/** A voter's own statement; it waits until somebody of the room has read it. */
export async function writeStatement(act: Act, request: WriteStatementRequest): Promise<{ number: number }> {
  const { consultation, round } = await consultationInHand(act, 'statements.write', request.consultationId)
  refuseDraft(consultation)
  const voter = await writingVoter(act, consultation, request.voter)
  const standing = await standingStatements(act.tx, consultation.number)
  const facts = {
    isOpen: takesVotes(consultation, act.now),
    takesStatements: takesStatements(consultation, act.now),
    own: standing.filter((one) => one.authorVoter === voter.id).length,
    limit: statementsPerVoter,
    standing,
  }
  refuseIf([...writeObstacles(facts, request.text), ...closedRoundReasons(round)])
  const number = await nextStatementNumber(act.tx, consultation.number)
  const { text, salt, digest } = sealText(request.text)
  await insertStatements(act.tx, [
    {
      consultation_number: consultation.number,
      number,
      area_id: consultation.areaId,
      text,
      text_salt: salt,
      author: 'resident',
      author_voter: voter.id,
      state: 'waiting',
      meta: false,
      reason: null,
      reason_words: null,
      written_at: act.now,
      decided_at: null,
    },
  ])
  await act.record({
    chainId: consultation.id,
    kind: 'statements.written',
    // Who wrote it stays out: the chain cannot forget.
    data: { consultationId: consultation.id, number, digest, voterKind: voter.kind },
  })
  return { number }
}

export const writeStatementCommand = defineCommand({
  name: 'statements.write',
  path: '/consultations/:consultationId/statements/own',
  summary: 'Write a statement of one’s own as a voter; it waits for moderation.',
  request: WriteStatementRequest,
  response: StatementAnswer,
  run: writeStatement,
})

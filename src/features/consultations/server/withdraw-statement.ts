import { found, refuseIf } from '../../../base/reason.ts'
import type { Act } from '../../../platform/commands/act.ts'
import { defineCommand } from '../../../platform/commands/command.ts'
import { StatementAnswer } from '../contract/answers.ts'
import { WithdrawStatementRequest } from '../contract/requests.ts'
import { withdrawObstacles } from '../rules/statement-obstacles.ts'
import { consultationInHand } from './consultation-in-hand.ts'
import { statementByNumber, updateStatement } from './statement-store.ts'

/** Takes a statement out of the voting; what was answered stays, and everybody can read why it was withdrawn. */
export async function withdrawStatement(
  act: Act,
  request: WithdrawStatementRequest,
): Promise<{ number: number }> {
  const { consultation } = await consultationInHand(act, 'statements.withdraw', request.consultationId)
  const { number, state } = found(
    await statementByNumber(act.tx, consultation.number, request.number),
    'consultations.statement-unknown',
  )
  refuseIf(withdrawObstacles({ closed: consultation.state === 'closed', state, number }))
  await updateStatement(
    act.tx,
    { consultationNumber: consultation.number, number },
    { state: 'withdrawn', reason_words: request.reason, decided_at: act.now },
  )
  await act.record({
    chainId: consultation.id,
    kind: 'statements.withdrawn',
    data: { consultationId: consultation.id, number },
  })
  return { number }
}

export const withdrawStatementCommand = defineCommand({
  name: 'statements.withdraw',
  path: '/consultations/:consultationId/statements/:number/withdraw',
  summary: 'Take a statement out of the voting, with the reason that everybody can read.',
  request: WithdrawStatementRequest,
  response: StatementAnswer,
  chainOf: (request) => request.consultationId,
  run: withdrawStatement,
})

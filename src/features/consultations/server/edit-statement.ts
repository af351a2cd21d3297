import { found, refuseIf } from '../../../base/reason.ts'
import { sealText } from '../../../base/sealed-text.ts'
import type { Act } from '../../../platform/commands/act.ts'
import { defineCommand } from '../../../platform/commands/command.ts'
import { StatementAnswer } from '../contract/answers.ts'
import { EditStatementRequest } from '../contract/requests.ts'
import { editObstacles } from '../rules/statement-obstacles.ts'
import { consultationInHand } from './consultation-in-hand.ts'
import { isVotedOn, standingStatements, statementByNumber, updateStatement } from './statement-store.ts'

/** Corrects the words of a statement that nobody has answered yet. */
export async function editStatement(act: Act, request: EditStatementRequest): Promise<{ number: number }> {
  const { consultation } = await consultationInHand(act, 'statements.edit', request.consultationId)
  const key = { consultationNumber: consultation.number, number: request.number }
  const statement = found(
    await statementByNumber(act.tx, consultation.number, request.number),
    'consultations.statement-unknown',
  )
  const standing = await standingStatements(act.tx, consultation.number)
  const facts = {
    closed: consultation.state === 'closed',
    author: statement.author,
    state: statement.state,
    number: statement.number,
    voted: await isVotedOn(act.tx, key),
    others: standing.filter((one) => one.number !== statement.number),
  }
  refuseIf(editObstacles(facts, request.text))
  const { text, salt, digest } = sealText(request.text)
  await updateStatement(act.tx, key, { text, text_salt: salt })
  await act.record({
    chainId: consultation.id,
    kind: 'statements.edited',
    data: { consultationId: consultation.id, number: statement.number, digest },
  })
  return { number: statement.number }
}

export const editStatementCommand = defineCommand({
  name: 'statements.edit',
  path: '/consultations/:consultationId/statements/:number/edit',
  summary: 'Correct the words of a statement that nobody has answered yet.',
  request: EditStatementRequest,
  response: StatementAnswer,
  chainOf: (request) => request.consultationId,
  run: editStatement,
})

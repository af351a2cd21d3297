import { refuseIf } from '../../../base/reason.ts'
import type { Act } from '../../../platform/commands/act.ts'
import { defineCommand } from '../../../platform/commands/command.ts'
import { ModeratedAnswer } from '../contract/answers.ts'
import { ModerateStatementsRequest } from '../contract/requests.ts'
import { moderationObstacles } from '../rules/statement-obstacles.ts'
import { consultationInHand } from './consultation-in-hand.ts'
import { statementsOf, updateStatement } from './statement-store.ts'

/** Publishes statements or rejects them with a reason; what is not decided goes on waiting. */
export async function moderateStatements(
  act: Act,
  request: ModerateStatementsRequest,
): Promise<{ published: number; rejected: number }> {
  const { consultation } = await consultationInHand(act, 'statements.moderate', request.consultationId)
  const known = await statementsOf(act.tx, consultation.number)
  refuseIf(moderationObstacles({ closed: consultation.state === 'closed', known }, request.decisions))
  const decided = request.decisions.flatMap(({ decision, ...rest }) =>
    decision ? [{ decision, ...rest }] : [],
  )
  for (const { number, decision, reason, words } of decided) {
    const rejected = decision === 'reject'
    await updateStatement(
      act.tx,
      { consultationNumber: consultation.number, number },
      {
        state: rejected ? 'rejected' : 'open',
        meta: decision === 'publish_as_meta',
        reason: rejected ? reason! : null,
        reason_words: rejected ? (words ?? null) : null,
        decided_at: act.now,
      },
    )
  }
  await act.record({
    chainId: consultation.id,
    kind: 'statements.moderated',
    data: {
      consultationId: consultation.id,
      count: decided.length,
      decisions: decided.map(({ number, decision, reason }) => ({
        number,
        decision,
        reason: reason ?? null,
      })),
    },
  })
  const rejected = decided.filter((one) => one.decision === 'reject').length
  return { published: decided.length - rejected, rejected }
}

export const moderateStatementsCommand = defineCommand({
  name: 'statements.moderate',
  path: '/consultations/:consultationId/moderation',
  summary: 'Publish waiting statements or reject them with a reason from the public rule.',
  request: ModerateStatementsRequest,
  response: ModeratedAnswer,
  run: moderateStatements,
})

import { found, type Reason, refuseIf } from '../../../base/reason.ts'
import { textDigest } from '../../../base/sealed-text.ts'
import type { Act } from '../../../platform/commands/act.ts'
import { defineCommand } from '../../../platform/commands/command.ts'
import { authorise } from '../../access/index.ts'
import { closedRoundReasons, latestRound } from '../../topics/index.ts'
import { ExplainDissentRequest } from '../contract.ts'
import { explanationObstacles } from '../rules/explanation-obstacles.ts'
import { explanationDays } from './explanation-days.ts'
import { dissentForExplaining, setExplanation } from './outcome-store.ts'

/** Answers a differing opinion with an explanation, once; by which post is part of the record. */
export async function explainDissent(act: Act, request: ExplainDissentRequest): Promise<{ number: number }> {
  const round = await latestRound(act.tx, request.topicId)
  authorise(act.actor, 'dissents.explain', { path: round.path })
  const dissent = found(
    await dissentForExplaining(act.tx, round.roundId, request.dissentId),
    'dissents.not-found',
  )
  const reasons: Reason[] = [
    ...closedRoundReasons(round),
    ...explanationObstacles(dissent, request, await explanationDays(act, round.roundId, dissent.sessionId)),
  ]
  refuseIf(reasons)
  await setExplanation(act.tx, request)
  await act.record({
    chainId: round.topicId,
    kind: 'dissent.explained',
    rows: { dissent: [dissent.id] },
    happenedOn: request.explainedOn,
    data: {
      roundId: round.roundId,
      dissentId: dissent.id,
      number: dissent.number,
      digest: textDigest(request.explanation, dissent.salt),
      accepted: request.accepted ?? null,
    },
  })
  return { number: dissent.number }
}

export const explainDissentCommand = defineCommand({
  name: 'dissents.explain',
  path: '/topics/:topicId/dissents/:dissentId/explanation',
  summary: 'Explain why a differing opinion was not followed, and say by which post.',
  request: ExplainDissentRequest,
  chainOf: (request) => request.topicId,
  run: explainDissent,
})

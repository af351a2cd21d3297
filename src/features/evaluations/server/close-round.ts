import { refuseIf } from '../../../base/reason.ts'
import { textDigest } from '../../../base/sealed-text.ts'
import type { Act } from '../../../platform/commands/act.ts'
import { defineCommand } from '../../../platform/commands/command.ts'
import { closeRound as endRound } from '../../topics/index.ts'
import { type CloseOutcome, CloseRoundRequest } from '../contract.ts'
import { closeObstacles } from '../rules/close-obstacles.ts'
import { endAsking } from './end-asking.ts'
import { evaluationsOfRound } from './evaluation-store.ts'
import { openRoundFor } from './round-for.ts'

/** The Party committee closes a round with its outcome; residents' judgement comes before the word "solved". */
export async function closeRound(act: Act, request: CloseRoundRequest): Promise<{ outcome: CloseOutcome }> {
  const round = await openRoundFor(act, 'rounds.close', request.topicId)
  const { evaluations, cause } = await evaluationsOfRound(act.tx, round.roundId)
  const facts = { evaluations, causeAnalysed: cause !== null, afterwards: round.afterwards }
  refuseIf([
    ...closeObstacles(facts, request),
    ...(await act.ports.course.reasonsBefore(act, round.roundId, 'closed')),
  ])
  const { outcome, note } = request
  const { closedOn } = await endRound(act, {
    roundId: round.roundId,
    outcome,
    note,
    closedOn: request.closedOn,
  })
  // Nobody is asked any more about a round that has ended.
  const open = evaluations.filter((one) => !one.closed)
  await endAsking(act, round, open, closedOn)
  await act.record({
    chainId: round.topicId,
    kind: 'rounds.closed',
    rows: { topic: [round.topicId], round: [round.roundId] },
    happenedOn: closedOn,
    data: {
      roundId: round.roundId,
      number: round.roundNumber,
      outcome,
      noteDigest: note ? textDigest(note, round.roundId) : null,
    },
  })
  return { outcome }
}

export const closeRoundCommand = defineCommand({
  name: 'rounds.close',
  path: '/topics/:topicId/close',
  summary: 'The Party committee closes the round: solved, partly, explained or not solved.',
  request: CloseRoundRequest,
  chainOf: (request) => request.topicId,
  run: closeRound,
})

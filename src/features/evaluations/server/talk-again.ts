import { dayOf } from '../../../base/day.ts'
import { refuseIf } from '../../../base/reason.ts'
import { textDigest } from '../../../base/sealed-text.ts'
import type { Act } from '../../../platform/commands/act.ts'
import { defineCommand } from '../../../platform/commands/command.ts'
import { authorise } from '../../access/index.ts'
import { closeRound as endRound, latestRound, openNextRound } from '../../topics/index.ts'
import { TalkAgainRequest } from '../contract.ts'
import { againApprovalObstacles, againObstacles } from '../rules/close-obstacles.ts'
import { endAsking } from './end-asking.ts'
import { endedRound } from './ended-round.ts'

/**
 * Talks a matter over again: ends the round with the reason why it did not do, unless it was closed before, and opens
 * the next one with a short approval of its own and a fresh copy of the method.
 */
export async function talkAgain(
  act: Act,
  request: TalkAgainRequest,
): Promise<{ roundId: string; number: number }> {
  const round = await latestRound(act.tx, request.topicId)
  authorise(act.actor, 'rounds.talk-again', { path: round.path })
  const { reason, approval } = request
  const ended = await endedRound(act.tx, round)
  refuseIf([
    ...againObstacles(ended),
    // Where a round is still open, its bodies have reported first: until then nobody knows that it did not do.
    ...(round.closed ? [] : await act.ports.course.reasonsBefore(act, round.roundId, 'fed_back')),
    ...againApprovalObstacles(request, round.afterwards, dayOf(act.now)),
  ])
  const day = approval?.decidedOn
  const usual = act.channel === 'page' ? 'online' : 'paper'
  if (!round.closed) {
    const ending = { roundId: round.roundId, outcome: 'talked_again' as const, note: reason, closedOn: day }
    const { closedOn } = await endRound(act, ending)
    const open = ended.evaluations.filter((one) => !one.closed)
    await endAsking(act, round, open, closedOn)
  }
  const next = await openNextRound(act, {
    topicId: round.topicId,
    reason,
    openedOn: day,
    approval: approval ? { ...approval, mode: approval.mode ?? usual } : null,
  })
  await act.record({
    chainId: round.topicId,
    kind: 'rounds.talked-again',
    rows: {
      topic: [round.topicId],
      round: [round.roundId, next.roundId],
      approval: next.approvalId ? [next.approvalId] : [],
    },
    happenedOn: day,
    data: {
      roundId: next.roundId,
      number: next.number,
      previousRoundId: round.roundId,
      approvalId: next.approvalId,
      approvalDigest: next.digest,
      reasonDigest: textDigest(reason, next.roundId),
    },
  })
  return { roundId: next.roundId, number: next.number }
}

export const talkAgainCommand = defineCommand({
  name: 'rounds.talk-again',
  path: '/topics/:topicId/again',
  summary:
    'Talk the matter over again: end this round with the reason and open the next with its own approval.',
  request: TalkAgainRequest,
  chainOf: (request) => request.topicId,
  run: talkAgain,
})

import { dayOf } from '../../../base/day.ts'
import { refuseIf } from '../../../base/reason.ts'
import type { Act } from '../../../platform/commands/act.ts'
import { defineCommand } from '../../../platform/commands/command.ts'
import { may } from '../../access/index.ts'
import { DeliverFeedbackRequest } from '../contract/requests.ts'
import { deliverObstacles } from '../rules/feedback-obstacles.ts'
import { frozenFeedback } from '../rules/frozen-rows.ts'
import { freezeList } from './issued-list-store.ts'
import { responsibilitiesOfRound } from './responsibility-store.ts'
import { listsOfRound } from './results-store.ts'
import { openRoundFor } from './round-for.ts'
import { roomName } from './suggestion-store.ts'

type Result = { listId: string; digest: string; toName: string | null }

/** Tells people what became of every row; the feedback list is frozen as it was told. */
export async function deliverFeedback(act: Act, request: DeliverFeedbackRequest): Promise<Result> {
  const round = await openRoundFor(act, 'feedback.deliver', request.topicId)
  const { lists } = await listsOfRound(act.tx, round.roundId)
  const responsibilities = await responsibilitiesOfRound(act.tx, round.roundId)
  const facts = { delivered: lists.feedback.issued !== null, responsibilities, afterwards: round.afterwards }
  const mayPrepare = may(act.actor, 'feedback.prepare', { path: round.path })
  const toPrepare = { kind: 'lift' as const, href: `/staff/topics/${round.topicId}/feedback` }
  refuseIf([
    ...deliverObstacles(facts, request, dayOf(act.now)).map((reason) => ({
      ...reason,
      ...(reason.code === 'results.feedback-missing' && mayPrepare ? { ways: [toPrepare] } : {}),
    })),
    ...(await act.ports.course.reasonsBefore(act, round.roundId, 'fed_back')),
  ])
  const toName = request.toName ?? (round.afterwards ? null : lists.feedback.receiver.zh)
  const rows = frozenFeedback(responsibilities)
  const channels = request.channels ?? []
  const isPublic = request.isPublic ?? false
  const head = {
    kind: 'feedback' as const,
    fromName: request.fromName ?? (await roomName(act.tx, round.roomId)),
    toName,
    issuedOn: request.issuedOn,
    channels,
    isPublic,
  }
  const { listId, digest } = await freezeList(act, round, head, rows)
  await act.record({
    chainId: round.topicId,
    kind: 'feedback.delivered',
    rows: { issued_list: [listId] },
    happenedOn: request.issuedOn,
    data: { roundId: round.roundId, listId, channels, isPublic, rows: rows.length, digest },
  })
  return { listId, digest, toName }
}

export const deliverFeedbackCommand = defineCommand({
  name: 'feedback.deliver',
  path: '/topics/:topicId/feedback/deliver',
  summary:
    'Tell the participants and, if wanted, everyone what became of each row; freezes the feedback list.',
  request: DeliverFeedbackRequest,
  chainOf: (request) => request.topicId,
  run: deliverFeedback,
})

import { refuseIf } from '../../../base/reason.ts'
import type { Act } from '../../../platform/commands/act.ts'
import { defineCommand } from '../../../platform/commands/command.ts'
import { authorise } from '../../access/index.ts'
import { closedRoundReasons, lockedRound } from '../../topics/index.ts'
import { RecordRepliesRequest } from '../contract.ts'
import { replyChanges, replyObstacles } from '../rules/reply-changes.ts'
import { placesOfRound, setReply } from './participant-store.ts'

/** Writes down who comes, who asks for leave and who speaks in writing; a reply may change until the session. */
export async function recordReplies(act: Act, request: RecordRepliesRequest): Promise<{ changed: number }> {
  const round = await lockedRound(act.tx, request.topicId)
  // Whoever may set the table may write down its replies.
  authorise(act.actor, 'participants.set', { path: round.path })
  const places = await placesOfRound(act.tx, round.roundId)
  refuseIf([...closedRoundReasons(round), ...replyObstacles(places, request.replies)])
  const changes = replyChanges(places, request.replies)
  for (const change of changes) await setReply(act.tx, change.participantId, change.reply)
  await act.record({
    chainId: round.topicId,
    kind: 'participants.replied',
    rows: { participant: changes.map((change) => change.participantId) },
    data: { roundId: round.roundId, replies: changes, count: changes.length },
  })
  return { changed: changes.length }
}

// Adds beside others: two people on the phone at once both get through.
export const recordRepliesCommand = defineCommand({
  name: 'participants.reply',
  path: '/topics/:topicId/participants/replies',
  summary: 'Record what invited people replied: coming, on leave, or in writing.',
  request: RecordRepliesRequest,
  run: recordReplies,
})

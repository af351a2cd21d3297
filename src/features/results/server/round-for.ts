import { refuseIf } from '../../../base/reason.ts'
import type { Act } from '../../../platform/commands/act.ts'
import { type Action, authorise } from '../../access/index.ts'
import { closedRoundReasons, latestRound, type RoundHandle } from '../../topics/index.ts'

/** The topic's latest round, once it is clear that the actor may do this to it and that it is still open. */
export async function openRoundFor(act: Act, action: Action, topicId: string): Promise<RoundHandle> {
  const round = await latestRound(act.tx, topicId)
  authorise(act.actor, action, { path: round.path })
  refuseIf(closedRoundReasons(round))
  return round
}

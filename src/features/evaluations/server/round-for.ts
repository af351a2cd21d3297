import { refuseIf } from '../../../base/reason.ts'
import type { Act } from '../../../platform/commands/act.ts'
import { type Action, authorise } from '../../access/index.ts'
import type { Milestone } from '../../methods/index.ts'
import { closedRoundReasons, latestRound, type RoundHandle } from '../../topics/index.ts'

/** The topic's latest round, once it is clear that the actor may do this to it and that it is still open. */
export async function openRoundFor(act: Act, action: Action, topicId: string): Promise<RoundHandle> {
  const round = await latestRound(act.tx, topicId)
  authorise(act.actor, action, { path: round.path })
  refuseIf(closedRoundReasons(round))
  return round
}

/** What the method still asks for before a milestone. */
export async function courseReasons(act: Act, roundId: string, milestone: Milestone) {
  const obstacles = await act.ports.course.obstaclesBefore(act.tx, roundId, milestone, act.now)
  return obstacles.map((obstacle) => obstacle.reason)
}

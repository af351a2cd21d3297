import type { Reason } from '../../../base/reason.ts'
import type { Act } from '../../../platform/commands/act.ts'
import type { RoundHandle } from '../../topics/index.ts'

/** What the methods of these rounds still ask for before people may sit down together (不调研不协商 and the like). */
export async function courseReasons(act: Act, rounds: RoundHandle[]): Promise<Reason[]> {
  const reasons: Reason[] = []
  for (const round of rounds) {
    const obstacles = await act.ports.course.obstaclesBefore(act.tx, round.roundId, 'deliberated', act.now)
    reasons.push(...obstacles.map((obstacle) => obstacle.reason))
  }
  return reasons
}

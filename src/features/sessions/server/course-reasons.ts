import type { Reason } from '../../../base/reason.ts'
import type { Act } from '../../../platform/commands/act.ts'
import type { RoundHandle } from '../../topics/index.ts'

/**
 * What the methods of these rounds still ask for before people may sit down together (不调研不协商 and the like); of
 * several topics each reason names its own.
 */
export async function courseReasons(act: Act, rounds: RoundHandle[]): Promise<Reason[]> {
  const reasons: Reason[] = []
  for (const { roundId, title } of rounds) {
    const own = await act.ports.course.reasonsBefore(act, roundId, 'deliberated')
    reasons.push(...(rounds.length > 1 ? own.map((reason) => ({ ...reason, about: title })) : own))
  }
  return reasons
}

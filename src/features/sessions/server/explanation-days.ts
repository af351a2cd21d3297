import { dayOf } from '../../../base/day.ts'
import type { Act } from '../../../platform/commands/act.ts'
import { firstDay } from '../rules/conclusion.ts'
import type { ExplanationDays } from '../rules/explanation-obstacles.ts'
import { sessionOfRound } from './session-store.ts'

/** Since when what was said in a session of a round can have been explained; from any day where none is known. */
export async function explanationDays(
  act: Act,
  roundId: string,
  sessionId: string | null | undefined,
): Promise<ExplanationDays> {
  const session = sessionId ? await sessionOfRound(act.tx, roundId, sessionId) : undefined
  const days = session?.subEvents.map((one) => one.heldOn) ?? []
  return { from: firstDay(session?.heldOn ?? null, days), today: dayOf(act.now) }
}

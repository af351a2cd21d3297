import type { Reason } from '../../../base/reason.ts'
import type { Act } from '../../../platform/commands/act.ts'
import type { ConcludeSessionRequest } from '../contract.ts'
import { pointObstacles } from '../rules/point-obstacles.ts'
import type { SessionReason } from '../rules/reasons.ts'

type Dissents = NonNullable<ConcludeSessionRequest['dissents']>

type TakenUp = {
  outcome: { consensus: { text: string; pointId?: string }[]; dissents: Dissents }
  reasons: Reason<SessionReason | 'field.required'>[]
}

/**
 * The outcome with the dissent that belongs to points of a consultation online: where a point is taken up and none of
 * what stood against it was sent along, it is written down all the same. Nobody's "no" gets lost on the way.
 */
export async function withFedDissents(
  act: Act,
  roundId: string,
  { consensus = [], dissents = [] }: ConcludeSessionRequest,
): Promise<TakenUp> {
  const said = consensus.flatMap(({ text, pointId }) => (text ? [{ text, pointId }] : []))
  const named = consensus.some((one) => one.pointId)
  const waiting = named ? ((await act.ports.fedPoints?.waiting(act.tx, roundId)) ?? []) : []
  const missing = said.flatMap(({ pointId }) => {
    const point = waiting.find((one) => one.id === pointId)
    if (!point || dissents.some((one) => one.pointId === pointId)) return []
    return point.dissents.map((text) => ({ speakerGroup: 'masses' as const, text, pointId }))
  })
  return {
    outcome: { consensus: said, dissents: [...dissents, ...missing] },
    reasons: pointObstacles(
      consensus,
      waiting.map((one) => one.id),
    ),
  }
}

/** Tells those above which of their points stand in the outcome now. */
export async function settlePoints(
  act: Act,
  rows: readonly { pointId?: string; consensusPointId: string }[],
): Promise<void> {
  for (const { pointId, consensusPointId } of rows) {
    if (pointId) await act.ports.fedPoints?.settle(act.tx, pointId, consensusPointId)
  }
}

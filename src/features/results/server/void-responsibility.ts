import { dayOf } from '../../../base/day.ts'
import { found, refuseIf } from '../../../base/reason.ts'
import { textDigest } from '../../../base/sealed-text.ts'
import type { Act } from '../../../platform/commands/act.ts'
import { defineCommand } from '../../../platform/commands/command.ts'
import { VoidResponsibilityRequest } from '../contract/requests.ts'
import { voidResponsibilityObstacles } from '../rules/responsibility-obstacles.ts'
import { issuedKinds } from './issued-list-store.ts'
import { voidResponsibilityRow } from './responsibility-rows-store.ts'
import { responsibilitiesOfRound } from './responsibility-store.ts'
import { openRoundFor } from './round-for.ts'

/** The Party committee voids a row; number, text and reason stay to be read. */
export async function voidResponsibility(
  act: Act,
  request: VoidResponsibilityRequest,
): Promise<{ number: string }> {
  const round = await openRoundFor(act, 'responsibilities.void', request.topicId)
  const rows = await responsibilitiesOfRound(act.tx, round.roundId)
  const row = found(
    rows.find((one) => one.id === request.responsibilityId),
    'results.no-such-row',
  )
  const delivered = (await issuedKinds(act.tx, round.roundId)).has('feedback')
  refuseIf(voidResponsibilityObstacles(row, delivered))
  await voidResponsibilityRow(act.tx, row.id, { on: dayOf(act.now), reason: request.reason })
  await act.record({
    chainId: round.topicId,
    kind: 'responsibility.voided',
    rows: { responsibility: [row.id] },
    data: {
      roundId: round.roundId,
      responsibilityId: row.id,
      number: row.number,
      reasonDigest: textDigest(request.reason, row.id),
    },
  })
  return { number: row.number }
}

export const voidResponsibilityCommand = defineCommand({
  name: 'responsibilities.void',
  path: '/topics/:topicId/responsibilities/:responsibilityId/void',
  summary: 'The Party committee voids a row of the responsibility list with a reason; the number stays.',
  request: VoidResponsibilityRequest,
  chainOf: (request) => request.topicId,
  run: voidResponsibility,
})

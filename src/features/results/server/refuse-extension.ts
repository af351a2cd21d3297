import { dayOf } from '../../../base/day.ts'
import { found, refuseIf } from '../../../base/reason.ts'
import { textDigest } from '../../../base/sealed-text.ts'
import type { Act } from '../../../platform/commands/act.ts'
import { postLineOf } from '../../../platform/commands/actor.ts'
import { defineCommand } from '../../../platform/commands/command.ts'
import { RefuseExtensionRequest } from '../contract/requests.ts'
import { refuseExtensionRow } from './extension-store.ts'
import { responsibilitiesOfRound } from './responsibility-store.ts'
import { openRoundFor } from './round-for.ts'

/** The Party committee leaves the deadline of a row as it is, and tells the body that asked for more time why. */
export async function refuseExtension(
  act: Act,
  request: RefuseExtensionRequest,
): Promise<{ number: string }> {
  const round = await openRoundFor(act, 'extensions.refuse', request.topicId)
  const row = found(
    (await responsibilitiesOfRound(act.tx, round.roundId)).find((one) => one.id === request.responsibilityId),
    'results.no-such-row',
  )
  const waiting = row.extensions.find((one) => one.answer === null)
  refuseIf(waiting ? [] : [{ code: 'results.extension-none', values: { number: row.number } }])
  const { id } = waiting!
  const { reason } = request
  await refuseExtensionRow(act.tx, id, { reason, on: dayOf(act.now), by: postLineOf(act.actor) })
  await act.record({
    chainId: round.topicId,
    kind: 'extension.refused',
    rows: { extension: [id] },
    data: {
      roundId: round.roundId,
      responsibilityId: row.id,
      extensionId: id,
      number: row.number,
      due: { from: waiting!.dueFrom, to: waiting!.dueOn },
      reasonDigest: textDigest(reason, id),
    },
  })
  return { number: row.number }
}

export const refuseExtensionCommand = defineCommand({
  name: 'extensions.refuse',
  path: '/topics/:topicId/responsibilities/:responsibilityId/extension/refuse',
  summary:
    'The Party committee says no to the request for more time that waits for a row, with a reason. To grant it, change the row.',
  request: RefuseExtensionRequest,
  chainOf: (request) => request.topicId,
  run: refuseExtension,
})

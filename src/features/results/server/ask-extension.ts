import { canonicalJson } from '../../../base/canonical-json.ts'
import { dayOf } from '../../../base/day.ts'
import { newId } from '../../../base/id.ts'
import { found, refuseIf } from '../../../base/reason.ts'
import { textDigest } from '../../../base/sealed-text.ts'
import type { Act } from '../../../platform/commands/act.ts'
import { postLineOf } from '../../../platform/commands/actor.ts'
import { defineCommand } from '../../../platform/commands/command.ts'
import { lockChain } from '../../../platform/events/journal.ts'
import { authorise } from '../../access/index.ts'
import { closedRoundReasons, roundHandle } from '../../topics/index.ts'
import { AskExtensionRequest } from '../contract/requests.ts'
import { extensionObstacles } from '../rules/extension-obstacles.ts'
import { insertExtension } from './extension-store.ts'
import { issuedKinds } from './issued-list-store.ts'
import { responsibilitiesOfRound, responsibilityHandle } from './responsibility-store.ts'

/** A body that cannot meet the deadline of its row asks the Party committee for more time; the row stays as it is. */
export async function askExtension(act: Act, request: AskExtensionRequest) {
  const { roundId } = await responsibilityHandle(act.tx, request.responsibilityId)
  const { topicId } = await roundHandle(act.tx, roundId)
  await lockChain(act.tx, topicId)
  // Read anew under the lock: in between the row may have been voided, changed, or asked for.
  const [rows, round, kinds] = await Promise.all([
    responsibilitiesOfRound(act.tx, roundId),
    roundHandle(act.tx, roundId),
    issuedKinds(act.tx, roundId),
  ])
  const row = found(
    rows.find((one) => one.id === request.responsibilityId),
    'results.no-such-row',
  )
  authorise(act.actor, 'extensions.ask', {
    path: round.path,
    bodyIds: row.leadBodyId ? [row.leadBodyId] : [],
  })
  const { number, voided, dueOn, state, feedback } = row
  const facts = {
    ...{ number, voided, dueOn, state: state.is },
    told: kinds.has('feedback') ? (feedback?.result ?? null) : null,
    waiting: row.extensions.some((one) => one.answer === null),
  }
  const today = dayOf(act.now)
  refuseIf([...closedRoundReasons(round), ...extensionObstacles(facts, request, today)])
  const extensionId = newId(act.now)
  const { reason } = request
  await insertExtension(act.tx, {
    id: extensionId,
    responsibility_id: row.id,
    area_id: round.areaId,
    due_from: dueOn!,
    due_to: request.dueOn,
    reason,
    asked_on: today,
    asked_by: request.askedBy ?? postLineOf(act.actor),
    change_id: null,
    refused_on: null,
    refused_by: null,
    refusal: null,
    entered_at: act.now,
  })
  const asked = { dueFrom: dueOn, dueTo: request.dueOn }
  await act.record({
    chainId: round.topicId,
    kind: 'extension.asked',
    rows: { extension: [extensionId] },
    data: {
      roundId,
      responsibilityId: row.id,
      extensionId,
      number,
      due: { from: dueOn, to: request.dueOn },
      digest: textDigest(canonicalJson({ ...asked, reason }), extensionId),
    },
  })
  return { extensionId, number, topicId: round.topicId }
}

export const askExtensionCommand = defineCommand({
  name: 'extensions.ask',
  path: '/responsibilities/:responsibilityId/extension',
  summary: 'The lead body asks the Party committee for more time, until a day and with a reason.',
  request: AskExtensionRequest,
  run: askExtension,
})

import { canonicalJson } from '../../../base/canonical-json.ts'
import { dayOf } from '../../../base/day.ts'
import { newId } from '../../../base/id.ts'
import { found, type Reason, refuseIf } from '../../../base/reason.ts'
import { textDigest } from '../../../base/sealed-text.ts'
import type { Act } from '../../../platform/commands/act.ts'
import { postLineOf } from '../../../platform/commands/actor.ts'
import { defineCommand } from '../../../platform/commands/command.ts'
import { bodiesNear } from '../../organisations/index.ts'
import type { RoundHandle } from '../../topics/index.ts'
import { ChangeResponsibilityRequest } from '../contract/requests.ts'
import type { ResponsibilityView } from '../contract.ts'
import { answerObstacles, answersRequest } from '../rules/extension-obstacles.ts'
import type { ResultsReason } from '../rules/reasons.ts'
import {
  type Assignment,
  changeObstacles,
  differencesOf,
  sinceLaidAnew,
} from '../rules/responsibility-changes.ts'
import { splitNames } from '../rules/responsibility-obstacles.ts'
import { stateAfter } from '../rules/responsibility-state.ts'
import { settleExtension } from './extension-store.ts'
import { issuedKinds } from './issued-list-store.ts'
import { insertChange } from './responsibility-change-store.ts'
import { responsibilitiesOfRound } from './responsibility-store.ts'
import { openRoundFor } from './round-for.ts'

/**
 * The Party committee changes a row after the list has gone out: another deadline, another lead body, other helpers or
 * another person. What it was stays on record with the reason, and the list that went out stays as it was.
 */
export async function changeResponsibility(act: Act, request: ChangeResponsibilityRequest) {
  const round = await openRoundFor(act, 'responsibilities.change', request.topicId)
  const rows = await responsibilitiesOfRound(act.tx, round.roundId)
  const row = found(
    rows.find((one) => one.id === request.responsibilityId),
    'results.no-such-row',
  )
  const told = (await issuedKinds(act.tx, round.roundId)).has('feedback')
  const { to, reasons } = await assignmentOf(act, round, row, request)
  const waiting = row.extensions.find((one) => one.answer === null)
  refuseIf([
    ...changeObstacles(
      {
        number: row.number,
        now: row,
        state: row.state,
        voided: row.voided,
        told: told ? (row.feedback?.result ?? null) : null,
        afterwards: round.afterwards,
      },
      to,
      request,
      dayOf(act.now),
    ),
    ...reasons,
    ...answerObstacles(row.number, waiting, request.extensionId),
  ])
  const changeId = newId(act.now)
  const changedOn = request.changedOn ?? (round.afterwards ? null : dayOf(act.now))
  const { due, lead, helpers, person } = differencesOf(row, to)
  const said = [...row.earlierReports, ...row.reports]
  const lastReportId = said.at(-1)?.id ?? null
  const { since } = sinceLaidAnew(row.reports, [{ lead, lastReportId }])
  await insertChange(
    act.tx,
    {
      id: changeId,
      responsibility_id: row.id,
      area_id: round.areaId,
      reason: request.reason,
      changed_on: changedOn,
      changed_by: postLineOf(act.actor),
      last_report_id: lastReportId,
      entered_at: act.now,
    },
    { from: row, to, state: stateAfter(since.at(-1)).is },
  )
  const answered = waiting && answersRequest(waiting, { due, lead }, request.extensionId) ? waiting.id : null
  if (answered) await settleExtension(act.tx, answered, changeId)
  await act.record({
    chainId: round.topicId,
    kind: 'responsibility.changed',
    rows: {
      responsibility: [row.id],
      responsibility_change: [changeId],
      extension: answered ? [answered] : [],
    },
    happenedOn: changedOn,
    data: {
      roundId: round.roundId,
      responsibilityId: row.id,
      changeId,
      number: row.number,
      due,
      lead,
      helpers,
      person: person !== null,
      extensionId: answered,
      digest: textDigest(canonicalJson(wordsOf(row, to, request.reason)), changeId),
    },
  })
  return { changeId, number: row.number }
}

/** What the digest in the chain covers: the row before and after, in words and days, and why. */
function wordsOf(from: Assignment, to: Assignment, reason: string) {
  return {
    dueFrom: from.dueOn,
    dueTo: to.dueOn,
    leadFrom: from.leadName,
    leadTo: to.leadName,
    helpersFrom: from.helpers,
    helpersTo: to.helpers,
    personFrom: from.person,
    personTo: to.person,
    reason,
  }
}

/** How the row is to stand, and what is wrong with the body that it names. Who stays the lead stays under the same name. */
async function assignmentOf(
  act: Act,
  round: RoundHandle,
  row: ResponsibilityView,
  request: ChangeResponsibilityRequest,
): Promise<{ to: Assignment; reasons: Reason<ResultsReason>[] }> {
  const { leadBodyId = null } = request
  const to = {
    dueOn: request.dueOn ?? null,
    leadName: request.leadName ?? null,
    leadBodyId,
    helpers: splitNames(request.helpers ?? []),
    person: request.person ?? null,
  }
  if (leadBodyId === null) {
    const missing = to.leadName === null && (row.leadName !== null || !round.afterwards)
    return { to, reasons: missing ? [{ code: 'results.lead-missing', field: 'leadBodyId' }] : [] }
  }
  if (leadBodyId === row.leadBodyId) return { to: { ...to, leadName: row.leadName }, reasons: [] }
  const name = (await bodiesNear(act.tx, round.path, [leadBodyId])).get(leadBodyId)
  if (name === undefined) return { to, reasons: [{ code: 'results.body-unknown', field: 'leadBodyId' }] }
  return { to: { ...to, leadName: name }, reasons: [] }
}

export const changeResponsibilityCommand = defineCommand({
  name: 'responsibilities.change',
  path: '/topics/:topicId/responsibilities/:responsibilityId/change',
  summary:
    'The Party committee changes the deadline, the lead body, helpers or person of a row, with a reason; send the row as it is to stand. What it was stays on record.',
  request: ChangeResponsibilityRequest,
  chainOf: (request) => request.topicId,
  run: changeResponsibility,
})

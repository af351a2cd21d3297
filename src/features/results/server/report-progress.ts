import { dayOf } from '../../../base/day.ts'
import { newId } from '../../../base/id.ts'
import { refuseIf } from '../../../base/reason.ts'
import { textDigest } from '../../../base/sealed-text.ts'
import type { Act } from '../../../platform/commands/act.ts'
import { postLineOf } from '../../../platform/commands/actor.ts'
import { defineCommand } from '../../../platform/commands/command.ts'
import { lockChain } from '../../../platform/events/journal.ts'
import { closedRoundReasons, roundHandle } from '../../topics/index.ts'
import { ReportProgressRequest } from '../contract/requests.ts'
import { progressObstacles } from '../rules/progress-obstacles.ts'
import { authoriseReport } from './authorise-report.ts'
import { insertReport } from './progress-store.ts'
import { responsibilityHandle } from './responsibility-store.ts'

/** A body says where its row stands, by its own handler or on paper that the Party office types in. */
export async function reportProgress(act: Act, request: ReportProgressRequest) {
  const { roundId } = await responsibilityHandle(act.tx, request.responsibilityId)
  const { topicId } = await roundHandle(act.tx, roundId)
  await lockChain(act.tx, topicId)
  // Read anew under the lock: in between the row may have been voided, laid on another body, or its round closed.
  const [row, round] = await Promise.all([
    responsibilityHandle(act.tx, request.responsibilityId),
    roundHandle(act.tx, roundId),
  ])
  await authoriseReport(act.tx, act.actor, round.path, row)
  const facts = {
    number: row.number,
    voided: row.voidedOn !== null,
    afterwards: round.afterwards,
    imported: act.channel === 'import',
  }
  const today = dayOf(act.now)
  refuseIf([...progressObstacles(facts, request, today), ...closedRoundReasons(round)])
  const reportId = newId(act.now)
  // What is said here and now is said today; an old record may not know the day.
  const reportedOn = request.reportedOn ?? (round.afterwards ? null : today)
  const text = request.text ?? ''
  const nextOn = request.state === 'under_way' ? (request.nextOn ?? null) : null
  await insertReport(act.tx, {
    id: reportId,
    responsibility_id: row.id,
    area_id: row.areaId,
    state: request.state,
    text,
    next_on: nextOn,
    reported_on: reportedOn,
    reported_by: request.reportedBy ?? postLineOf(act.actor),
    entered_at: act.now,
  })
  await act.record({
    chainId: round.topicId,
    kind: 'progress.reported',
    rows: { progress_report: [reportId], responsibility: [row.id] },
    happenedOn: reportedOn,
    data: {
      roundId: round.roundId,
      responsibilityId: row.id,
      reportId,
      number: row.number,
      state: request.state,
      nextOn,
      textDigest: text ? textDigest(text, reportId) : null,
    },
  })
  return { reportId, number: row.number, topicId: round.topicId }
}

export const reportProgressCommand = defineCommand({
  name: 'progress.report',
  path: '/responsibilities/:responsibilityId/progress',
  summary: 'The lead body reports: under way until a day, done, cannot, or not its own.',
  request: ReportProgressRequest,
  run: reportProgress,
})

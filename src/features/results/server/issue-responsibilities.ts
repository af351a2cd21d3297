import { dayOf } from '../../../base/day.ts'
import { refuseIf } from '../../../base/reason.ts'
import type { Act } from '../../../platform/commands/act.ts'
import { defineCommand } from '../../../platform/commands/command.ts'
import { IssueResponsibilitiesRequest } from '../contract/requests.ts'
import { frozenResponsibilities } from '../rules/frozen-rows.ts'
import { issueObstacles } from '../rules/responsibility-obstacles.ts'
import { freezeList } from './issued-list-store.ts'
import { insertResponsibilities, rowFacts } from './responsibility-rows-store.ts'
import { responsibilitiesOfRound } from './responsibility-store.ts'
import { listsOfRound } from './results-store.ts'
import { openRoundFor } from './round-for.ts'

type Result = { listId: string; digest: string; responsibilities: { id: string; number: string }[] }

/** The Party committee issues the responsibility list: who does what with whom until when, each row with its origin. */
export async function issueResponsibilities(
  act: Act,
  request: IssueResponsibilitiesRequest,
): Promise<Result> {
  const round = await openRoundFor(act, 'responsibilities.issue', request.topicId)
  const { lists } = await listsOfRound(act.tx, round.roundId)
  const facts = await rowFacts(act.tx, round, request.rows)
  const issued = lists.responsibilities.issued !== null
  refuseIf([
    ...issueObstacles({ ...facts, issued, afterwards: round.afterwards }, request, dayOf(act.now)),
    ...(await act.ports.course.reasonsBefore(act, round.roundId, 'assigned')),
  ])
  const responsibilities = await insertResponsibilities(act, round, facts, request.rows)
  const rows = frozenResponsibilities(await responsibilitiesOfRound(act.tx, round.roundId))
  const fromName = request.fromName ?? null
  const head = {
    kind: 'responsibilities' as const,
    fromName,
    toName: lists.responsibilities.receiver.zh,
    reference: request.reference,
    issuedOn: request.issuedOn,
  }
  const { listId, digest } = await freezeList(act, round, head, rows)
  await act.record({
    chainId: round.topicId,
    kind: 'responsibilities.issued',
    rows: { issued_list: [listId], responsibility: responsibilities.map((row) => row.id) },
    happenedOn: request.issuedOn,
    data: {
      roundId: round.roundId,
      listId,
      from: fromName,
      reference: request.reference ?? null,
      numbers: responsibilities.map((row) => row.number),
      rows: rows.length,
      digest,
    },
  })
  return { listId, digest, responsibilities }
}

export const issueResponsibilitiesCommand = defineCommand({
  name: 'responsibilities.issue',
  path: '/topics/:topicId/responsibilities',
  summary:
    'The Party committee issues the responsibility list; each row has one origin, a lead body and a deadline.',
  request: IssueResponsibilitiesRequest,
  chainOf: (request) => request.topicId,
  run: issueResponsibilities,
})

import { newId } from '../../../base/id.ts'
import { type Reason, refuseIf } from '../../../base/reason.ts'
import type { Act } from '../../../platform/commands/act.ts'
import { defineCommand } from '../../../platform/commands/command.ts'
import { authorise } from '../../access/index.ts'
import { closedRoundReasons, lockedRounds } from '../../topics/index.ts'
import { ListProblemsRequest } from '../contract.ts'
import { categoryObstacles, withCategories } from '../rules/problem-categories.ts'
import type { ResearchReason } from '../rules/reasons.ts'
import { insertProblemItems, nextProblemNumber, servesRound } from './research-store.ts'

/** Problems are found by research of the same round, or by none. */
async function foundBy(act: Act, request: ListProblemsRequest): Promise<Reason<ResearchReason>[]> {
  const { researchId, roundId } = request
  if (!researchId || (await servesRound(act.tx, researchId, roundId))) return []
  return [{ code: 'research.unknown', field: 'researchId' }]
}

/** Adds problem items by category to a round's list; numbers go on where the list ended. */
export async function listProblems(act: Act, request: ListProblemsRequest): Promise<{ numbers: number[] }> {
  const round = (await lockedRounds(act.tx, [request.roundId]))[0]!
  authorise(act.actor, 'problems.list', { path: round.path })
  refuseIf([
    ...closedRoundReasons(round),
    ...categoryObstacles(request.items),
    ...(await foundBy(act, request)),
  ])
  const first = await nextProblemNumber(act.tx, round.roundId)
  const rows = withCategories(request.items).map((item, index) => ({
    id: newId(act.now),
    round_id: round.roundId,
    research_id: request.researchId ?? null,
    area_id: round.areaId,
    category: item.category,
    number: first + index,
    text: item.text,
  }))
  await insertProblemItems(act.tx, rows)
  await act.record({
    chainId: round.topicId,
    kind: 'problems.listed',
    rows: { problem_item: rows.map((row) => row.id) },
    data: { roundId: round.roundId, itemIds: rows.map((row) => row.id), count: rows.length },
  })
  return { numbers: rows.map((row) => row.number) }
}

export const listProblemsCommand = defineCommand({
  name: 'problems.list',
  path: '/rounds/:roundId/problems',
  summary: 'Add problem items, by category, to the list of a round.',
  request: ListProblemsRequest,
  alsoWrong: ({ items = [] }) => categoryObstacles(items),
  run: listProblems,
})

import { newId } from '../../../base/id.ts'
import { refuseIf } from '../../../base/reason.ts'
import { textDigest } from '../../../base/sealed-text.ts'
import type { Act } from '../../../platform/commands/act.ts'
import { defineCommand } from '../../../platform/commands/command.ts'
import { DraftSuggestionsRequest } from '../contract/requests.ts'
import { draftObstacles, rowsToDraft } from '../rules/suggestion-obstacles.ts'
import { issuedKinds } from './issued-list-store.ts'
import { suggestionsOfRound } from './results-store.ts'
import { openRoundFor } from './round-for.ts'
import { changeSuggestion, consensusPointsOfRound, insertSuggestions } from './suggestion-store.ts'

type Result = { suggestions: { id: string; number: number }[] }

/** Adds rows to the suggestion list and changes texts, until the list goes out. Numbers are never used again. */
export async function draftSuggestions(act: Act, request: DraftSuggestionsRequest): Promise<Result> {
  const round = await openRoundFor(act, 'suggestions.draft', request.topicId)
  const [old, points, issued] = [
    await suggestionsOfRound(act.tx, round.roundId),
    await consensusPointsOfRound(act.tx, round.roundId),
    await issuedKinds(act.tx, round.roundId),
  ]
  const facts = {
    submitted: issued.has('suggestions'),
    suggestions: old,
    consensusPointIds: points.map((one) => one.id),
  }
  refuseIf(draftObstacles(facts, request.rows))
  const drafted = rowsToDraft(request.rows).map(({ row }) => row)
  const changed = drafted.flatMap((row) => {
    const before = old.find((one) => one.number === row.number)
    return before && before.text !== row.text
      ? [{ id: before.id, number: before.number, text: row.text }]
      : []
  })
  for (const row of changed) await changeSuggestion(act.tx, row.id, row.text)
  const first = (old.at(-1)?.number ?? 0) + 1
  const added = drafted
    .filter((row) => row.number === undefined)
    .map((row, index) => ({
      id: newId(act.now),
      round_id: round.roundId,
      area_id: round.areaId,
      number: first + index,
      text: row.text,
      consensus_point_id: row.consensusPointId ?? null,
      voided_on: null,
      void_reason: null,
      merged_into_id: null,
    }))
  await insertSuggestions(act.tx, added)
  if (added.length + changed.length > 0) {
    await act.record({
      chainId: round.topicId,
      kind: 'suggestions.drafted',
      rows: { suggestion: [...added, ...changed].map((row) => row.id) },
      data: {
        roundId: round.roundId,
        added: added.map((row) => row.number),
        changed: changed.map((row) => row.number),
        digests: [...added, ...changed].map((row) => textDigest(row.text, row.id)),
      },
    })
  }
  return { suggestions: added.map((row) => ({ id: row.id, number: row.number })) }
}

export const draftSuggestionsCommand = defineCommand({
  name: 'suggestions.draft',
  path: '/topics/:topicId/suggestions',
  summary: 'Add rows to the suggestion list or change their text while the list has not been submitted.',
  request: DraftSuggestionsRequest,
  chainOf: (request) => request.topicId,
  run: draftSuggestions,
})

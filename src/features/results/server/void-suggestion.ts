import { dayOf } from '../../../base/day.ts'
import { found, refuseIf } from '../../../base/reason.ts'
import { textDigest } from '../../../base/sealed-text.ts'
import type { Act } from '../../../platform/commands/act.ts'
import { defineCommand } from '../../../platform/commands/command.ts'
import { VoidSuggestionRequest } from '../contract/requests.ts'
import { voidSuggestionObstacles } from '../rules/suggestion-obstacles.ts'
import { responsibilitiesOfRound } from './responsibility-store.ts'
import { suggestionsOfRound } from './results-store.ts'
import { openRoundFor } from './round-for.ts'
import { voidSuggestionRow } from './suggestion-store.ts'

/** Voids a suggestion, or merges it into another; its number stays with the reason. */
export async function voidSuggestion(act: Act, request: VoidSuggestionRequest): Promise<{ number: number }> {
  const round = await openRoundFor(act, 'suggestions.void', request.topicId)
  const suggestions = await suggestionsOfRound(act.tx, round.roundId)
  const row = found(
    suggestions.find((one) => one.id === request.suggestionId),
    'results.no-such-row',
  )
  const standingUnderIt = (await responsibilitiesOfRound(act.tx, round.roundId))
    .filter((one) => !one.voided && one.origin.kind === 'suggestion' && one.origin.number === row.number)
    .map((one) => one.number)
  refuseIf(voidSuggestionObstacles({ suggestions, standingUnderIt }, request))
  const into = suggestions.find((one) => one.number === request.mergedIntoNumber)
  await voidSuggestionRow(act.tx, row.id, {
    on: dayOf(act.now),
    reason: request.reason,
    mergedIntoId: into?.id ?? null,
  })
  await act.record({
    chainId: round.topicId,
    kind: 'suggestion.voided',
    rows: { suggestion: [row.id] },
    data: {
      roundId: round.roundId,
      suggestionId: row.id,
      number: row.number,
      mergedInto: into?.number ?? null,
      reasonDigest: textDigest(request.reason, row.id),
    },
  })
  return { number: row.number }
}

export const voidSuggestionCommand = defineCommand({
  name: 'suggestions.void',
  path: '/topics/:topicId/suggestions/:suggestionId/void',
  summary: 'Void a suggestion with a reason, or merge it into another; the number stays.',
  request: VoidSuggestionRequest,
  chainOf: (request) => request.topicId,
  run: voidSuggestion,
})

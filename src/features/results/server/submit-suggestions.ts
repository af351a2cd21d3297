import { dayOf } from '../../../base/day.ts'
import { refuseIf } from '../../../base/reason.ts'
import type { Act } from '../../../platform/commands/act.ts'
import { defineCommand } from '../../../platform/commands/command.ts'
import { SubmitSuggestionsRequest } from '../contract/requests.ts'
import { frozenSuggestions } from '../rules/frozen-rows.ts'
import { submitObstacles } from '../rules/suggestion-obstacles.ts'
import { bodiesAbove } from './bodies-above-store.ts'
import { freezeList } from './issued-list-store.ts'
import { listsOfRound, suggestionsOfRound } from './results-store.ts'
import { openRoundFor } from './round-for.ts'
import { roomName } from './suggestion-store.ts'

type Result = { listId: string; digest: string; toName: string | null }

/** Submits the suggestion list to the receiver that the method names; its rows are frozen as they stand. */
export async function submitSuggestions(act: Act, request: SubmitSuggestionsRequest): Promise<Result> {
  const round = await openRoundFor(act, 'suggestions.submit', request.topicId)
  const suggestions = await suggestionsOfRound(act.tx, round.roundId)
  const { lists } = await listsOfRound(act.tx, round.roundId)
  const bodies = await bodiesAbove(act.tx, round.path)
  const facts = {
    submitted: lists.suggestions.issued !== null,
    suggestions,
    afterwards: round.afterwards,
    cppccNames: bodies.filter((body) => body.kind === 'cppcc').map((body) => body.name),
  }
  refuseIf([
    ...submitObstacles(facts, request, dayOf(act.now)),
    ...(await act.ports.course.reasonsBefore(act, round.roundId, 'suggested')),
  ])
  const toName = request.toName ?? (round.afterwards ? null : lists.suggestions.receiver.zh)
  const rows = frozenSuggestions(suggestions)
  const head = {
    kind: 'suggestions' as const,
    fromName: request.fromName ?? (await roomName(act.tx, round.roomId)),
    toName,
    reference: request.reference,
    issuedOn: request.issuedOn,
  }
  const { listId, digest } = await freezeList(act, round, head, rows)
  await act.record({
    chainId: round.topicId,
    kind: 'suggestions.submitted',
    rows: { issued_list: [listId] },
    happenedOn: request.issuedOn,
    data: {
      roundId: round.roundId,
      listId,
      to: toName,
      reference: request.reference ?? null,
      rows: rows.length,
      digest,
    },
  })
  return { listId, digest, toName }
}

export const submitSuggestionsCommand = defineCommand({
  name: 'suggestions.submit',
  path: '/topics/:topicId/suggestions/submit',
  summary: 'Submit the suggestion list to the receiver that the method names and freeze its rows.',
  request: SubmitSuggestionsRequest,
  chainOf: (request) => request.topicId,
  run: submitSuggestions,
})

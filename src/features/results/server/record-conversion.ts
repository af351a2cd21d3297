import { dayOf } from '../../../base/day.ts'
import { newId } from '../../../base/id.ts'
import { refuseIf } from '../../../base/reason.ts'
import { textDigest } from '../../../base/sealed-text.ts'
import type { Act } from '../../../platform/commands/act.ts'
import { defineCommand } from '../../../platform/commands/command.ts'
import { authorise } from '../../access/index.ts'
import { latestRound } from '../../topics/index.ts'
import { RecordConversionRequest } from '../contract/requests.ts'
import { conversionObstacles } from '../rules/conversion-obstacles.ts'
import { leastNumber } from '../rules/least-number.ts'
import { insertConversion } from './conversion-store.ts'
import { suggestionsOfRound } from './results-store.ts'

/** Records what a result turned into. A closed round takes it too: much of it comes later. */
export async function recordConversion(act: Act, request: RecordConversionRequest) {
  const round = await latestRound(act.tx, request.topicId)
  authorise(act.actor, 'conversions.record', { path: round.path })
  const suggestions = await suggestionsOfRound(act.tx, round.roundId)
  refuseIf(conversionObstacles(suggestions, request, dayOf(act.now)))
  const numberText =
    request.numberText ?? (request.numberMin === undefined ? null : String(request.numberMin))
  const numberMin = request.numberMin ?? (numberText === null ? null : leastNumber(numberText))
  const suggestion = suggestions.find((row) => row.number === request.suggestionNumber)
  const conversionId = newId(act.now)
  await insertConversion(act.tx, {
    id: conversionId,
    round_id: round.roundId,
    suggestion_id: suggestion?.id ?? null,
    area_id: round.areaId,
    route: request.route,
    text: request.text,
    number_text: numberText,
    number_min: numberMin,
    happened_on: request.happenedOn ?? null,
  })
  await act.record({
    chainId: round.topicId,
    kind: 'conversion.recorded',
    rows: { conversion: [conversionId] },
    happenedOn: request.happenedOn,
    data: {
      roundId: round.roundId,
      conversionId,
      route: request.route,
      suggestion: suggestion?.number ?? null,
      numberMin,
      textDigest: textDigest(request.text, conversionId),
    },
  })
  return { conversionId, numberMin }
}

export const recordConversionCommand = defineCommand({
  name: 'conversions.record',
  path: '/topics/:topicId/conversions',
  summary: 'Record what a result turned into: a decision, a project, a proposal, an opinion report …',
  request: RecordConversionRequest,
  chainOf: (request) => request.topicId,
  run: recordConversion,
})

import { found } from '../../../base/reason.ts'
import {
  type AnyFormPage,
  defineFormPage,
  type FormValues,
  type PageRequest,
} from '../../../platform/http/page.ts'
import { wordsIn } from '../../../ui/words.ts'
import { aboutTopic, askedRound, ofTopic, topicAddress } from '../../topics/index.ts'
import { resultsFormWords } from '../web/form-words.ts'
import { SubmitSuggestionsPage } from '../web/submit-suggestions-page.tsx'
import { SuggestionsPage } from '../web/suggestions-page.tsx'
import { VoidPage } from '../web/void-page.tsx'
import { usualReceiver } from './bodies-above-store.ts'
import { draftSuggestionsCommand } from './draft-suggestions.ts'
import { listsOfRound, suggestionsOfRound } from './results-store.ts'
import { submitSuggestionsCommand } from './submit-suggestions.ts'
import { consensusPointsOfRound } from './suggestion-store.ts'
import { voidSuggestionCommand } from './void-suggestion.ts'

async function unusedPoints(request: PageRequest, roundId: string) {
  const used = new Set((await suggestionsOfRound(request.db, roundId)).map((row) => row.consensusPointId))
  return (await consensusPointsOfRound(request.db, roundId)).filter((point) => !used.has(point.id))
}

/** The rows as they stand; asked for with `?from=consensus`, the points of consensus that no row comes from yet too. */
async function draftValues(request: PageRequest): Promise<FormValues> {
  const round = await askedRound(request, 'suggestions.draft')
  const standing = (await suggestionsOfRound(request.db, round.roundId)).filter((row) => !row.voided)
  const points = request.query.from === 'consensus' ? await unusedPoints(request, round.roundId) : []
  const rows = [
    ...standing.map((row) => ({ number: String(row.number), text: row.text })),
    ...points.map((point) => ({ consensusPointId: point.id, text: point.text })),
  ]
  return Object.fromEntries(
    rows.flatMap((row, index) =>
      Object.entries(row).map(([name, value]) => [`rows.${index}.${name}`, value]),
    ),
  )
}

export const suggestionForms: AnyFormPage[] = [
  defineFormPage({
    path: '/staff/topics/:topicId/suggestions',
    access: 'staff',
    command: draftSuggestionsCommand,
    values: draftValues,
    async show(request, form) {
      const round = await askedRound(request, 'suggestions.draft')
      const { lists } = await listsOfRound(request.db, round.roundId)
      return (
        <SuggestionsPage
          {...ofTopic(round)}
          form={form}
          submitted={lists.suggestions.issued !== null}
          suggestions={await suggestionsOfRound(request.db, round.roundId)}
          unusedPoints={
            request.query.from === 'consensus' ? 0 : (await unusedPoints(request, round.roundId)).length
          }
        />
      )
    },
    ...aboutTopic,
    done: (_, request) => ({
      redirect: `${topicAddress(request)}/suggestions`,
      flash: wordsIn(resultsFormWords, request.lang).savedDraft,
    }),
  }),
  defineFormPage({
    path: '/staff/topics/:topicId/suggestions/submit',
    access: 'staff',
    command: submitSuggestionsCommand,
    async values(request): Promise<FormValues> {
      const round = await askedRound(request, 'suggestions.submit')
      // What an old record says of its receiver is not guessed.
      if (round.afterwards) return {}
      const { lists } = await listsOfRound(request.db, round.roundId)
      return { toName: await usualReceiver(request.db, round.path, lists.suggestions.receiver.zh) }
    },
    async show(request, form) {
      const round = await askedRound(request, 'suggestions.submit')
      const { lists } = await listsOfRound(request.db, round.roundId)
      return (
        <SubmitSuggestionsPage
          {...ofTopic(round)}
          form={form}
          list={lists.suggestions}
          suggestions={await suggestionsOfRound(request.db, round.roundId)}
          afterwards={round.afterwards}
        />
      )
    },
    ...aboutTopic,
    done: (result, request) => ({
      redirect: topicAddress(request),
      flash: wordsIn(resultsFormWords, request.lang).submitted(result.toName),
    }),
  }),
  defineFormPage({
    path: '/staff/topics/:topicId/suggestions/:suggestionId/void',
    access: 'staff',
    command: voidSuggestionCommand,
    async show(request, form) {
      const round = await askedRound(request, 'suggestions.void')
      const rows = await suggestionsOfRound(request.db, round.roundId)
      const row = found(
        rows.find((one) => one.id === request.params.suggestionId),
        'results.no-such-row',
      )
      return (
        <VoidPage
          {...ofTopic(round)}
          form={form}
          number={String(row.number)}
          text={row.text}
          mergeInto={rows.filter((one) => !one.voided && one.id !== row.id)}
        />
      )
    },
    fixed: (request) => ({ topicId: request.params.topicId, suggestionId: request.params.suggestionId }),
    chainId: (request) => request.params.topicId!,
    done: (result, request) => ({
      redirect: `${topicAddress(request)}/suggestions`,
      flash: wordsIn(resultsFormWords, request.lang).voided(String(result.number)),
    }),
  }),
]

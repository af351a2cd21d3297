import { RuleError } from '../../../base/reason.ts'
import {
  type AnyFormPage,
  defineFormPage,
  type FormValues,
  type Page,
  type PageRequest,
} from '../../../platform/http/page.ts'
import { wordsIn } from '../../../ui/words.ts'
import { aboutTopic, askedRound, ofTopic, topicAddress } from '../../topics/index.ts'
import { listKinds, type ResponsibilityView, type ResultsView } from '../contract.ts'
import {
  type FrozenRow,
  frozenFeedback,
  frozenResponsibilities,
  frozenSuggestions,
} from '../rules/frozen-rows.ts'
import { ConversionPage } from '../web/conversion-page.tsx'
import { DeliverFeedbackPage, FeedbackPage } from '../web/feedback-page.tsx'
import { resultsFormWords } from '../web/form-words.ts'
import { type ListChange, ListSheet } from '../web/list-sheet.tsx'
import { deliverFeedbackCommand } from './deliver-feedback.ts'
import { frozenRowsOf } from './issued-list-store.ts'
import { prepareFeedbackCommand } from './prepare-feedback.ts'
import { recordConversionCommand } from './record-conversion.ts'
import { responsibilitiesOfRound } from './responsibility-store.ts'
import { listsOfRound, resultsOfRound, suggestionsOfRound } from './results-store.ts'

async function standingRows(request: PageRequest): Promise<ResponsibilityView[]> {
  const round = await askedRound(request, 'feedback.prepare')
  return (await responsibilitiesOfRound(request.db, round.roundId)).filter((row) => !row.voided)
}

export const feedbackForms: AnyFormPage[] = [
  defineFormPage({
    path: '/staff/topics/:topicId/feedback',
    access: 'staff',
    command: prepareFeedbackCommand,
    async values(request) {
      const rows = await standingRows(request)
      return Object.fromEntries(
        rows.flatMap((row, index) => [
          [`rows.${index}.result`, row.feedback?.result ?? ''],
          [`rows.${index}.text`, row.feedback?.text ?? ''],
        ]),
      )
    },
    async show(request, form) {
      const round = await askedRound(request, 'feedback.prepare')
      const { lists } = await listsOfRound(request.db, round.roundId)
      const delivered = lists.feedback.issued !== null
      return (
        <FeedbackPage
          {...ofTopic(round)}
          form={form}
          delivered={delivered}
          rows={await standingRows(request)}
        />
      )
    },
    ...aboutTopic,
    done: (result, request) => ({
      redirect: `${topicAddress(request)}/feedback`,
      flash: wordsIn(resultsFormWords, request.lang).savedFeedback(result.numbers.length),
    }),
  }),
  defineFormPage({
    path: '/staff/topics/:topicId/feedback/deliver',
    access: 'staff',
    command: deliverFeedbackCommand,
    async values(request): Promise<FormValues> {
      const round = await askedRound(request, 'feedback.deliver')
      // To whom an old record went is not guessed.
      if (round.afterwards) return { isPublic: 'on' }
      const { lists } = await listsOfRound(request.db, round.roundId)
      return { toName: lists.feedback.receiver.zh, isPublic: 'on' }
    },
    async show(request, form) {
      const round = await askedRound(request, 'feedback.deliver')
      return <DeliverFeedbackPage {...ofTopic(round)} form={form} afterwards={round.afterwards} />
    },
    ...aboutTopic,
    done: (result, request) => ({
      redirect: topicAddress(request),
      flash: wordsIn(resultsFormWords, request.lang).delivered(result.toName),
    }),
  }),
  defineFormPage({
    path: '/staff/topics/:topicId/conversion',
    access: 'staff',
    command: recordConversionCommand,
    async show(request, form) {
      const round = await askedRound(request, 'conversions.record')
      const suggestions = await suggestionsOfRound(request.db, round.roundId)
      return <ConversionPage {...ofTopic(round)} form={form} suggestions={suggestions} />
    },
    ...aboutTopic,
    done: (_, request) => ({
      redirect: topicAddress(request),
      flash: wordsIn(resultsFormWords, request.lang).savedConversion,
    }),
  }),
]

/** What happened to the rows of a list after it had gone out. */
function changesAfter(
  frozen: FrozenRow[],
  view: ResultsView,
  kind: (typeof listKinds)[number],
): ListChange[] {
  const numbers = new Set(frozen.map((row) => row.number))
  const rows =
    kind === 'suggestions'
      ? view.suggestions.map((row) => ({
          number: String(row.number),
          text: row.text,
          voided: row.voided,
          changes: [],
        }))
      : view.responsibilities.map((row) => ({
          number: row.number,
          text: `${row.task} ${row.leadName}`,
          voided: row.voided,
          changes: kind === 'responsibilities' ? row.changes : [],
        }))
  return rows.flatMap(({ number, text, voided, changes }): ListChange[] => {
    const later = changes.map((made) => ({ number, change: 'changed' as const, made }))
    if (numbers.has(number))
      return voided ? [...later, { number, text: voided.reason, change: 'voided' }] : later
    return voided || kind !== 'responsibilities' ? [] : [{ number, text, change: 'added' }, ...later]
  })
}

function rowsNow(view: ResultsView, kind: (typeof listKinds)[number]): FrozenRow[] {
  switch (kind) {
    case 'suggestions':
      return frozenSuggestions(view.suggestions)
    case 'responsibilities':
      return frozenResponsibilities(view.responsibilities)
    case 'feedback':
      return frozenFeedback(view.responsibilities)
  }
}

export const listPages: Page[] = [
  {
    path: '/staff/topics/:topicId/lists/:kind',
    access: 'staff',
    async show(request) {
      const round = await askedRound(request, 'topics.read')
      const kind = listKinds.find((one) => one === request.params.kind)
      if (!kind) throw new RuleError('not-found', { code: 'common.not-found' })
      const view = await resultsOfRound(request.db, round.roundId)
      const frozen = await frozenRowsOf(request.db, round.roundId, kind)
      return (
        <ListSheet
          topicTitle={round.title}
          practice={round.practice}
          kind={kind}
          view={view}
          rows={frozen ?? rowsNow(view, kind)}
          changes={frozen ? changesAfter(frozen, view, kind) : []}
        />
      )
    },
  },
]

import {
  type ChainResponsibility,
  type ChainRow,
  Day,
  formatDay,
  Muted,
  type Tone,
} from '../../../ui/index.ts'
import { type Lang, namesIn, wordsIn } from '../../../ui/words.ts'
import type { CorrectionView } from '../../corrections/index.ts'
import type { ResponsibilityView, ResultsView } from '../contract.ts'
import { isOverdue } from '../rules/responsibility-state.ts'
import { ChangeNotes } from './change-notes.tsx'
import { originNote } from './origin-note.ts'
import { stateTag } from './state-tag.ts'
import { resultsWords } from './words.ts'

export type ChainOptions = {
  lang: Lang
  now: Date
  today: string
  datesAssumed: boolean
  corrections: readonly CorrectionView[]
}

/**
 * The three lists as rows of one table: suggestions by number, each with its responsibilities; then the responsibilities
 * that come from problem items and commitments, under what they come from.
 */
export function chainRows(view: ResultsView, options: ChainOptions): ChainRow[] {
  const words = wordsIn(resultsWords, options.lang)
  const under = (kind: string, number: number | null) =>
    view.responsibilities
      .filter((row) => row.origin.kind === kind && row.origin.number === number)
      .map((row) => chainResponsibility(row, view.afterwards, options))
  const suggestions = view.suggestions.map((row) => ({
    number: String(row.number),
    suggestion: row.voided ? (
      <Struck text={row.text} reason={row.voided.reason} lang={options.lang} />
    ) : (
      row.text
    ),
    voided: row.voided !== null && row.mergedInto === null,
    mergedInto: row.mergedInto === null ? undefined : String(row.mergedInto),
    responsibilities: under('suggestion', row.number),
  }))
  const known = new Set(view.suggestions.map((row) => row.number))
  const others = new Map<string, ChainRow>()
  for (const { origin } of view.responsibilities) {
    if (origin.kind === 'suggestion' && known.has(origin.number)) continue
    const number =
      origin.kind === 'problem'
        ? words.problemNumber(origin.number)
        : origin.kind === 'commitment'
          ? words.commitmentNumber(origin.number)
          : String(origin.number ?? '—')
    others.set(`${origin.kind}:${origin.number}`, {
      number,
      suggestion: (
        <>
          <Muted>{words.from(words.origins[origin.kind])}</Muted>
          {origin.text && <br />}
          {origin.text}
          {(origin.kind === 'problem' || origin.kind === 'commitment') && (
            <OriginNote note={originNote(origin, options)} />
          )}
        </>
      ),
      responsibilities: under(origin.kind, origin.number),
    })
  }
  return [...suggestions, ...others.values()]
}

function OriginNote({ note }: { note: string | null }) {
  if (!note) return null
  return (
    <>
      <br />
      <Muted>{note}</Muted>
    </>
  )
}

function Struck(props: { text: string; reason: string; lang: Lang }) {
  const words = wordsIn(resultsWords, props.lang)
  return (
    <>
      <del>{props.text}</del>
      <br />
      <Muted>{words.voidReason(props.reason)}</Muted>
    </>
  )
}

function Paid(props: { task: string; money: string; lang: Lang }) {
  return (
    <>
      {props.task}
      <br />
      <Muted>{wordsIn(resultsWords, props.lang).money(props.money)}</Muted>
    </>
  )
}

function chainResponsibility(
  row: ResponsibilityView,
  afterwards: boolean,
  options: ChainOptions,
): ChainResponsibility {
  const words = wordsIn(resultsWords, options.lang)
  if (row.voided) {
    return {
      number: row.number,
      lead: <del>{row.leadName ?? words.unknown}</del>,
      task: <Struck text={row.task} reason={row.voided.reason} lang={options.lang} />,
      state: { tone: 'neutral', word: words.voidedOn },
    }
  }
  const changes = row.changes.length > 0 && (
    <>
      <br />
      <ChangeNotes changes={row.changes} audience="public" />
    </>
  )
  return {
    number: row.number,
    task: row.money ? <Paid task={row.task} money={row.money} lang={options.lang} /> : row.task,
    lead: row.leadName ?? <Muted>{words.unknown}</Muted>,
    helpers: row.helpers.length > 0 ? namesIn(row.helpers, options.lang) : undefined,
    person: row.person ?? undefined,
    due:
      row.dueOn !== null || afterwards ? (
        <>
          <Day value={row.dueOn} assumed={options.datesAssumed && row.dueOn !== null} />
          {changes}
        </>
      ) : (
        <>
          {words.noDeadline}
          {changes}
        </>
      ),
    ...outcomeOf(row, afterwards, options),
  }
}

function outcomeOf(
  row: ResponsibilityView,
  afterwards: boolean,
  options: ChainOptions,
): Pick<ChainResponsibility, 'state' | 'feedback'> {
  const words = wordsIn(resultsWords, options.lang)
  const overdue = isOverdue(row, options.today)
  const silent = afterwards && row.state.is === 'issued'
  // Nobody waits for an answer about an old matter any more: its source tells the result, or nothing.
  if (silent && !row.feedback && row.reports.length === 0) return {}
  return {
    state: silent ? undefined : claimOf(row, overdue, options.lang),
    feedback: {
      text: (
        <>
          <BodyReport row={row} options={options} />
          {row.feedback && (
            <>
              <strong>{words.feedbackIs(words.results[row.feedback.result])}</strong> {row.feedback.text}
            </>
          )}
        </>
      ),
      verdict: overdue ? { tone: 'bad', word: words.overdue } : undefined,
    },
  }
}

/** What the body says is shown as the body's claim; it is not what residents find. */
function claimOf(row: ResponsibilityView, overdue: boolean, lang: Lang): { tone: Tone; word: string } {
  const words = wordsIn(resultsWords, lang)
  const tag = stateTag(row.state, words)
  if (row.state.is === 'issued') return { ...tag, tone: overdue ? 'warn' : tag.tone }
  return { ...tag, word: row.leadName === null ? tag.word : words.claim(row.leadName, tag.word) }
}

function BodyReport(props: { row: ResponsibilityView; options: ChainOptions }) {
  const { row, options } = props
  const words = wordsIn(resultsWords, options.lang)
  const last = row.reports.at(-1)
  if (!last) return null
  const next = row.state.is === 'under_way' && row.state.nextOn
  return (
    <>
      {last.text && (
        <>
          {`“${last.text}”`}
          <br />
        </>
      )}
      <Muted>
        {words.reportedOn}{' '}
        <Day value={last.reportedOn} assumed={options.datesAssumed && last.reportedOn !== null} />
        {next && ` ${words.nextOn(formatDay(next, options.lang, options.now))}`}
      </Muted>
      <br />
    </>
  )
}

import type { ComponentChildren } from 'preact'
import { type ChainLine, Day, Muted, type Tone } from '../../../ui/index.ts'
import { type Lang, namesIn, wordsIn } from '../../../ui/words.ts'
import type { CorrectionView } from '../../corrections/index.ts'
import type { ResponsibilityView, ResultsView, RowRights } from '../contract.ts'
import { type FeedbackResult, isOverdue } from '../rules/responsibility-state.ts'
import { ChangeNotes } from './change-notes.tsx'
import { changeWords } from './change-words.ts'
import { ExtensionNotes } from './extension-notes.tsx'
import { extensionWords } from './extension-words.ts'
import { resultsFormWords } from './form-words.ts'
import { LastReport } from './last-report.tsx'
import { originNote } from './origin-note.ts'
import { stateTag } from './state-tag.ts'
import { resultsWords } from './words.ts'

type State = { tone: Tone; word: string }

export type LineOptions = {
  topicId: string
  lang: Lang
  now: Date
  today: string
  datesAssumed: boolean
  corrections: readonly CorrectionView[]
  rights?: RowRights
}

/**
 * The three lists as one chain: each suggestion, the responsibilities under it, and under each of them what people were
 * told; then the responsibilities that come from problem items and commitments, under what they come from.
 */
export function chainLines(view: ResultsView, options: LineOptions): ChainLine[] {
  const words = wordsIn(resultsWords, options.lang)
  const under = (kind: string, number: number | null) =>
    view.responsibilities
      .filter((row) => row.origin.kind === kind && row.origin.number === number)
      .flatMap((row) => dutyLines(row, view, options))
  const lines = view.suggestions.flatMap((row) => [
    suggestionLine(row, options),
    ...under('suggestion', row.number),
  ])
  const known = new Set(view.suggestions.map((row) => row.number))
  const seen = new Set<string>()
  for (const { origin } of view.responsibilities) {
    const key = `${origin.kind}:${origin.number}`
    if ((origin.kind === 'suggestion' && known.has(origin.number)) || seen.has(key)) continue
    seen.add(key)
    const over = words.from(words.origins[origin.kind])
    const numbers = { problem: words.problemNumber, commitment: words.commitmentNumber }
    const line =
      origin.kind === 'problem' || origin.kind === 'commitment'
        ? {
            number: numbers[origin.kind](origin.number),
            text: origin.voided ? <del>{origin.text}</del> : origin.text,
            note: originNote(origin, options),
          }
        : { number: String(origin.number ?? '—'), text: origin.text }
    lines.push({ kind: 'origin', over, ...line }, ...under(origin.kind, origin.number))
  }
  return lines
}

function suggestionLine(row: ResultsView['suggestions'][number], options: LineOptions): ChainLine {
  const words = wordsIn(resultsWords, options.lang)
  const forms = wordsIn(resultsFormWords, options.lang)
  const href = `/staff/topics/${options.topicId}/suggestions/${row.id}/void`
  const line = { kind: 'origin' as const, number: String(row.number) }
  if (row.voided) {
    const word = row.mergedInto === null ? words.voidedOn : words.mergedInto(row.mergedInto)
    return {
      ...line,
      text: <del>{row.text}</del>,
      note: words.voidReason(row.voided.reason),
      states: [{ tone: 'neutral', word }],
      closed: true,
    }
  }
  const mayVoid = options.rights?.voidSuggestions.includes(row.id)
  return { ...line, text: row.text, links: mayVoid ? [{ href, label: forms.voidOrMerge }] : [] }
}

function dutyLines(row: ResponsibilityView, view: ResultsView, options: LineOptions): ChainLine[] {
  const words = wordsIn(resultsWords, options.lang)
  const line = { kind: 'duty' as const, number: row.number }
  const who = row.leadName ?? <Muted>{words.unknown}</Muted>
  if (row.voided) {
    return [
      {
        ...line,
        text: <del>{row.task}</del>,
        note: words.voidReason(row.voided.reason),
        who: <del>{who}</del>,
        states: [{ tone: 'neutral', word: words.voidedOn }],
        closed: true,
      },
    ]
  }
  const duty: ChainLine = {
    ...line,
    text: row.task,
    who: (
      <>
        {who}
        {row.person && <Muted> {row.person}</Muted>}
        {row.helpers.length > 0 && <Muted> {words.with(namesIn(row.helpers, options.lang))}</Muted>}
      </>
    ),
    due: <DutyDay row={row} afterwards={view.afterwards} options={options} />,
    states: statesOf(row, view.afterwards, options),
    note: noteOf(row, options),
    links: dutyLinks(row, options),
  }
  const told = toldLine(row, view, options)
  return told ? [duty, told] : [duty]
}

function DutyDay(props: { row: ResponsibilityView; afterwards: boolean; options: LineOptions }) {
  const { row, options } = props
  const words = wordsIn(resultsWords, options.lang)
  if (row.dueOn === null && !props.afterwards) return <Muted>{words.noDeadline}</Muted>
  return <Day value={row.dueOn} assumed={options.datesAssumed && row.dueOn !== null} />
}

/** Nobody waits for an answer about an old matter any more: what its source does not tell has no state. */
function statesOf(row: ResponsibilityView, afterwards: boolean, { lang, today }: LineOptions): State[] {
  const words = wordsIn(resultsWords, lang)
  if (afterwards && row.state.is === 'issued') return []
  const tag = stateTag(row.state, { ...words, waiting: words.waitingShort })
  // What the body says is its claim; it is not what residents find.
  const claim = row.state.is === 'issued' ? tag : { ...tag, word: words.selfSaid(tag.word) }
  return isOverdue(row, today) ? [{ tone: 'bad', word: words.overdue }, claim] : [claim]
}

/** What the body said last, where the money comes from, what was changed about the row, and whether more time was asked for. */
function noteOf(row: ResponsibilityView, options: LineOptions): ComponentChildren {
  const words = wordsIn(resultsWords, options.lang)
  const last = row.reports.at(-1)
  const before = row.earlierReports.at(-1)
  if (!last && !row.money && row.changes.length + row.extensions.length === 0) return null
  return (
    <>
      {row.money && <span>{words.money(row.money)} </span>}
      {last && <LastReport report={last} />}
      {row.changes.length > 0 && (
        <>
          {(last || row.money) && <br />}
          <ChangeNotes changes={row.changes} audience="staff" />
        </>
      )}
      {row.extensions.length > 0 && (
        <>
          {(last || row.money || row.changes.length > 0) && <br />}
          <ExtensionNotes
            extensions={row.extensions}
            over={row.state.is !== 'issued' && row.state.is !== 'under_way'}
          />
        </>
      )}
      {before && !last && (
        <>
          <br />
          {wordsIn(changeWords, options.lang).earlier(
            before.reportedBy || words.unknown,
            before.text || words.answers[before.state],
          )}
        </>
      )}
    </>
  )
}

function dutyLinks(row: ResponsibilityView, { rights, topicId, lang }: LineOptions): ChainLine['links'] {
  const forms = wordsIn(resultsFormWords, lang)
  const base = `/staff/topics/${topicId}`
  const links: { href: string; label: string }[] = []
  if (rights?.report.includes(row.id))
    links.push({ href: `${base}/progress/${row.id}`, label: forms.enterReport })
  if (rights?.answerExtensions.includes(row.id))
    links.push({
      href: `${base}/responsibilities/${row.id}/extension`,
      label: wordsIn(extensionWords, lang).answer,
    })
  if (rights?.changeResponsibilities.includes(row.id))
    links.push({
      href: `${base}/responsibilities/${row.id}/change`,
      label: wordsIn(changeWords, lang).link,
    })
  if (rights?.voidResponsibilities.includes(row.id))
    links.push({ href: `${base}/responsibilities/${row.id}/void`, label: forms.voidRow })
  return links
}

const resultTones: Record<FeedbackResult, Tone> = {
  done: 'good',
  partly: 'good',
  under_way: 'active',
  cannot: 'bad',
}

function toldLine(row: ResponsibilityView, view: ResultsView, options: LineOptions): ChainLine | null {
  const words = wordsIn(resultsWords, options.lang)
  const line = { kind: 'told' as const, number: row.number }
  if (row.feedback) {
    const { result, text } = row.feedback
    return { ...line, text, states: [{ tone: resultTones[result], word: words.results[result] }] }
  }
  return view.afterwards ? { ...line, text: <Muted>{words.unknown}</Muted> } : null
}

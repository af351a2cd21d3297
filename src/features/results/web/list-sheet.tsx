import { fullDay } from '../../../ui/full-day.ts'
import {
  type Column,
  DataTable,
  Day,
  Muted,
  namesIn,
  PrintButton,
  PrintSheet,
  usePage,
  useWords,
} from '../../../ui/index.ts'
import type { ListKind, ResponsibilityChangeView, ResultsView } from '../contract.ts'
import type {
  FrozenFeedback,
  FrozenResponsibility,
  FrozenRow,
  FrozenSuggestion,
} from '../rules/frozen-rows.ts'
import type { FeedbackResult } from '../rules/responsibility-state.ts'
import { changeSentence, changeWords } from './change-words.ts'
import { localName } from './local-name.ts'
import { resultsWords } from './words.ts'

/** What happened to a row after its list had gone out. */
export type ListChange =
  | { number: string; change: 'added' | 'voided'; text: string }
  | { number: string; change: 'changed'; made: ResponsibilityChangeView }

type Props = {
  topicTitle: string
  practice: boolean
  kind: ListKind
  view: ResultsView
  /** As it went out, or as it stands while it has not. */
  rows: FrozenRow[]
  /** What came after the list went out: rows added, rows changed or voided with the reason. */
  changes: ListChange[]
}

/** One of the three lists as a sheet of paper, A4 across. */
export function ListSheet(props: Props) {
  const { lang } = usePage()
  const words = useWords(resultsWords)
  const list = props.view.lists[props.kind]
  const { issued } = list
  return (
    <PrintSheet
      landscape
      practice={props.practice}
      title={localName(list.name, lang)}
      issuer={issued ? (issued.fromName ?? words.unknown) : undefined}
      number={issued ? (issued.reference ?? undefined) : words.sheetDraft}
      date={issued && (fullDay(issued.issuedOn, lang) ?? <Day value={null} />)}
      foot={
        <>
          {issued && <Muted>{words.sheetFoot(issued.digest.slice(0, 16))}</Muted>} <PrintButton />
        </>
      }
    >
      <p>{words.topicLine(props.topicTitle)}</p>
      <p>{words.sheetTo(issued ? (issued.toName ?? words.unknown) : localName(list.receiver, lang))}</p>
      <SheetRows kind={props.kind} rows={props.rows} caption={localName(list.name, lang)} />
      {props.changes.length > 0 && (
        <>
          <h2>{words.sheetAfter}</h2>
          <ul>
            {props.changes.map((row) => (
              <li key={`${row.number} ${row.change === 'changed' ? row.made.id : row.change}`}>
                <ChangeLine change={row} />
              </li>
            ))}
          </ul>
        </>
      )}
    </PrintSheet>
  )
}

function ChangeLine({ change }: { change: ListChange }) {
  const { lang } = usePage()
  const words = useWords(resultsWords)
  const { because, decided } = useWords(changeWords)
  if (change.change !== 'changed') {
    const sentence = change.change === 'added' ? words.sheetAdded : words.sheetVoided
    return <>{sentence(change.number, change.text)}</>
  }
  const { made } = change
  const what = changeSentence(made, lang, (day) => fullDay(day, lang) ?? day, true)
  const on = fullDay(made.changedOn, lang)
  return (
    <>
      {words.sheetChanged(change.number, because(what, made.reason))}
      {on && decided(on)}
    </>
  )
}

function SheetRows(props: { kind: ListKind; rows: FrozenRow[]; caption: string }) {
  const columns = useColumns()
  const { caption } = props
  switch (props.kind) {
    case 'suggestions':
      return (
        <DataTable
          caption={caption}
          captionHidden
          printed
          rows={props.rows as FrozenSuggestion[]}
          columns={columns.suggestions}
        />
      )
    case 'responsibilities':
      return (
        <DataTable
          caption={caption}
          captionHidden
          printed
          rows={props.rows as FrozenResponsibility[]}
          columns={columns.responsibilities}
        />
      )
    case 'feedback':
      return (
        <DataTable
          caption={caption}
          captionHidden
          printed
          rows={props.rows as FrozenFeedback[]}
          columns={columns.feedback}
        />
      )
  }
}

function useColumns() {
  const { lang } = usePage()
  const words = useWords(resultsWords)
  const number = {
    key: 'number',
    label: words.sheetNumber,
    nowrap: true,
    cell: (row: FrozenRow) => row.number,
  }
  const result = (value: FeedbackResult) => words.results[value]
  const suggestions: Column<FrozenSuggestion>[] = [
    number,
    { key: 'text', label: words.sheetSuggestion, head: true, cell: (row) => row.text },
  ]
  const responsibilities: Column<FrozenResponsibility>[] = [
    number,
    { key: 'task', label: words.sheetTask, head: true, cell: (row) => row.task },
    { key: 'lead', label: words.sheetLead, cell: (row) => row.lead ?? words.unknown },
    { key: 'helpers', label: words.sheetHelpers, cell: (row) => namesIn(row.helpers, lang) },
    { key: 'person', label: words.person, cell: (row) => row.person ?? '' },
    { key: 'due', label: words.sheetDue, cell: (row) => fullDay(row.dueOn, lang) ?? '' },
  ]
  const feedback: Column<FrozenFeedback>[] = [
    number,
    { key: 'task', label: words.sheetTask, head: true, cell: (row) => row.task },
    { key: 'lead', label: words.sheetLead, cell: (row) => row.lead ?? words.unknown },
    { key: 'result', label: words.sheetResult, nowrap: true, cell: (row) => result(row.result) },
    { key: 'text', label: words.sheetText, cell: (row) => row.text },
  ]
  return { suggestions, responsibilities, feedback }
}

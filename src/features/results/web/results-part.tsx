import {
  ChainLines,
  ChainTable,
  Cluster,
  DataTable,
  Day,
  EmptyState,
  Muted,
  Obstacles,
  Section,
  Stack,
  SummaryList,
  shanghaiDay,
  usePage,
  useWords,
} from '../../../ui/index.ts'
import type { CorrectionView } from '../../corrections/index.ts'
import { type ListKind, listKinds, type ResultsView, type RowRights } from '../contract.ts'
import { responsibilityHints } from '../rules/responsibility-obstacles.ts'
import { isOverdue } from '../rules/responsibility-state.ts'
import { chainLines } from './chain-lines.tsx'
import { chainRows } from './chain-rows.tsx'
import { resultsFormWords } from './form-words.ts'
import { localName } from './local-name.ts'
import { publicResults } from './public-results.ts'
import { resultsReasons } from './reason-words.ts'
import { resultsWords } from './words.ts'

type Props = {
  view: ResultsView
  audience: 'staff' | 'public'
  topicId: string
  datesAssumed: boolean
  /** What was corrected in the record: rows say so of what they came from. */
  corrections?: readonly CorrectionView[]
  /** What the reader may do to the rows; for staff alone. */
  rights?: RowRights
}

/** The three lists of a round as one table, which lists have gone out, and what the results turned into. */
export function ResultsPart(props: Props) {
  const { lang, now } = usePage()
  const words = useWords(resultsWords)
  const staff = props.audience === 'staff'
  const view = staff ? props.view : publicResults(props.view)
  const today = shanghaiDay(now)
  const { datesAssumed, corrections = [] } = props
  const common = {
    lang,
    now,
    today,
    datesAssumed,
    corrections: corrections.filter((one) => staff || one.wasPublic),
  }
  const empty = view.suggestions.length + view.responsibilities.length === 0
  if (empty && view.conversions.length === 0) return <EmptyState title={words.nothing} />
  return (
    <Stack>
      {staff && <Hints view={view} today={today} />}
      {empty && <EmptyState title={words.nothing} />}
      {!empty && staff && (
        <ChainLines
          caption={words.caption}
          lines={chainLines(view, { ...common, topicId: props.topicId, rights: props.rights })}
        />
      )}
      {!empty && !staff && (
        <ChainTable
          caption={words.caption}
          rows={chainRows(view, common)}
          heads={{
            suggestion: localName(view.lists.suggestions.name, lang),
            responsibility: localName(view.lists.responsibilities.name, lang),
            outcome: words.outcomeHead,
          }}
          blank={view.afterwards ? { responsibility: words.unknown, outcome: words.unknown } : undefined}
        />
      )}
      <Lists {...props} view={view} />
      {view.conversions.length > 0 && <Conversions view={view} datesAssumed={props.datesAssumed} />}
    </Stack>
  )
}

/** Which lists have gone out: from whom to whom, when, and how long each is. */
function Lists(props: Props) {
  const { lang } = usePage()
  const words = useWords(resultsWords)
  const { view } = props
  const rows = listKinds.map((kind) => {
    const { name, issued } = view.lists[kind]
    const drafted = kind === 'suggestions' && view.suggestions.length > 0
    const sheet = props.audience === 'staff' && (issued || drafted) && (
      <a
        href={`/staff/topics/${props.topicId}/lists/${kind}`}
        aria-label={`${words.sheet} ${localName(name, lang)}`}
      >
        {words.sheet}
      </a>
    )
    return {
      key: localName(name, lang),
      value: issued ? (
        <Cluster>
          <span>{sentenceOf(kind, issued, words)}</span>
          {issued.issuedOn ? (
            <Day value={issued.issuedOn} assumed={props.datesAssumed} />
          ) : (
            <Muted>{words.dayUnknown}</Muted>
          )}
          {issued.reference && <span>{words.reference(issued.reference)}</span>}
          <Muted>{words.rows(issued.rowCount)}</Muted>
          {sheet}
        </Cluster>
      ) : (
        <Cluster>
          <Muted>{drafted ? words.draft : view.afterwards ? words.unknown : words.notYet}</Muted>
          {sheet}
        </Cluster>
      ),
    }
  })
  return <SummaryList rows={rows} compact />
}

type SentList = { fromName: string | null; toName: string | null }
type SentWords = Pick<(typeof resultsWords)['zh-CN'], 'listSent' | 'listIssued' | 'listTold'>

function sentenceOf(kind: ListKind, list: SentList, words: SentWords): string {
  if (kind === 'suggestions') return words.listSent(list.fromName, list.toName)
  return kind === 'responsibilities' ? words.listIssued(list.fromName) : words.listTold(list.toName)
}

function Hints(props: { view: ResultsView; today: string }) {
  const { lang } = usePage()
  const rows = props.view.responsibilities.map((row) => ({ ...row, overdue: isOverdue(row, props.today) }))
  const hints = responsibilityHints(rows, props.view.afterwards)
  return (
    <Obstacles
      items={hints.map((hint) => ({
        text: resultsReasons[lang][hint.code](hint.values ?? {}),
        strength: 'hint' as const,
      }))}
    />
  )
}

function Conversions(props: { view: ResultsView; datesAssumed: boolean }) {
  const words = useWords(resultsWords)
  const form = useWords(resultsFormWords)
  return (
    <Section title={words.conversions}>
      <DataTable
        caption={words.conversions}
        captionHidden
        rows={props.view.conversions}
        columns={[
          { key: 'route', label: form.route, head: true, cell: (row) => words.routes[row.route] },
          { key: 'text', label: form.conversionText, cell: (row) => row.text },
          {
            key: 'number',
            label: form.numberText,
            cell: (row) => row.numberText ?? <Muted>—</Muted>,
          },
          {
            key: 'suggestion',
            label: form.suggestionNumber,
            cell: (row) =>
              row.suggestionNumber === null ? form.wholeTopic : words.ofSuggestion(row.suggestionNumber),
          },
          {
            key: 'day',
            label: form.happenedOn,
            nowrap: true,
            cell: (row) =>
              row.happenedOn === null && !props.view.afterwards ? (
                <Muted>—</Muted>
              ) : (
                <Day value={row.happenedOn} assumed={props.datesAssumed && row.happenedOn !== null} />
              ),
          },
        ]}
      />
    </Section>
  )
}

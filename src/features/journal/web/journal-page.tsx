import {
  DataTable,
  DateField,
  Day,
  FilterBar,
  Moment,
  Muted,
  Pager,
  PageShell,
  Stack,
  TextField,
  usePage,
  useWords,
} from '../../../ui/index.ts'
import type { Lang } from '../../../ui/words.ts'
import { type ActFamily, actFamilies, type JournalFilter, type JournalLine } from '../contract.ts'
import { JournalTabs } from './journal-tabs.tsx'
import { journalWords } from './words.ts'

/** Says an event in words; `app` puts it together from the catalogues of all features. */
export type EventWords = (kind: string, data: Record<string, unknown>, lang: Lang) => string

type Props = {
  rows: JournalLine[]
  filter: JournalFilter
  newer: string | null
  older: string | null
  eventWords: EventWords
}

function hrefOf(filter: JournalFilter, turn: Record<string, string | null>): string | null {
  const [[name, position]] = Object.entries(turn) as [[string, string | null]]
  if (!position) return null
  const given = { kind: filter.family, post: filter.post, day: filter.day, [name]: position }
  const kept = Object.entries(given).filter((entry): entry is [string, string] => Boolean(entry[1]))
  return `/staff/journal?${new URLSearchParams(kept)}`
}

/** Events of an installation that was newer may have kinds without words here: the kind itself is shown. */
function sentenceOf(row: JournalLine, eventWords: EventWords, lang: Lang, unknown: (kind: string) => string) {
  try {
    return eventWords(row.kind, row.data, lang)
  } catch {
    return unknown(row.kind)
  }
}

/** Everything that was done within the auditor's places, newest first. */
export function JournalPage(props: Props) {
  const words = useWords(journalWords)
  const { lang } = usePage()
  const { rows, filter } = props
  const families = Object.keys(actFamilies) as ActFamily[]
  return (
    <PageShell kind="staff" wide title={words.title} lead={words.lead}>
      <Stack>
        <JournalTabs here="journal" />
        <FilterBar
          action="/staff/journal"
          clear="/staff/journal"
          filters={[
            {
              name: 'kind',
              label: words.family,
              value: filter.family ?? '',
              options: [
                { value: '', label: words.anyFamily },
                ...families.map((family) => ({ value: family, label: words.families[family] })),
              ],
            },
          ]}
        >
          <TextField
            name="post"
            label={words.post}
            hint={words.postHint}
            initial={filter.post ?? ''}
            width="medium"
          />
          <DateField name="day" label={words.day} initial={filter.day ?? ''} />
        </FilterBar>
        <DataTable
          caption={words.title}
          captionHidden
          empty={words.nothing}
          rows={rows}
          columns={[
            {
              key: 'when',
              label: words.when,
              nowrap: true,
              cell: (row) => <Moment value={row.enteredAt} />,
            },
            {
              key: 'what',
              label: words.what,
              head: true,
              cell: (row) => (
                <>
                  {sentenceOf(row, props.eventWords, lang, words.unknownKind)}{' '}
                  {row.happenedOn && (
                    <Muted>
                      {words.happened} <Day value={row.happenedOn} />
                    </Muted>
                  )}
                </>
              ),
            },
            { key: 'about', label: words.about, cell: (row) => <About row={row} /> },
            { key: 'who', label: words.who, cell: (row) => <Who row={row} /> },
            {
              key: 'chain',
              label: words.chain,
              nowrap: true,
              cell: (row) => <a href={`/staff/journal/chains/${row.chainId}`}>{words.verify(row.number)}</a>,
            },
          ]}
        />
        <Pager
          newer={hrefOf(filter, { newer: props.newer })}
          older={hrefOf(filter, { older: props.older })}
        />
      </Stack>
    </PageShell>
  )
}

function About(props: { row: JournalLine }) {
  const words = useWords(journalWords)
  const { chainKind, chainId, subject, isPublic } = props.row
  return (
    <>
      {words.chainKinds[chainKind]} {isPublic ? <a href={`/topics/${chainId}`}>{subject}</a> : subject}
    </>
  )
}

function Who(props: { row: JournalLine }) {
  const words = useWords(journalWords)
  const { actorPost, actorKind, channel } = props.row
  const actors: Record<string, string> = words.actors
  const channels: Record<string, string> = words.channels
  return (
    <>
      {actorPost ?? actors[actorKind] ?? actorKind} <Muted>{channels[channel] ?? channel}</Muted>
    </>
  )
}

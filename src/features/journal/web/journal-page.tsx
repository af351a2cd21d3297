import {
  DataTable,
  DateField,
  Day,
  FilterBar,
  HiddenField,
  Moment,
  Muted,
  Pager,
  PageShell,
  Stack,
  TextField,
  TurnOrder,
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

function hrefOf(filter: JournalFilter, turn: { newer?: string; older?: string } = {}): string {
  const order = filter.oldestFirst ? 'oldest' : null
  const given = { kind: filter.family, post: filter.post, day: filter.day, order, ...turn }
  const kept = Object.entries(given).filter((entry): entry is [string, string] => Boolean(entry[1]))
  return kept.length > 0 ? `/staff/journal?${new URLSearchParams(kept)}` : '/staff/journal'
}

/** Events of an installation that was newer may have kinds without words here: the kind itself is shown. */
function sentenceOf(row: JournalLine, eventWords: EventWords, lang: Lang, unknown: (kind: string) => string) {
  try {
    return eventWords(row.kind, row.data, lang)
  } catch {
    return unknown(row.kind)
  }
}

/** Everything that was done within the auditor's places, the newest first unless it is turned round. */
export function JournalPage(props: Props) {
  const words = useWords(journalWords)
  const { lang } = usePage()
  const { rows, filter } = props
  const families = Object.keys(actFamilies) as ActFamily[]
  return (
    <PageShell kind="staff" wide title={words.title} lead={words.lead(filter.oldestFirst)}>
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
          {filter.oldestFirst && <HiddenField name="order" value="oldest" />}
        </FilterBar>
        <TurnOrder
          oldestFirst={filter.oldestFirst}
          href={hrefOf({ ...filter, oldestFirst: !filter.oldestFirst })}
        />
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
              nowrap: 'wide',
              cell: (row) => <a href={`/staff/journal/chains/${row.chainId}`}>{words.verify(row.number)}</a>,
            },
          ]}
        />
        <Pager
          newer={props.newer && hrefOf(filter, { newer: props.newer })}
          older={props.older && hrefOf(filter, { older: props.older })}
          oldestFirst={filter.oldestFirst}
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

import {
  ButtonLink,
  Card,
  CardList,
  Cluster,
  EmptyState,
  formatDay,
  Pager,
  PageShell,
  Section,
  Tag,
  usePage,
  useWords,
} from '../../../ui/index.ts'
import type { OpenConsultation } from '../contract/open-consultation.ts'
import { openWords } from './open-words.ts'
import { publicWords } from './public-words.ts'
import { consultationsWords } from './words.ts'

/** The consultations that take answers now, each with the way in; nothing where there is none. */
export function OpenConsultationsSection(props: { rows: OpenConsultation[]; more: boolean }) {
  const words = useWords(openWords)
  if (props.rows.length === 0) return null
  return (
    <Section
      title={words.title}
      lead={words.lead}
      aside={props.more && <a href="/consultations">{words.all}</a>}
    >
      <OpenCards rows={props.rows} />
    </Section>
  )
}

/** All of them, a page at a time. */
export function OpenConsultationsPage(props: { rows: OpenConsultation[]; more: string | null }) {
  const words = useWords(openWords)
  return (
    <PageShell wide title={words.title} lead={props.rows.length > 0 ? words.lead : undefined}>
      {props.rows.length > 0 ? (
        <OpenCards rows={props.rows} />
      ) : (
        <EmptyState title={words.none}>{words.noneLead}</EmptyState>
      )}
      <Pager labels={{ older: words.next }} older={props.more && `/consultations?at=${props.more}`} />
    </PageShell>
  )
}

function OpenCards(props: { rows: OpenConsultation[] }) {
  const words = useWords(publicWords)
  const names = useWords(consultationsWords)
  const { lang, now } = usePage()
  return (
    <CardList columns>
      {props.rows.map((row) => (
        <Card
          key={row.id}
          title={row.title}
          href={`/consultations/${row.id}`}
          over={row.practice && <Tag tone="warn">{names.practice}</Tag>}
          meta={
            <Cluster>
              <span>{row.roomName}</span>
              <span>
                {row.closesOn
                  ? words.until(formatDay(row.closesOn, lang, now, { weekday: true }))
                  : words.noEnd}
              </span>
            </Cluster>
          }
          actions={
            <ButtonLink href={`/consultations/${row.id}${row.openToDevices ? '/vote' : ''}`} tone="secondary">
              {words.start}
            </ButtonLink>
          }
        >
          {row.question}
        </Card>
      ))}
    </CardList>
  )
}

import { Callout, PageShell, Stack, TurnOrder, useWords } from '../../../ui/index.ts'
import type { CorrectionView } from '../../corrections/index.ts'
import type { RoundView } from '../../topics/index.ts'
import type { HistoryItem } from '../contract/views.ts'
import { type EventWords, HistoryTimeline } from './history-timeline.tsx'
import { courseWords } from './words.ts'

/** Every event of a topic in words, in the order asked for, and whether the chain holds. */
export function HistoryPage(props: {
  topic: { id: string; title: string; rounds: RoundView[] }
  items: HistoryItem[]
  oldestFirst: boolean
  rowReasons: ReadonlyMap<string, string>
  corrections: CorrectionView[]
  /** The number of the first entry that does not hold; null when all do. */
  brokenAt: number | null
  eventWords: EventWords
}) {
  const words = useWords(courseWords)
  return (
    <PageShell
      kind="staff"
      title={words.historyTitle}
      lead={words.historyLead}
      crumbs={[
        { href: '/staff/topics', label: words.topicsTitle },
        { href: `/staff/topics/${props.topic.id}`, label: props.topic.title },
      ]}
    >
      <Stack>
        {props.brokenAt === null ? (
          <Callout tone="success" title={null}>
            {words.verified(props.items.length)}
          </Callout>
        ) : (
          <Callout tone="error">{words.broken(props.brokenAt)}</Callout>
        )}
        <TurnOrder
          oldestFirst={props.oldestFirst}
          href={`/staff/topics/${props.topic.id}/history${props.oldestFirst ? '' : '?order=oldest'}`}
        />
        <HistoryTimeline
          items={props.items}
          eventWords={props.eventWords}
          rounds={props.topic.rounds}
          rowReasons={props.rowReasons}
          corrections={props.corrections}
        />
      </Stack>
    </PageShell>
  )
}

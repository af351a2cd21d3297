import {
  ButtonLink,
  Callout,
  EmptyState,
  Pager,
  PageShell,
  PrintButton,
  QrCode,
  Section,
  Split,
  SummaryList,
  useWords,
} from '../../../ui/index.ts'
import type { RoomView } from '../contract/public-views.ts'
import { publicWords } from './public-words.ts'
import { TopicCards } from './topic-cards.tsx'

/** A room: where it is, who convenes it, what is talked over in it, and its QR code for the door. */
export function RoomPage(props: { view: RoomView }) {
  const words = useWords(publicWords)
  const { view } = props
  const posts = (['convener', 'linked_member', 'liaison'] as const).flatMap((kind) => {
    const titles = view.posts.filter((post) => post.kind === kind).map((post) => post.title)
    return titles.length > 0 ? [{ key: words[kind], value: titles.join(words.between) }] : []
  })
  const facts = [
    ...(view.address ? [{ key: words.address, value: view.address }] : []),
    ...(view.opening ? [{ key: words.opening, value: view.opening }] : []),
    ...posts,
  ]
  const page = (at: string | null) => at && `/rooms/${view.id}?at=${at}`
  return (
    <PageShell
      wide
      title={view.name}
      lead={view.organisationName}
      crumbs={[{ href: '/rooms', label: words.roomsTitle }]}
    >
      <Split aside={!view.endedOn && <Door view={view} />}>
        {view.endedOn ? (
          <Callout>
            {words.roomEnded} <a href="/rooms">{words.roomElsewhere}</a>
          </Callout>
        ) : (
          <p>
            <ButtonLink href={`/speak?room=${view.id}`} icon="speech" big>
              {words.speak}
            </ButtonLink>
          </p>
        )}
        {facts.length > 0 && <SummaryList rows={facts} />}
        <Section title={words.roomTopics}>
          {view.topics.length > 0 ? (
            <TopicCards rows={view.topics} ofRoom />
          ) : (
            <EmptyState title={words.roomTopicsEmpty} />
          )}
          <Pager newer={page(view.newer)} older={page(view.older)} />
        </Section>
      </Split>
    </PageShell>
  )
}

function Door({ view }: { view: RoomView }) {
  const words = useWords(publicWords)
  return (
    <Section title={words.qrTitle} lead={words.qrLead}>
      {view.qr && <QrCode drawing={view.qr} label={words.qrTitle} side="200px" />}
      <p>
        <a href={`/speak?room=${view.id}&via=qr`}>{view.speakAddress}</a>
      </p>
      <PrintButton />
    </Section>
  )
}

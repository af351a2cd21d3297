import {
  Actions,
  ButtonLink,
  EmptyState,
  formatDay,
  Muted,
  PageShell,
  Section,
  Stack,
  SummaryList,
  Tag,
  usePage,
  useWords,
} from '../../../ui/index.ts'
import type { LocalName } from '../../methods/index.ts'
import type { RoomView } from '../contract.ts'
import { organisationDictionary } from './dictionary-words.ts'
import { endWords } from './end-words.ts'
import { roomWords } from './room-words.ts'
import { organisationWords } from './words.ts'

/** A room for staff: what it is, who convenes it, and the sheet for its wall. */
export function RoomPage(props: {
  room: RoomView
  methodName: LocalName | null
  rights: { change: boolean; appoint: boolean; endPosts: boolean }
}) {
  const words = useWords(roomWords)
  const { ended } = useWords(organisationWords)
  const end = useWords(endWords)
  const { levels } = useWords(organisationDictionary)
  const { lang, now } = usePage()
  const { room, methodName, rights } = props
  const unknown = <Muted>{words.unknown}</Muted>
  return (
    <PageShell
      kind="staff"
      title={room.name}
      over={room.endedOn ? <Tag tone="warn">{ended(formatDay(room.endedOn, lang, now))}</Tag> : undefined}
      lead={room.endReason ? end.why(room.endReason) : undefined}
      crumbs={[{ href: `/staff/organisations/${room.organisationId}`, label: room.organisationName }]}
    >
      <Stack>
        <Section
          title={words.people}
          aside={
            rights.appoint && !room.endedOn && <a href={`/staff/rooms/${room.id}/posts`}>{words.appoint}</a>
          }
        >
          <PostList room={room} mayEnd={rights.endPosts} />
        </Section>
        <SummaryList
          rows={[
            { key: words.level, value: levels[room.level] },
            {
              key: words.method,
              value: (methodName && (lang === 'en' ? methodName.en : methodName.zh)) ?? unknown,
            },
            { key: words.address, value: room.address ?? unknown },
            { key: words.opening, value: room.opening ?? unknown },
            { key: words.tags, value: room.tags.join(' · ') || unknown },
          ]}
        />
        <Actions>
          {!room.endedOn && (
            <ButtonLink tone="secondary" icon="print" href={`/staff/rooms/${room.id}/sheet`}>
              {words.sheet}
            </ButtonLink>
          )}
          {rights.change && (
            <ButtonLink tone="secondary" icon="edit" href={`/staff/rooms/${room.id}/change`}>
              {words.change}
            </ButtonLink>
          )}
          {rights.change && (
            <ButtonLink tone="quiet" href={`/staff/rooms/${room.id}/end`}>
              {room.endedOn ? end.againLink : end.link}
            </ButtonLink>
          )}
          <ButtonLink tone="quiet" href={`/rooms/${room.id}`}>
            {words.publicPage}
          </ButtonLink>
        </Actions>
      </Stack>
    </PageShell>
  )
}

function PostList(props: { room: RoomView; mayEnd: boolean }) {
  const words = useWords(roomWords)
  const { roomPosts } = useWords(organisationDictionary)
  const { lang, now } = usePage()
  const { posts, endedOn } = props.room
  if (posts.length === 0 && endedOn) return <EmptyState title={words.nobodyWas} />
  if (posts.length === 0) return <EmptyState title={words.noPeople}>{words.noPeopleLead}</EmptyState>
  return (
    <SummaryList
      rows={posts.map((post) => ({
        key: roomPosts[post.kind],
        value: (
          <>
            {post.title}{' '}
            <Muted>
              {post.heldFrom && words.since(formatDay(post.heldFrom, lang, now))}{' '}
              {post.heldUntil && words.until(formatDay(post.heldUntil, lang, now))}
            </Muted>
          </>
        ),
        action: props.mayEnd && !post.heldUntil && (
          <a href={`/staff/posts/${post.id}/end`}>{words.endPost}</a>
        ),
      }))}
    />
  )
}

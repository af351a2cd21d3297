import {
  Actions,
  ButtonLink,
  type Column,
  DataTable,
  Details,
  EmptyState,
  formatDay,
  Moment,
  Muted,
  PageShell,
  Section,
  Stack,
  SummaryList,
  Tag,
  Timeline,
  usePage,
  useWords,
} from '../../../ui/index.ts'
import type { RuleSettings } from '../../methods/index.ts'
import { methodWords } from '../../methods/index.web.ts'
import type { BodyRow, NodeRow, OrganisationView, PostRow, RoomRow } from '../contract.ts'
import { organisationDictionary } from './dictionary-words.ts'
import { NodeTable } from './organisations-page.tsx'
import { organisationWords } from './words.ts'

/** What the signed-in person may do here; each is a button. */
export type OrganisationRights = {
  change: boolean
  create: boolean
  import: boolean
  bodies: boolean
  posts: boolean
  rooms: boolean
  accounts: boolean
}

export type HistoryLine = { at: Date; sentence: string; post: string | null }

type Props = {
  view: OrganisationView
  nodes: NodeRow[]
  older: string | null
  settings: RuleSettings
  own: { composition: boolean; evaluationScale: boolean }
  rights: OrganisationRights
  history: HistoryLine[]
}

/** One node of the tree with its bodies, posts, rooms, and what stands below. */
export function OrganisationPage(props: Props) {
  const words = useWords(organisationWords)
  const { kinds } = useWords(organisationDictionary)
  const { view, rights } = props
  const base = `/staff/organisations/${view.id}`
  return (
    <PageShell
      kind="staff"
      title={view.name}
      over={<Tag>{kinds[view.kind]}</Tag>}
      crumbs={[
        { href: '/staff/organisations', label: words.title },
        ...view.above.map((place) => ({ href: `/staff/organisations/${place.id}`, label: place.name })),
      ]}
    >
      <Section title={words.rooms} aside={rights.rooms && <a href={`${base}/rooms`}>{words.addRoom}</a>}>
        <RoomTable rooms={view.rooms} />
      </Section>
      <Section title={words.bodies} aside={rights.bodies && <a href={`${base}/bodies`}>{words.addBody}</a>}>
        <BodyTable bodies={view.bodies} rights={rights} />
      </Section>
      <Section title={words.children} aside={rights.create && <a href={`${base}/new`}>{words.addChild}</a>}>
        <NodeTable parentName={view.name} nodes={props.nodes} older={props.older} />
      </Section>
      <Section title={words.settings}>
        <SettingsList {...props} />
      </Section>
      <Actions>
        {rights.change && (
          <ButtonLink tone="secondary" icon="edit" href={`${base}/change`}>
            {words.change}
          </ButtonLink>
        )}
        {rights.import && (
          <ButtonLink tone="secondary" icon="document" href={`${base}/import`}>
            {words.importTable}
          </ButtonLink>
        )}
        {rights.accounts && (
          <ButtonLink tone="secondary" icon="person" href={`/staff/accounts/new?organisation=${view.id}`}>
            {words.addAccount}
          </ButtonLink>
        )}
      </Actions>
      {props.history.length > 0 && <History lines={props.history} />}
    </PageShell>
  )
}

function useDay(): (day: string) => string {
  const { lang, now } = usePage()
  return (day) => formatDay(day, lang, now)
}

function RoomTable(props: { rooms: RoomRow[] }) {
  const words = useWords(organisationWords)
  const { levels } = useWords(organisationDictionary)
  const day = useDay()
  if (props.rooms.length === 0) return <EmptyState>{words.noRooms}</EmptyState>
  const columns: Column<RoomRow>[] = [
    {
      key: 'name',
      label: words.name,
      head: true,
      cell: (room) => <a href={`/staff/rooms/${room.id}`}>{room.name}</a>,
    },
    { key: 'level', label: words.level, cell: (room) => levels[room.level] },
    {
      key: 'ended',
      label: '',
      cell: (room) => room.endedOn && <Muted>{words.ended(day(room.endedOn))}</Muted>,
    },
  ]
  return <DataTable caption={words.rooms} captionHidden columns={columns} rows={props.rooms} />
}

function BodyTable(props: { bodies: BodyRow[]; rights: OrganisationRights }) {
  const words = useWords(organisationWords)
  const { bodyKinds } = useWords(organisationDictionary)
  if (props.bodies.length === 0) return <EmptyState>{words.noBodies}</EmptyState>
  const columns: Column<BodyRow>[] = [
    { key: 'name', label: words.body, head: true, cell: (body) => body.name },
    { key: 'kind', label: words.kind, cell: (body) => bodyKinds[body.kind] },
    {
      key: 'posts',
      label: words.posts,
      cell: (body) => (
        <Stack gap="small">
          {body.posts.length === 0 && <Muted>{words.noPosts}</Muted>}
          {body.posts.map((post) => (
            <PostLine key={post.id} post={post} mayEnd={props.rights.posts} />
          ))}
          {props.rights.posts && <a href={`/staff/bodies/${body.id}/posts`}>{words.addPost}</a>}
        </Stack>
      ),
    },
  ]
  return <DataTable caption={words.bodies} captionHidden columns={columns} rows={props.bodies} />
}

function PostLine(props: { post: PostRow; mayEnd: boolean }) {
  const words = useWords(organisationWords)
  const day = useDay()
  const { post } = props
  return (
    <span>
      {post.name}{' '}
      <Muted>
        {post.heldFrom && words.heldFrom(day(post.heldFrom))}{' '}
        {post.heldUntil && words.heldUntil(day(post.heldUntil))}
      </Muted>{' '}
      {props.mayEnd && !post.heldUntil && <a href={`/staff/posts/${post.id}/end`}>{words.endPost}</a>}
    </span>
  )
}

function SettingsList(props: Props) {
  const words = useWords(organisationWords)
  const { settings, own, view } = props
  const line = useCompositionLine()
  const from = (mine: boolean) => <Tag>{mine ? words.ownValue : words.fromAbove}</Tag>
  return (
    <SummaryList
      rows={[
        { key: words.code, value: view.code ?? <Muted>{words.noCode}</Muted> },
        { key: words.composition, value: line(settings), action: from(own.composition) },
        { key: words.source, value: settings.composition.source },
        {
          key: words.scale,
          value: settings.evaluationScale.join(' · '),
          action: from(own.evaluationScale),
        },
      ]}
    />
  )
}

/** The share that a place asks for, in one line: 群众代表不少于 2/3. */
export function useCompositionLine(): (settings: RuleSettings) => string {
  const words = useWords(organisationWords)
  const { groups } = useWords(methodWords)
  const { lang } = usePage()
  return ({ composition: { counted, share } }) =>
    words.compositionLine(
      counted.map((group) => groups[group]).join(lang === 'en' ? ', ' : '、'),
      share.of,
      share.in,
    )
}

function History(props: { lines: HistoryLine[] }) {
  const words = useWords(organisationWords)
  return (
    <Details summary={words.history}>
      <Timeline
        items={props.lines.map((line) => ({
          date: <Moment value={line.at} />,
          title: line.sentence,
          body: line.post && <Muted>{line.post}</Muted>,
        }))}
      />
    </Details>
  )
}

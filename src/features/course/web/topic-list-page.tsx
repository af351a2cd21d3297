import {
  ButtonLink,
  Cluster,
  DataTable,
  Day,
  FilterBar,
  Pager,
  PageShell,
  SearchBox,
  Stack,
  shanghaiDay,
  Tag,
  useWords,
} from '../../../ui/index.ts'
import { topicStatuses } from '../../topics/index.rules.ts'
import { topicDictionary } from '../../topics/index.web.ts'
import type { ListedTopics } from '../contract/public-views.ts'
import { StandingTag } from './standing-tag.tsx'
import { courseWords } from './words.ts'

export type TopicListQuery = { q: string; status: string; room: string }

type Props = {
  page: ListedTopics
  query: TopicListQuery
  rooms: { id: string; name: string }[]
  mayDraft: boolean
  mayImport: boolean
}

/** The address of another page of the same list. */
function pageHref(query: TopicListQuery, at: string | null): string | null {
  if (!at) return null
  const given = Object.entries({ ...query, at }).filter(([, value]) => value !== '')
  return `/staff/topics?${new URLSearchParams(given)}`
}

/** All topics the reader may see, what changed last first. */
export function TopicListPage(props: Props) {
  const words = useWords(courseWords)
  const { statuses } = useWords(topicDictionary)
  const { page, query } = props
  return (
    <PageShell kind="staff" wide title={words.topicsTitle}>
      <Stack>
        <Cluster align="end">
          <SearchBox
            action="/staff/topics"
            label={words.searchTopics}
            value={query.q}
            hidden={{ status: query.status, room: query.room }}
          />
          {props.mayDraft && (
            <ButtonLink href="/staff/topics/new" icon="plus">
              {words.newTopic}
            </ButtonLink>
          )}
          {props.mayImport && (
            <ButtonLink href="/staff/topics/import" tone="secondary">
              {words.importTopic}
            </ButtonLink>
          )}
        </Cluster>
        <FilterBar
          action="/staff/topics"
          clear="/staff/topics"
          hidden={{ q: query.q }}
          filters={[
            {
              name: 'status',
              label: words.status,
              value: query.status,
              options: [
                { value: '', label: words.anyStatus },
                ...topicStatuses.map((status) => ({
                  value: status,
                  label: status === 'approved' ? words.inProgress : statuses[status],
                })),
              ],
            },
            {
              name: 'room',
              label: words.room,
              value: query.room,
              options: [
                { value: '', label: words.anyRoom },
                ...props.rooms.map((room) => ({ value: room.id, label: room.name })),
              ],
            },
          ]}
        />
        <DataTable
          caption={words.topicsTitle}
          captionHidden
          empty={words.noTopics}
          rows={page.rows}
          columns={[
            {
              key: 'title',
              label: words.topic,
              head: true,
              cell: (row) => <a href={`/staff/topics/${row.id}`}>{row.title}</a>,
            },
            {
              key: 'status',
              nowrap: 'wide',
              label: words.status,
              cell: (row) => (
                <Cluster>
                  <StandingTag standing={row.standing} />
                  {row.roundNumber > 1 && <Tag>{words.round(row.roundNumber)}</Tag>}
                  {row.practice && <Tag tone="warn">{words.practice}</Tag>}
                  {row.afterwards && <Tag>{words.afterwards}</Tag>}
                </Cluster>
              ),
            },
            { key: 'room', label: words.room, nowrap: 'wide', cell: (row) => row.roomName },
            {
              key: 'changed',
              label: words.changed,
              nowrap: true,
              cell: (row) => <Day value={shanghaiDay(row.changedAt)} />,
            },
          ]}
        />
        <Pager newer={pageHref(query, page.newer)} older={pageHref(query, page.older)} />
      </Stack>
    </PageShell>
  )
}

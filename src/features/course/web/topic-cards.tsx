import { Card, CardList, Cluster, Day, shanghaiDay, Tag, useWords } from '../../../ui/index.ts'
import type { ListedTopic } from '../contract/public-views.ts'
import { publicWords } from './public-words.ts'
import { StandingTag } from './standing-tag.tsx'

/** Public topics as cards; exercises say so. `ofRoom`: they stand on their room's own page, which need not name it. */
export function TopicCards(props: { rows: ListedTopic[]; columns?: boolean; ofRoom?: boolean }) {
  return (
    <CardList columns={props.columns}>
      {props.rows.map((row) => (
        <Card
          key={row.id}
          title={row.title}
          href={`/topics/${row.id}`}
          over={<TopicTags topic={row} />}
          meta={
            <Cluster>
              {!props.ofRoom && <span>{row.roomName}</span>}
              {/* The day an old matter was entered says nothing about it. */}
              {!row.afterwards && <Day value={shanghaiDay(row.changedAt)} />}
            </Cluster>
          }
        />
      ))}
    </CardList>
  )
}

/** Where a topic stands, and what sort of matter it is. */
export function TopicTags({ topic }: { topic: ListedTopic }) {
  const words = useWords(publicWords)
  return (
    <>
      <StandingTag standing={topic.standing} />
      {topic.takesVotes && <Tag tone="active">{words.takesVotes}</Tag>}
      {topic.practice && <Tag tone="warn">{words.practice}</Tag>}
      {topic.afterwards && <Tag>{words.afterwards}</Tag>}
    </>
  )
}

import { Card, CardList, Moment, Tag, useWords } from '../../../ui/index.ts'
import type { TopicRow } from '../../topics/index.ts'
import { topicDictionary } from '../../topics/index.web.ts'
import { publicWords } from './public-words.ts'

/** Public topics as cards; exercises say so. */
export function TopicCards(props: { rows: TopicRow[]; columns?: boolean }) {
  const words = useWords(publicWords)
  const { statuses, outcomes } = useWords(topicDictionary)
  return (
    <CardList columns={props.columns}>
      {props.rows.map((row) => (
        <Card
          key={row.id}
          title={row.title}
          href={`/topics/${row.id}`}
          over={
            <>
              <Tag tone={row.status === 'closed' ? 'good' : 'active'}>
                {row.status === 'closed' && row.outcome ? outcomes[row.outcome] : statuses[row.status]}
              </Tag>
              {row.practice && <Tag tone="warn">{words.practice}</Tag>}
              {row.afterwards && <Tag>{words.afterwards}</Tag>}
            </>
          }
          meta={
            <>
              {row.roomName} · <Moment value={row.changedAt} />
            </>
          }
        />
      ))}
    </CardList>
  )
}

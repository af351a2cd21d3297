import { Cluster, useWords } from '../../../ui/index.ts'
import type { TopicView } from '../../topics/index.ts'
import { courseWords } from './words.ts'

/** From one round of a topic to the others; nothing where there is only one. */
export function RoundLinks({
  topic,
  shown,
  address,
}: {
  topic: Pick<TopicView, 'rounds'>
  shown: number
  address: (round: number) => string
}) {
  const words = useWords(courseWords)
  if (topic.rounds.length < 2) return null
  return (
    <nav aria-label={words.rounds}>
      <Cluster>
        {topic.rounds.map((round) =>
          round.number === shown ? (
            <strong key={round.id} aria-current="true">
              {words.shownRound(round.number)}
            </strong>
          ) : (
            <a key={round.id} href={address(round.number)}>
              {words.round(round.number)}
            </a>
          ),
        )}
      </Cluster>
    </nav>
  )
}

import { Moment, Quote, Stack, useWords } from '../../../ui/index.ts'
import type { ConcernChannel, ConcernSource } from '../contract.ts'
import { concernWords } from './words.ts'

export type TopicConcern = {
  id: string
  words: string
  channel: ConcernChannel
  source: ConcernSource
  enteredAt: Date
}

/** The words that a topic grew from, as they were said. Staff see by which way they came. */
export function ConcernsPart(props: { view: TopicConcern[]; audience: 'staff' | 'public' }) {
  const words = useWords(concernWords)
  if (props.view.length === 0) return null
  return (
    <Stack>
      {props.view.map((concern) => (
        <Quote
          key={concern.id}
          by={words.sources[concern.source]}
          when={
            props.audience === 'staff' ? (
              <>
                <Moment value={concern.enteredAt} /> · {words.channels[concern.channel]}
              </>
            ) : undefined
          }
        >
          {concern.words}
        </Quote>
      ))}
    </Stack>
  )
}

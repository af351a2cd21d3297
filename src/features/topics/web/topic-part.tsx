import type { ComponentChildren } from 'preact'
import { Day, Prose, Section, Stack, SummaryList, useWords } from '../../../ui/index.ts'
import type { TopicView } from '../contract.ts'
import type { TopicCriterion, TopicField } from '../rules/criteria.ts'
import { topicDictionary } from './dictionary-words.ts'
import { Paragraphs } from './notice-page.tsx'
import { topicPartWords } from './part-words.ts'
import { RoundDecisions } from './round-decisions.tsx'

export type TopicPartProps = {
  view: TopicView
  audience: 'staff' | 'public'
  topicId: string
  datesAssumed: boolean
}

/** What the topic is, where it came from, who decided about it, and what was made public. */
export function TopicPart(props: TopicPartProps) {
  const words = useWords(topicPartWords)
  const { view, audience } = props
  return (
    <Stack gap="large">
      <Section title={words.about} id="topic">
        <Stack>
          {/* On the page for everyone it stands at the top. */}
          {view.background && audience === 'staff' && (
            <Prose>
              <Paragraphs text={view.background} />
            </Prose>
          )}
          <SummaryList rows={useAboutRows(props)} />
        </Stack>
      </Section>
      <Section title={words.decision} id="approval">
        {view.rounds.map((round) => (
          <RoundDecisions key={round.id} {...props} round={round} titled={view.rounds.length > 1} />
        ))}
      </Section>
    </Stack>
  )
}

type Row = { key: string; value: ComponentChildren }

function useAboutRows({ view, audience, datesAssumed }: TopicPartProps): Row[] {
  const words = useWords(topicPartWords)
  const dictionary = useWords(topicDictionary)
  const source = view.source ? dictionary.sources[view.source] : null
  const told = [source, view.sourceNote].filter(Boolean).join(' · ')
  const rows: Row[] = []
  // Only an old record has a source that may be silent; a new topic has not said it yet.
  if (told || view.afterwards) rows.push({ key: words.source, value: told || words.unknown })
  rows.push({ key: words.raisedOn, value: <Day value={view.raisedOn} assumed={datesAssumed} /> })
  if (audience === 'staff' && (view.submittedOn || view.status !== 'draft')) {
    rows.push({ key: words.submittedOn, value: <Day value={view.submittedOn} assumed={datesAssumed} /> })
  }
  if (view.field) {
    rows.push({ key: words.field, value: dictionary.fields[view.field as TopicField] ?? view.field })
  }
  if (view.criteria.length > 0) {
    const names = view.criteria.map((one) => dictionary.criteria[one as TopicCriterion] ?? one)
    rows.push({ key: words.criteria, value: names.join(words.joined) })
  }
  rows.push({ key: words.room, value: view.room.name }, { key: words.place, value: view.organisation.name })
  return rows
}

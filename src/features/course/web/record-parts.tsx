import type { ComponentChildren } from 'preact'
import { Section, Stack, useWords } from '../../../ui/index.ts'
import { ConcernsPart } from '../../concerns/index.web.ts'
import { EvaluationsPart } from '../../evaluations/index.web.ts'
import { ParticipantsPart } from '../../participants/index.web.ts'
import { ResultsPart } from '../../results/index.web.ts'
import { SessionsPart } from '../../sessions/index.web.ts'
import { TopicPart } from '../../topics/index.web.ts'
import type { RecordViews } from '../contract/views.ts'
import { ResearchRecord } from './research-record.tsx'
import { courseWords } from './words.ts'

/** The record of a round in the order of the way, each part by the feature that keeps it. */
export function RecordParts(props: {
  views: RecordViews
  audience: 'staff' | 'public'
  children?: ComponentChildren
}) {
  const words = useWords(courseWords)
  const { views, audience } = props
  const { id: topicId, datesAssumed } = views.topic
  const common = { audience, topicId, datesAssumed }
  const lists = (
    <Section title={words.lists} id="lists">
      <ResultsPart view={views.results} {...common} />
    </Section>
  )
  return (
    <Stack gap="large">
      {audience === 'public' && lists}
      <TopicPart view={views.topic} {...common} />
      {views.concerns.length > 0 && (
        <Section title={words.concerns} id="concerns">
          <ConcernsPart view={views.concerns} audience={audience} />
        </Section>
      )}
      <ResearchRecord view={views.research} audience={audience} datesAssumed={datesAssumed} />
      <ParticipantsPart view={views.participants} {...common} />
      <SessionsPart view={views.sessions} {...common} />
      {audience === 'staff' && lists}
      <Section title={words.judgement} id="judgement">
        <EvaluationsPart view={views.evaluations} {...common} />
      </Section>
      {props.children}
    </Stack>
  )
}

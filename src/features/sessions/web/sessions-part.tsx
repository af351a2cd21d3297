import { Cluster, EmptyState, Section, useWords } from '../../../ui/index.ts'
import type { SessionsView } from '../contract.ts'
import { minutesHref } from '../rules/minutes.ts'
import { hasMinutes, type SessionStateKind } from '../rules/session-state.ts'
import type { EntryContext } from './entry-corrections.tsx'
import { minutesWords } from './minutes-words.ts'
import { OpinionList } from './opinion-list.tsx'
import { CommitmentTable, ConsensusList, DissentList } from './outcome-lists.tsx'
import { SessionSummary } from './session-summary.tsx'
import { sessionsWords } from './words.ts'

/** The sessions of a topic: what was agreed first, then what was taken on, how it was held, and what was said. */
export function SessionsPart(
  props: {
    view: SessionsView
    datesAssumed: boolean
    /** The reader may open the page of each session. */
    linked?: boolean
  } & EntryContext,
) {
  const words = useWords(sessionsWords).part
  const { view, audience, datesAssumed } = props
  const nothing = view.sessions.length + view.consensus.length + view.dissents.length === 0
  return (
    <Section title={words.title} id="sessions">
      {nothing && <EmptyState title={words.empty} />}
      {view.consensus.length > 0 && (
        <Section title={words.consensus}>
          <ConsensusList {...props} points={view.consensus} />
        </Section>
      )}
      {view.commitments.length > 0 && <CommitmentTable {...props} commitments={view.commitments} />}
      {view.sessions.map((session) => (
        <Section
          key={session.id}
          title={session.title}
          aside={
            props.linked ? (
              <SessionLinks id={session.id} kind={session.state.kind} topicId={props.topicId} />
            ) : undefined
          }
        >
          <SessionSummary session={session} datesAssumed={datesAssumed} audience={audience} />
        </Section>
      ))}
      {view.opinions.length > 0 && <OpinionList {...props} opinions={view.opinions} />}
      {view.dissents.length > 0 && <DissentList {...props} dissents={view.dissents} />}
    </Section>
  )
}

/** The page of a session, and its record for this topic once there is one. */
function SessionLinks(props: { id: string; kind: SessionStateKind; topicId: string }) {
  const words = useWords(sessionsWords).part
  const minutes = useWords(minutesWords)
  return (
    <Cluster>
      <a href={`/staff/sessions/${props.id}`}>{words.whole}</a>
      {hasMinutes(props.kind) && <a href={minutesHref(props.id, props.topicId)}>{minutes.print}</a>}
    </Cluster>
  )
}

import { useWords } from '../../../ui/index.ts'
import type { SessionView } from '../contract.ts'
import { minutesHref } from '../rules/minutes.ts'
import { hasMinutes } from '../rules/session-state.ts'
import { minutesWords } from './minutes-words.ts'

/** The ways to the records of a topic's sessions, each for this topic alone; of several, each by its title. */
export function MinutesLinks(props: { sessions: SessionView[]; topicId: string }) {
  const words = useWords(minutesWords)
  const begun = props.sessions.filter((session) => hasMinutes(session.state.kind))
  return (
    <>
      {begun.map((session) => (
        <p key={session.id}>
          <a href={minutesHref(session.id, props.topicId)}>
            {begun.length > 1 ? words.linkTo(session.title) : words.print}
          </a>
        </p>
      ))}
    </>
  )
}

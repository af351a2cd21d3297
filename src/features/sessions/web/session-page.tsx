import { exhaustive } from '../../../base/exhaustive.ts'
import {
  Actions,
  ButtonLink,
  Callout,
  formatDay,
  PageShell,
  Prose,
  Section,
  SummaryList,
  shanghaiDay,
  usePage,
  useWords,
} from '../../../ui/index.ts'
import type { SessionPageView } from '../contract/minutes.ts'
import type { SessionView } from '../contract.ts'
import { minutesHref } from '../rules/minutes.ts'
import { canBeTold, hasMinutes, withoutOutcomeSince } from '../rules/session-state.ts'
import { minutesWords } from './minutes-words.ts'
import { SessionSummary } from './session-summary.tsx'
import { sessionsWords } from './words.ts'

/** One session on a page of its own: what it talks over, how it is held, and what to do next. */
export function SessionPage(props: {
  view: SessionPageView
  /** May write down what is said. */
  mayNote: boolean
  /** May open the session, say who came, and conclude it. */
  mayRun: boolean
}) {
  const words = useWords(sessionsWords)
  const minutes = useWords(minutesWords)
  const { now } = usePage()
  const { session, agenda, roomName } = props.view
  const cancelled = session.state.kind === 'cancelled'
  return (
    <PageShell
      kind="staff"
      title={session.title}
      over={roomName}
      crumbs={[{ href: '/staff/sessions', label: words.list.title }]}
    >
      <OutcomeMissing view={props.view} mayRun={props.mayRun} />
      {props.mayNote && <NextActions session={session} agenda={agenda} mayRun={props.mayRun} />}
      <Section title={words.page.topics}>
        <Prose>
          <ol>
            {agenda.map((item) => (
              <li key={item.roundId}>
                <a href={`/staff/topics/${item.topicId}`}>{item.title}</a>
              </li>
            ))}
          </ol>
        </Prose>
      </Section>
      <Section title={words.part.forms}>
        <SessionSummary session={session} datesAssumed={false} audience="staff" />
        {session.note && !cancelled && <SummaryList rows={[{ key: words.part.note, value: session.note }]} />}
      </Section>
      <Actions>
        {canBeTold(session, shanghaiDay(now)) && (
          <ButtonLink tone="secondary" icon="print" href={`/staff/sessions/${session.id}/notice`}>
            {cancelled ? words.page.printCancelled : words.page.printNotice}
          </ButtonLink>
        )}
        {hasMinutes(session.state.kind) && (
          <ButtonLink tone="secondary" icon="print" href={minutesHref(session.id)}>
            {minutes.print}
          </ButtonLink>
        )}
        {!cancelled && (
          <ButtonLink tone="secondary" icon="print" href={`/staff/sessions/${session.id}/agenda`}>
            {words.page.printAgenda}
          </ButtonLink>
        )}
      </Actions>
    </PageShell>
  )
}

/** That a session stands as going on long after its day only because its outcome is missing. */
function OutcomeMissing(props: { view: SessionPageView; mayRun: boolean }) {
  const words = useWords(sessionsWords).page
  const { lang, now } = usePage()
  const { session, agenda } = props.view
  const since = withoutOutcomeSince(session, shanghaiDay(now))
  if (!since) return null
  return (
    <Callout tone="warning">
      {words.outcomeMissing(formatDay(since, lang, now))}{' '}
      {props.mayRun ? (
        <a href={`/staff/topics/${agenda[0]!.topicId}/conclude?session=${session.id}`}>
          {words.recordOutcome}
        </a>
      ) : (
        words.outcomeByConvener
      )}
    </Callout>
  )
}

function NextActions(props: { session: SessionView; agenda: SessionPageView['agenda']; mayRun: boolean }) {
  const words = useWords(sessionsWords).page
  const [host] = props.agenda
  const { state, id } = props.session
  const to = (page: string) => `/staff/topics/${host!.topicId}/${page}?session=${id}`
  switch (state.kind) {
    case 'planned':
      return (
        props.mayRun && (
          <Actions>
            <ButtonLink href={to('open-session')}>{words.open}</ButtonLink>
            <ButtonLink tone="secondary" href={to('session/change')}>
              {words.replan}
            </ButtonLink>
            <ButtonLink tone="quiet" href={to('session/cancel')}>
              {words.cancel}
            </ButtonLink>
          </Actions>
        )
      )
    case 'open':
    case 'held':
      return (
        <Actions>
          <ButtonLink href={to('notes')}>{words.note}</ButtonLink>
          {props.mayRun && (
            <>
              <ButtonLink tone="secondary" href={to('attendance')}>
                {words.attend}
              </ButtonLink>
              <ButtonLink tone="secondary" href={to('conclude')}>
                {words.conclude}
              </ButtonLink>
            </>
          )}
        </Actions>
      )
    case 'cancelled':
      return null
    default:
      return exhaustive(state)
  }
}

import {
  ButtonLink,
  Day,
  EmptyState,
  Pager,
  PageShell,
  shanghaiDay,
  TaskList,
  usePage,
  useWords,
} from '../../../ui/index.ts'
import type { ExtensionView, PassedOnView, ResponsibilityChangeView } from '../../results/index.ts'
import { ChangeNotes, ExtensionNotes, PassedOnPart } from '../../results/index.web.ts'
import type { SessionRow } from '../../sessions/index.ts'
import { UpcomingSessions } from '../../sessions/index.web.ts'
import { isAct, type TaskKind } from '../rules/tasks.ts'
import { actWords } from './act-words.ts'
import { courseWords } from './words.ts'

/** A row of the list: one thing to do, or all that a topic asks for together. */
export type TaskView = {
  id: string
  acts: { kind: TaskKind; href: string }[]
  title: string
  /** The first words of what someone raised. */
  quote: string | null
  /** The topic it belongs to; null for a concern. */
  topicTitle: string | null
  practice: boolean
  /** The body for which nobody acts here. */
  unattendedBody: string | null
  place: string
  dueOn: string | null
  /** What was changed last about the row of the lists that waits for a report. */
  lastChange: ResponsibilityChangeView | null
  /** The request for more time that waits for an answer while the row waits for a report. */
  asks: ExtensionView | null
  since: Date
}

/** What waits for whoever is signed in, by date, and nothing above it; where nothing waits, what may be begun. */
export function TasksPage(props: {
  rows: TaskView[]
  older: string | null
  begin: { concern: boolean; topic: boolean }
  /** What waited here until it was laid on another body a short while ago. */
  passedOn: PassedOnView[]
  /** The sessions that a member may go to. */
  upcoming: SessionRow[]
}) {
  const words = useWords(courseWords)
  const { acts, tasks } = useWords(actWords)
  const sentenceOf = useSentence()
  // Beside a sentence a short word will do; of several buttons each says itself what it is for.
  const labelOf = (kind: TaskKind, among: number) =>
    among > 1 && isAct(kind) ? acts[kind] : tasks[kind].button
  const today = shanghaiDay(usePage().now)
  const mayBegin = props.begin.concern || props.begin.topic
  return (
    <PageShell kind="staff" wide title={words.tasksTitle}>
      {props.rows.length === 0 && (
        <EmptyState title={words.nothingWaits} action={mayBegin && <Begin {...props.begin} />}>
          {words.nothingWaitsLead}
        </EmptyState>
      )}
      {props.rows.length > 0 && (
        <TaskList
          rows={props.rows.map((row) => ({
            sentence: sentenceOf(row),
            due: row.dueOn ? <Day value={row.dueOn} /> : words.noDue,
            overdue: row.dueOn !== null && row.dueOn < today,
            undated: row.dueOn === null,
            note: (
              <>
                {[row.practice && words.practice, topicBeside(row), row.quote ? row.title : row.place]
                  .filter(Boolean)
                  .join(' · ')}
                {' · '}
                {words.since} <Day value={shanghaiDay(row.since)} />
                {row.lastChange && (
                  <>
                    <br />
                    <ChangeNotes changes={[row.lastChange]} audience="staff" />
                  </>
                )}
                {row.asks && (
                  <>
                    <br />
                    <ExtensionNotes extensions={[row.asks]} />
                  </>
                )}
              </>
            ),
            buttons: row.acts.map(({ kind, href }) => (
              <ButtonLink key={href} href={href} tone="secondary">
                {row.unattendedBody ? words.reportForThem : labelOf(kind, row.acts.length)}
              </ButtonLink>
            )),
          }))}
        />
      )}
      <Pager older={props.older} labels={{ older: words.nextPage }} />
      <PassedOnPart rows={props.passedOn} />
      <UpcomingSessions rows={props.upcoming} />
    </PageShell>
  )
}

function useSentence(): (row: TaskView) => string {
  const words = useWords(courseWords)
  const { tasks } = useWords(actWords)
  return (row) => {
    if (row.acts.length > 1) return words.several(row.topicTitle ?? row.title, row.acts.length)
    if (row.unattendedBody) return words.unattended(row.unattendedBody, row.title)
    return tasks[row.acts[0]!.kind].sentence(row.quote ? words.quoted(row.quote) : row.title)
  }
}

/** The topic, where the sentence names only a row of it or what belongs to it. */
function topicBeside(row: TaskView): string | null {
  return row.acts.length > 1 || row.topicTitle === row.title ? null : row.topicTitle
}

function Begin(props: { concern: boolean; topic: boolean }) {
  const words = useWords(courseWords)
  return (
    <>
      {props.concern && (
        <ButtonLink tone="secondary" href="/staff/concerns/new">
          {words.enterConcern}
        </ButtonLink>
      )}
      {props.topic && (
        <ButtonLink tone="secondary" href="/staff/topics/new">
          {words.newTopic}
        </ButtonLink>
      )}
    </>
  )
}

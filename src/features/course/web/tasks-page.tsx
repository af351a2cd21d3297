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
import type { TaskKind } from '../rules/tasks.ts'
import { actWords } from './act-words.ts'
import { courseWords } from './words.ts'

export type TaskView = {
  id: string
  kind: TaskKind
  title: string
  /** The first words of what someone raised. */
  quote: string | null
  /** The topic the task belongs to, where the title names only a row of it. */
  topicTitle: string | null
  practice: boolean
  /** The body for which nobody acts here. */
  unattendedBody: string | null
  place: string
  dueOn: string | null
  since: Date
  href: string
}

/** What waits for whoever is signed in, by date, and nothing above it. */
export function TasksPage(props: { rows: TaskView[]; older: string | null }) {
  const words = useWords(courseWords)
  const { tasks } = useWords(actWords)
  const today = shanghaiDay(usePage().now)
  return (
    <PageShell kind="staff" wide title={words.tasksTitle}>
      {props.rows.length === 0 && (
        <EmptyState title={words.nothingWaits}>{words.nothingWaitsLead}</EmptyState>
      )}
      {props.rows.length > 0 && (
        <TaskList
          rows={props.rows.map((row) => ({
            sentence: row.unattendedBody
              ? words.unattended(row.unattendedBody, row.title)
              : tasks[row.kind].sentence(row.quote ? words.quoted(row.quote) : row.title),
            due: row.dueOn ? <Day value={row.dueOn} /> : words.noDue,
            overdue: row.dueOn !== null && row.dueOn < today,
            undated: row.dueOn === null,
            note: (
              <>
                {[row.practice && words.practice, row.quote && row.title, row.topicTitle, row.place]
                  .filter(Boolean)
                  .join(' · ')}
                {' · '}
                {words.since} <Day value={shanghaiDay(row.since)} />
              </>
            ),
            button: (
              <ButtonLink href={row.href} tone="secondary">
                {row.unattendedBody ? words.reportForThem : tasks[row.kind].button}
              </ButtonLink>
            ),
          }))}
        />
      )}
      <Pager older={props.older} labels={{ older: words.nextPage }} />
    </PageShell>
  )
}

import { accountOf } from '../../../platform/commands/actor.ts'
import type { Page } from '../../../platform/http/page.ts'
import { may } from '../../access/index.ts'
import {
  changesOfResponsibilities,
  extensionsOfResponsibilities,
  ownBodies,
  passedOnRows,
} from '../../results/index.ts'
import { upcomingSessions } from '../../sessions/index.ts'
import { firstClause } from '../rules/first-clause.ts'
import { taskGrants } from '../rules/task-grants.ts'
import { taskHref, taskKinds } from '../rules/tasks.ts'
import { SetupGuidePage } from '../web/setup-page.tsx'
import { TasksPage, type TaskView } from '../web/tasks-page.tsx'
import { leftToSetUp } from './left-to-set-up.ts'
import { mattersFor, readTaskCursor, type TaskMatter, type TaskRow, writeTaskCursor } from './task-store.ts'

const pageSize = 25
/** How long the first page tells that something no longer waits there; after that only the list of one's own does. */
const passedOnDays = 14

/** The first page of whoever works here: tasks, or where else their work is. */
export const tasksPage: Page = {
  path: '/staff',
  access: 'staff',
  async show(request) {
    const { actor, db, query } = request
    const grants = actor.kind === 'staff' ? taskGrants(actor.grants) : []
    if (grants.length === 0 && may(actor, 'journal.read', null)) return { redirect: '/staff/journal' }
    if (grants.length === 0 && may(actor, 'accounts.read', null)) {
      const left = await leftToSetUp(request)
      return left ? <SetupGuidePage view={left} /> : { redirect: '/staff/organisations' }
    }
    const reader = { grants, accountId: accountOf(actor) ?? '' }
    const matters = await mattersFor(db, reader, readTaskCursor(query.at), pageSize + 1)
    // Whoever acts for the body reads of the own row, not of a body that nobody acts for.
    const attended = (task: TaskRow) => grants.some((grant) => grant.bodyId === task.body_id)
    const shown = matters.slice(0, pageSize)
    const laidOn = shown.flatMap(({ tasks }) =>
      tasks.flatMap((task) => (task.kind === 'report-progress' ? task.subject_id : [])),
    )
    const [changes, extensions] = await Promise.all([
      changesOfResponsibilities(db, laidOn),
      extensionsOfResponsibilities(db, laidOn),
    ])
    const rows = shown.map((matter) => rowOf(matter, attended, changes, extensions))
    const more = matters.length > pageSize ? writeTaskCursor(matters[pageSize - 1]!) : null
    const begin = {
      concern: may(actor, 'concerns.enter', null),
      topic: may(actor, 'topics.draft', null),
    }
    const since = new Date(request.now.getTime() - passedOnDays * 86_400_000)
    const passedOn = query.at ? [] : await passedOnRows(db, ownBodies(actor), since)
    const upcoming = query.at
      ? []
      : await upcomingSessions(
          db,
          grants.filter(({ role }) => role === 'member'),
        )
    return (
      <TasksPage
        rows={rows}
        older={more && `/staff?at=${more}`}
        begin={begin}
        passedOn={passedOn}
        upcoming={upcoming}
      />
    )
  },
}

type Changes = Awaited<ReturnType<typeof changesOfResponsibilities>>
type Extensions = Awaited<ReturnType<typeof extensionsOfResponsibilities>>

function rowOf(
  { id, since, tasks }: TaskMatter,
  attended: (task: TaskRow) => boolean,
  changes: Changes,
  extensions: Extensions,
): TaskView {
  const inOrder = tasks.sort((one, other) => taskKinds.indexOf(one.kind) - taskKinds.indexOf(other.kind))
  const task = inOrder[0]!
  return {
    id,
    acts: inOrder.map((one) => ({ kind: one.kind, href: hrefOf(one) })),
    title: task.title,
    quote: task.concernWords === null ? null : firstClause(task.concernWords, 24),
    topicTitle: task.topicTitle,
    practice: task.practice ?? false,
    unattendedBody: attended(task) ? null : task.unattendedBody,
    place: task.organisationName,
    dueOn: task.due_on,
    asks: extensions.get(task.subject_id)?.find((one) => one.answer === null) ?? null,
    lastChange: changes.get(task.subject_id)?.at(-1) ?? null,
    since,
  }
}

function hrefOf(task: TaskRow): string {
  return taskHref({
    kind: task.kind,
    subjectId: task.subject_id,
    topicId: task.topic_id,
    bodyId: task.body_id,
  })
}

import { sql } from 'kysely'
import { isDay } from '../../../base/day.ts'
import type { Grant } from '../../../platform/commands/actor.ts'
import { cursorMoment, decodeCursor, encodeCursor } from '../../../platform/database/keyset.ts'
import type { Db, Tx } from '../../../platform/database/tables.ts'
import type { TaskTable } from './tables.ts'
import './tables.ts'

/** The tasks of a topic with its rows, or of a concern. */
export function tasksOf(
  db: Db | Tx,
  subject: { topicId: string } | { concernId: string },
): Promise<TaskTable[]> {
  const tasks = db.selectFrom('task').selectAll()
  return 'topicId' in subject
    ? tasks.where('topic_id', '=', subject.topicId).execute()
    : tasks.where('subject_id', '=', subject.concernId).execute()
}

export async function insertTasks(tx: Tx, rows: TaskTable[]): Promise<void> {
  if (rows.length > 0) await tx.insertInto('task').values(rows).execute()
}

export async function changeTask(tx: Tx, { id, ...columns }: TaskTable): Promise<void> {
  await tx.updateTable('task').set(columns).where('id', '=', id).execute()
}

export async function deleteTasks(tx: Tx, ids: string[]): Promise<void> {
  if (ids.length > 0) await tx.deleteFrom('task').where('id', 'in', ids).execute()
}

/**
 * The place of a task in the list: its day, and after all that have one what only this role can do (a receipt), then
 * what residents wait for, then the rest.
 */
const place = sql<string>`coalesce(task.due_on, case
  when task.kind = 'acknowledge' then date '2199-12-29'
  when task.subject_kind = 'concern' then date '2199-12-30'
  else date '2199-12-31' end)`

/**
 * What stands in one row of the list: all that a topic asks of the reader without a day, or else what has a day, a body
 * or an office of its own.
 */
const matter = sql<string>`case
  when task.due_on is null and task.subject_kind in ('topic', 'consultation') and task.kind <> 'acknowledge'
  then task.topic_id else task.id end`

/** Day (or what stands for it), since when, and id of the task a page begins behind. */
export type TaskCursor = { due: string; since: Date; id: string }

export type TaskRow = Pick<
  TaskTable,
  'id' | 'kind' | 'subject_id' | 'topic_id' | 'body_id' | 'title' | 'due_on' | 'since'
> & {
  topicTitle: string | null
  practice: boolean | null
  /** The body for which nobody acts here; null for tasks of one's own. */
  unattendedBody: string | null
  /** What a concern says; null for other tasks. */
  concernWords: string | null
  /** Where the matter is, which is not where its task waits: a filing is acknowledged a level higher. */
  organisationName: string
}

/** A row of the list, with what it is ordered by. */
export type TaskMatter = Pick<TaskTable, 'id' | 'since'> & { place: string; tasks: TaskRow[] }

/** A row laid on a body for which nobody acts here: it waits for the Party office that laid it there. */
const unattended = sql<boolean>`task.kind = 'report-progress' and task.role = 'handler' and not exists (
  select from role_grant g join account a on a.id = g.account_id
  where g.role = 'handler' and g.body_id = task.body_id and g.ended_at is null and a.disabled_at is null)`

/** Whose list it is: what the grants reach, less the evaluations that this account has answered. */
export type TaskReader = { grants: Grant[]; accountId: string }

/** An evaluation that waits for each person until the own answer is in. */
function answered(accountId: string) {
  return sql<boolean>`(task.kind = 'judge' and exists (
    select from round r join evaluation e on e.round_id = r.id join evaluation_answer a on a.evaluation_id = e.id
    where r.topic_id = task.topic_id and not e.closed and a.respondent = ${`account:${accountId}`}))`
}

/** Tasks that wait for this reader: by role and scope, for a handler by body. */
function waiting(db: Db | Tx, { grants, accountId }: TaskReader) {
  return db
    .selectFrom('task')
    .where(({ not }) => not(answered(accountId)))
    .where((eb) =>
      eb.or(
        grants.map((grant) =>
          eb.and([
            grant.role === 'party_office'
              ? eb.or([eb('task.role', '=', 'party_office'), unattended])
              : eb('task.role', '=', grant.role as TaskTable['role']),
            grant.bodyId
              ? eb('task.body_id', '=', grant.bodyId)
              : eb('task.organisation_path', 'like', `${grant.path}%`),
          ]),
        ),
      ),
    )
}

/** What waits for the holder of these grants, what is due first first, the tasks of one matter together. */
export async function mattersFor(
  db: Db | Tx,
  reader: TaskReader,
  after: TaskCursor | null,
  limit: number,
): Promise<TaskMatter[]> {
  if (reader.grants.length === 0) return []
  const nth = sql<number>`row_number() over (partition by ${matter} order by ${place}, task.since, task.id)`
  const heads = await db
    .selectFrom(
      waiting(db, reader)
        .select(['task.id', 'task.since', place.as('place'), matter.as('matter'), nth.as('nth')])
        .as('head'),
    )
    .select(['id', 'since', 'place', 'matter'])
    .where('nth', '=', 1)
    .$if(after !== null, (query) =>
      query.where(sql<boolean>`(place, since, id) > (${after?.due}::date, ${after?.since}, ${after?.id})`),
    )
    .orderBy('place')
    .orderBy('since')
    .orderBy('id')
    .limit(limit)
    .execute()
  if (heads.length === 0) return []
  const rows = await tasksOfMatters(
    db,
    reader,
    heads.map((head) => head.matter),
  )
  return heads.map(({ matter: own, ...head }) => ({
    ...head,
    tasks: rows.filter((row) => row.matter === own).map(({ matter: _, ...row }) => row),
  }))
}

function tasksOfMatters(
  db: Db | Tx,
  reader: TaskReader,
  matters: string[],
): Promise<(TaskRow & { matter: string })[]> {
  return waiting(db, reader)
    .leftJoin('topic', 'topic.id', 'task.topic_id')
    .leftJoin('concern', 'concern.id', 'task.subject_id')
    .leftJoin('body', 'body.id', 'task.body_id')
    .leftJoin('organisation as home', 'home.id', 'topic.organisation_id')
    .innerJoin('organisation', 'organisation.path', 'task.organisation_path')
    .select([
      'task.id',
      'task.kind',
      'task.subject_id',
      'task.topic_id',
      'task.body_id',
      'task.title',
      'task.due_on',
      'task.since',
      'topic.title as topicTitle',
      'concern.words as concernWords',
      sql<boolean | null>`coalesce(topic.practice, concern.practice)`.as('practice'),
      sql<string | null>`case when ${unattended} then body.name end`.as('unattendedBody'),
      matter.as('matter'),
      sql<string>`coalesce(home.name, organisation.name)`.as('organisationName'),
    ])
    .where((eb) => eb.or([eb('task.topic_id', 'in', matters), eb('task.id', 'in', matters)]))
    .where(matter, 'in', matters)
    .execute()
}

/** How much waits for the holder of these grants; counts no further than `most`. */
export async function countTasksFor(db: Db | Tx, reader: TaskReader, most: number): Promise<number> {
  if (reader.grants.length === 0) return 0
  const { n } = await db
    .selectFrom(waiting(db, reader).select('task.id').limit(most).as('some'))
    .select((eb) => eb.fn.countAll<number>().as('n'))
    .executeTakeFirstOrThrow()
  return Number(n)
}

export function writeTaskCursor(row: Pick<TaskMatter, 'place' | 'since' | 'id'>): string {
  return encodeCursor([row.place, row.since.toISOString(), row.id])
}

/** The place that a page begins behind; nonsense gives the first page. */
export function readTaskCursor(text: string | undefined): TaskCursor | null {
  const [due, moment, id] = decodeCursor(text, 3) ?? []
  const since = cursorMoment(moment)
  return since && isDay(String(due)) ? { due: String(due), since, id: String(id) } : null
}

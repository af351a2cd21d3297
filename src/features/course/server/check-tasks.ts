import type { Database, Db, Tx } from '../../../platform/database/tables.ts'
import { idsAfter } from './course-store.ts'
import { compareCounts } from './figure-store.ts'
import { concernChanges, topicChanges, writeMilestones, writeTasks } from './follow-changes.ts'
import { lastEvent } from './milestone-store.ts'

/** One row of the kept tables that is not what the record says. */
export type Difference = {
  subject: 'topic' | 'concern' | 'figure'
  /** Of a figure the milestone that it counts. */
  subjectId: string
  table: 'task' | 'milestone' | 'milestone_count'
  change: 'missing' | 'wrong' | 'left-over'
  what: string
}

const batch = 200

async function* ids(db: Db, table: 'topic' | 'concern') {
  for (let after = ''; ; ) {
    const found = await idsAfter(db, table, after, batch)
    yield* found
    if (found.length < batch) return
    after = found.at(-1)!
  }
}

async function changesOf(tx: Tx, subject: 'topic' | 'concern', id: string, now: Date) {
  if (subject === 'concern') {
    return { milestones: { added: [], moved: [], removed: [] }, tasks: await concernChanges(tx, id, now) }
  }
  const cause = (await lastEvent(tx, id)) ?? { id: '', happenedOn: null, enteredAt: now }
  return topicChanges(tx, id, now, cause)
}

function differences(
  subject: Difference['subject'],
  subjectId: string,
  changes: Awaited<ReturnType<typeof changesOf>>,
) {
  const { tasks, milestones } = changes
  const rows = (table: Difference['table'], change: Difference['change'], what: string[]): Difference[] =>
    what.map((one) => ({ subject, subjectId, table, change, what: one }))
  const task = (row: { kind: string; role: string; subject_id: string }) =>
    `${row.kind} ${row.role} ${row.subject_id}`
  const milestone = (row: { milestone: string; round_id: string }) => `${row.milestone} ${row.round_id}`
  return [
    ...rows('task', 'missing', tasks.added.map(task)),
    ...rows('task', 'wrong', tasks.changed.map(task)),
    ...rows('task', 'left-over', tasks.removed.map(task)),
    ...rows('milestone', 'missing', milestones.added.map(milestone)),
    ...rows('milestone', 'wrong', milestones.moved.map(milestone)),
    ...rows('milestone', 'left-over', milestones.removed.map(milestone)),
  ]
}

async function wrongCounts(db: Db, options: { repair?: boolean }): Promise<Difference[]> {
  const wrong = await compareCounts(db, options)
  return wrong.map(({ milestone, year, short }) => ({
    subject: 'figure',
    subjectId: milestone,
    table: 'milestone_count',
    change: 'wrong',
    what: `${year ?? '来源未载 not in source'} ${short > 0 ? '+' : ''}${short}`,
  }))
}

/**
 * Compares the kept tasks and milestones with what the record says, subject by subject in a transaction of its own,
 * then the counts with the milestones; with `repair` it writes what was found wrong. Nothing found is the answer of a
 * sound installation.
 */
export async function checkTasks(
  database: Database,
  now: Date,
  options: { repair?: boolean } = {},
): Promise<Difference[]> {
  const found: Difference[] = []
  for (const subject of ['topic', 'concern'] as const) {
    for await (const id of ids(database.db, subject)) {
      await database.transaction(async (tx) => {
        const changes = await changesOf(tx, subject, id, now)
        const here = differences(subject, id, changes)
        if (options.repair && here.length > 0) {
          await writeMilestones(tx, changes.milestones)
          await writeTasks(tx, changes.tasks)
        }
        found.push(...here)
      })
    }
  }
  return [...found, ...(await wrongCounts(database.db, options))]
}

/** Writes the kept tasks, milestones and counts anew where they differ; tells what differed. */
export function rebuildTasks(database: Database, now: Date): Promise<Difference[]> {
  return checkTasks(database, now, { repair: true })
}

import { dayOf } from '../../../base/day.ts'
import { newId } from '../../../base/id.ts'
import type { Act } from '../../../platform/commands/act.ts'
import type { AfterCommand } from '../../../platform/commands/run-command.ts'
import type { Tx } from '../../../platform/database/tables.ts'
import type { RecordedEvent } from '../../../platform/events/journal.ts'
import { goingOnOfTopic, topicOfConsultation } from '../../consultations/index.ts'
import { touchTopic } from '../../topics/index.ts'
import { concernTasks, consultationTasks, topicTasks } from '../rules/tasks.ts'
import { compareMilestones, type MilestoneChanges } from './compare-milestones.ts'
import { compareTasks, type TaskChanges } from './compare-tasks.ts'
import { concernPlace, latestRounds, topicPlace } from './course-store.ts'
import { deleteMilestone, insertMilestones, milestonesOfTopic, moveMilestone } from './milestone-store.ts'
import { roundFacts } from './round-facts.ts'
import { changeTask, deleteTasks, insertTasks, tasksOf } from './task-store.ts'

/** With which event something was reached, and on which day as far as the event tells. */
export type Cause = { id: string; happenedOn: string | null; enteredAt: Date }

/** What the milestone and task rows of a topic would have to become; empty when they are right. */
export async function topicChanges(tx: Tx, topicId: string, now: Date, cause: Cause) {
  const [rounds, place, stored, tasks, online] = await Promise.all([
    latestRounds(tx, topicId),
    topicPlace(tx, topicId),
    milestonesOfTopic(tx, topicId),
    tasksOf(tx, { topicId }),
    goingOnOfTopic(tx, topicId),
  ])
  const facts = await Promise.all(rounds.map((round) => roundFacts(tx, round.roundId, now, round)))
  const day = cause.happenedOn ?? (place.afterwards ? null : dayOf(cause.enteredAt))
  const milestones = compareMilestones(facts, stored, {
    areaId: place.areaId,
    practice: place.practice,
    eventId: cause.id,
    day,
  })
  const [latest] = rounds
  const own = latest && facts[0] ? topicTasks(latest.method, facts[0], place, now) : []
  const wanted = [...own, ...consultationTasks(online, { topicId, path: place.path })]
  return { milestones, tasks: compareTasks(wanted, tasks, { areaId: place.areaId, now, newId }) }
}

/** The same for a concern, which has tasks only. */
export async function concernChanges(tx: Tx, concernId: string, now: Date): Promise<TaskChanges> {
  const { triage, areaId, ...concern } = await concernPlace(tx, concernId)
  const wanted = concernTasks({ ...concern, triaged: triage !== null })
  return compareTasks(wanted, await tasksOf(tx, { concernId }), { areaId, now, newId })
}

export async function writeMilestones(tx: Tx, changes: MilestoneChanges): Promise<void> {
  await Promise.all([
    insertMilestones(tx, changes.added),
    ...changes.moved.map((row) => moveMilestone(tx, row)),
    ...changes.removed.map((row) => deleteMilestone(tx, row)),
  ])
}

export async function writeTasks(tx: Tx, changes: TaskChanges): Promise<void> {
  const removed = changes.removed.map((row) => row.id)
  // In this order, in which they also travel: what is added may take the place of what is removed.
  await Promise.all([
    deleteTasks(tx, removed),
    ...changes.changed.map((row) => changeTask(tx, row)),
    insertTasks(tx, changes.added),
  ])
}

/** After every command, in its transaction: milestones and tasks of all topics and concerns that it touched. */
export const followChanges: AfterCommand = async (act, events) => {
  const last = new Map(events.map((event) => [event.chainId, event]))
  for (const event of last.values()) {
    if (event.chainKind === 'topic') await followTopic(act, event)
    if (event.chainKind === 'concern') {
      await writeTasks(act.tx, await concernChanges(act.tx, event.chainId, act.now))
    }
    if (event.chainKind === 'consultation') await followConsultation(act, event, last)
  }
}

/** What happens within a consultation changes nothing of its topic but what waits for people. */
async function followConsultation(
  { tx, now }: Act,
  event: RecordedEvent,
  last: ReadonlyMap<string, RecordedEvent>,
): Promise<void> {
  const topicId = await topicOfConsultation(tx, event.chainId)
  if (last.has(topicId)) return
  const cause = { id: event.id, happenedOn: null, enteredAt: event.enteredAt }
  await writeTasks(tx, (await topicChanges(tx, topicId, now, cause)).tasks)
}

async function followTopic({ tx, now }: Act, event: RecordedEvent): Promise<void> {
  const cause = { id: event.id, happenedOn: event.happenedOn ?? null, enteredAt: event.enteredAt }
  const { milestones, tasks } = await topicChanges(tx, event.chainId, now, cause)
  await Promise.all([
    writeMilestones(tx, milestones),
    writeTasks(tx, tasks),
    // Lists show it first, and pages kept for readers are made anew.
    touchTopic(tx, event.chainId, now),
  ])
}

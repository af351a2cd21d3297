import { dayOf } from '../../../base/day.ts'
import { newId } from '../../../base/id.ts'
import type { AfterCommand } from '../../../platform/commands/run-command.ts'
import type { Tx } from '../../../platform/database/tables.ts'
import type { RoundFacts } from '../../methods/index.ts'
import { touchTopic } from '../../topics/index.ts'
import { concernTasks, topicTasks } from '../rules/tasks.ts'
import { compareMilestones, type MilestoneChanges } from './compare-milestones.ts'
import { compareTasks, type TaskChanges } from './compare-tasks.ts'
import { chainKinds, concernPlace, latestRounds, topicPlace } from './course-store.ts'
import { deleteMilestone, insertMilestones, milestonesOfRounds, moveMilestone } from './milestone-store.ts'
import { roundFacts } from './round-facts.ts'
import { changeTask, deleteTasks, insertTasks, tasksOf } from './task-store.ts'

/** With which event something was reached, and on which day as far as the event tells. */
export type Cause = { id: string; happenedOn: string | null; enteredAt: Date }

/** What the milestone and task rows of a topic would have to become; empty when they are right. */
export async function topicChanges(tx: Tx, topicId: string, now: Date, cause: Cause) {
  const rounds = await latestRounds(tx, topicId)
  const place = await topicPlace(tx, topicId)
  const roundIds = rounds.map((round) => round.roundId)
  const [stored, tasks] = await Promise.all([milestonesOfRounds(tx, roundIds), tasksOf(tx, { topicId })])
  const facts: RoundFacts[] = []
  for (const round of rounds) facts.push(await roundFacts(tx, round.roundId, now, round))
  const day = cause.happenedOn ?? (place.afterwards ? null : dayOf(cause.enteredAt))
  const milestones = compareMilestones(facts, stored, {
    areaId: place.areaId,
    practice: place.practice,
    eventId: cause.id,
    day,
  })
  const [latest] = rounds
  const wanted = latest && facts[0] ? topicTasks(latest.method, facts[0], place, now) : []
  return { milestones, tasks: compareTasks(wanted, tasks, { areaId: place.areaId, now, newId }) }
}

/** The same for a concern, which has tasks only. */
export async function concernChanges(tx: Tx, concernId: string, now: Date): Promise<TaskChanges> {
  const { triage, areaId, ...concern } = await concernPlace(tx, concernId)
  const wanted = concernTasks({ ...concern, triaged: triage !== null })
  return compareTasks(wanted, await tasksOf(tx, { concernId }), { areaId, now, newId })
}

export async function writeMilestones(tx: Tx, changes: MilestoneChanges): Promise<void> {
  await insertMilestones(tx, changes.added)
  for (const row of changes.moved) await moveMilestone(tx, row)
  for (const row of changes.removed) await deleteMilestone(tx, row)
}

export async function writeTasks(tx: Tx, changes: TaskChanges): Promise<void> {
  await deleteTasks(
    tx,
    changes.removed.map((row) => row.id),
  )
  for (const row of changes.changed) await changeTask(tx, row)
  await insertTasks(tx, changes.added)
}

/** After every command, in its transaction: milestones and tasks of all topics and concerns that it touched. */
export const followChanges: AfterCommand = async (act, events) => {
  if (events.length === 0) return
  const chains = await chainKinds(act.tx, [...new Set(events.map((event) => event.chainId))])
  for (const chain of chains) {
    if (chain.kind === 'topic') {
      const last = events.findLast((event) => event.chainId === chain.id)!
      const cause = { id: last.id, happenedOn: last.happenedOn ?? null, enteredAt: last.enteredAt }
      const { milestones, tasks } = await topicChanges(act.tx, chain.id, act.now, cause)
      await writeMilestones(act.tx, milestones)
      await writeTasks(act.tx, tasks)
      // Lists show it first, and pages kept for readers are made anew.
      await touchTopic(act.tx, chain.id, act.now)
    }
    if (chain.kind === 'concern') await writeTasks(act.tx, await concernChanges(act.tx, chain.id, act.now))
  }
}

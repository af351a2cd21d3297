import type { RoundFacts } from '../../methods/index.ts'
import { milestonesOf } from '../../methods/index.ts'
import type { MilestoneTable } from './tables.ts'

export type MilestoneChanges = { added: MilestoneTable[]; moved: MilestoneTable[]; removed: MilestoneTable[] }

/**
 * The difference between what is reached and what is written. Where the facts hold no day, the day of the event that
 * reached it is kept from then on.
 */
export function compareMilestones(
  rounds: RoundFacts[],
  stored: MilestoneTable[],
  origin: { areaId: string; practice: boolean; eventId: string; day: string | null },
): MilestoneChanges {
  const changes: MilestoneChanges = { added: [], moved: [], removed: [] }
  for (const facts of rounds) {
    const { roundId } = facts.topic
    const reached = milestonesOf(facts)
    const own = stored.filter((row) => row.round_id === roundId)
    for (const { milestone, on } of reached) {
      const row = own.find((one) => one.milestone === milestone)
      if (!row) {
        changes.added.push({
          round_id: roundId,
          milestone,
          area_id: origin.areaId,
          reached_on: on ?? origin.day,
          event_id: origin.eventId,
          practice: origin.practice,
        })
      } else if (on !== null && row.reached_on !== on) changes.moved.push({ ...row, reached_on: on })
    }
    changes.removed.push(
      ...own.filter((row) => !reached.some(({ milestone }) => milestone === row.milestone)),
    )
  }
  return changes
}

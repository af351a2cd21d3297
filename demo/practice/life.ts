import type { Day } from '../../src/base/day.ts'
import { draftTopicCommand } from '../../src/features/topics/index.ts'
import type { Stage } from '../cases/stage.ts'
import { liveEvaluation } from './life-of-evaluation.ts'
import { liveResults } from './life-of-results.ts'
import { liveTalk } from './life-of-talk.ts'
import { liveTopic } from './life-of-topic.ts'
import { type Matter, type StageName, stages } from './matter.ts'

export type { Matter, StageName } from './matter.ts'

/** A practice matter while it is lived. */
export type Life = {
  stage: Stage
  matter: Matter
  topicId: string
  roundId: string
  /** How many days ago it is now. */
  day: number
  /** Lets days go by; answers with the day that it is then. */
  later(days: number): Day
  /** Whether the matter comes so far. */
  reaches(name: StageName): boolean
}

/** Lives a practice matter as far as its stage says; returns the topic. */
export async function live(stage: Stage, matter: Matter): Promise<string> {
  const { player, ids } = stage
  const { topicId, roundId } = await player.act(
    matter.convener,
    draftTopicCommand,
    {
      roomId: ids.rooms.get(matter.room)!,
      title: matter.title,
      background: matter.background,
      field: matter.field,
      criteria: ['livelihood_matter', 'close_to_people'],
      source: matter.source,
      practice: true,
    },
    player.ago(matter.began),
  )
  const life: Life = {
    ...{ stage, matter, topicId, roundId, day: matter.began },
    later(days) {
      life.day = Math.max(0, life.day - days)
      return player.ago(life.day)
    },
    reaches(name) {
      if (matter.stage === 'again') return true
      const at = stages.indexOf(name as (typeof stages)[number])
      return at >= 0 && at <= stages.indexOf(matter.stage as (typeof stages)[number])
    },
  }
  // Each part ends where the stage says, and those behind it find that nothing is left to do.
  for (const part of [liveTopic, liveTalk, liveResults, liveEvaluation]) await part(life)
  return topicId
}

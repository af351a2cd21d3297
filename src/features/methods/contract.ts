import type { Db, Tx } from '../../platform/database/tables.ts'
import type { Milestone } from './rules/method.ts'
import type { Obstacle } from './rules/obstacle.ts'

/**
 * What stands on top of the features (`course`) offers them: before a use case does what a later step of the
 * method asks for, it asks what is still in the way.
 */
export type CoursePort = {
  /** What stops the round from doing the step that reaches this milestone: all of it, hints left out. */
  obstaclesBefore(db: Db | Tx, roundId: string, milestone: Milestone, now: Date): Promise<Obstacle[]>
}

declare module '../../platform/commands/act.ts' {
  interface Ports {
    course: CoursePort
  }
}

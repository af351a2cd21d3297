import type { Reason } from '../../base/reason.ts'
import type { Act } from '../../platform/commands/act.ts'
import type { Milestone } from './rules/method.ts'

/**
 * What stands on top of the features (`course`) offers them: before a use case does what a later step of the
 * method asks for, it asks what is still in the way.
 */
export type CoursePort = {
  /**
   * Why the round cannot do the step that reaches this milestone: all of it, hints left out, each with the pages on
   * which the actor can change that.
   */
  reasonsBefore(
    act: Pick<Act, 'tx' | 'actor' | 'now'>,
    roundId: string,
    milestone: Milestone,
  ): Promise<Reason[]>
  /** What a round has behind it: the milestones that it reached, and the needs of its method that are met. */
  behind(act: Pick<Act, 'tx' | 'now'>, roundId: string): Promise<ReadonlySet<string>>
}

declare module '../../platform/commands/act.ts' {
  interface Ports {
    course: CoursePort
  }
}

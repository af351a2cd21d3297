import './server/tables.ts'
import type { AnyCommand } from '../../platform/commands/command.ts'
import { passRuleCommand } from './server/pass-rule.ts'

export type { CourseEvent } from './contract.ts'
export type { TaskKind } from './rules/tasks.ts'
export { checkTasks, type Difference, rebuildTasks } from './server/check-tasks.ts'
export { coursePort } from './server/course-port.ts'
export { compareCounts } from './server/figure-store.ts'
export { followChanges } from './server/follow-changes.ts'
export { countLeftToSetUp } from './server/left-to-set-up.ts'
export { countTasks, hasTasks } from './server/my-tasks.ts'
export { type CourseSetup, courseForms, coursePages } from './server/pages.tsx'
export { courseQueries } from './server/queries.ts'
export { roundFacts } from './server/round-facts.ts'
export { passRuleCommand }

export const courseCommands: AnyCommand[] = [passRuleCommand]

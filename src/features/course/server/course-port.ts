import { type CoursePort, milestonesOf, obstaclesBefore, stepsOf } from '../../methods/index.ts'
import { roundHandle } from '../../topics/index.ts'
import { roundCourse } from './course-store.ts'
import { roundFacts } from './round-facts.ts'
import { waysOut } from './ways-out.ts'

/** What this feature offers to those below it. */
export const coursePort: CoursePort = {
  async reasonsBefore({ tx, actor, now }, roundId, milestone) {
    const course = await roundCourse(tx, roundId)
    const facts = await roundFacts(tx, roundId, now, course)
    const obstacles = obstaclesBefore(course.method, facts, milestone, now)
    if (obstacles.length === 0) return []
    const ways = waysOut(actor, await roundHandle(tx, roundId), facts, now)
    return obstacles.map((obstacle) => ({ ...obstacle.reason, ways: ways(obstacle).ways }))
  },
  async behind({ tx, now }, roundId) {
    const course = await roundCourse(tx, roundId)
    const facts = await roundFacts(tx, roundId, now, course)
    const met = stepsOf(course.method, facts, now).flatMap(({ step, needs }) =>
      needs.filter((need) => need.met).map(({ need }) => `${step.id} ${need.rule}`),
    )
    return new Set([...met, ...milestonesOf(facts).map(({ milestone }) => milestone)])
  },
}

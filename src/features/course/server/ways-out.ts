import type { Way } from '../../../base/reason.ts'
import type { Actor } from '../../../platform/commands/actor.ts'
import { may, type Subject } from '../../access/index.ts'
import { needState, type Obstacle, type RoundFacts } from '../../methods/index.ts'
import { actFor, acts } from '../rules/acts.ts'

/** What rights are asked about: the place, and the bodies that rows of this round are laid on. */
export function subjectOf(path: string, facts: RoundFacts): Subject {
  const bodyIds = facts.results.responsibilities.flatMap((row) => row.leadBodyId ?? [])
  return { path, bodyIds }
}

/** What this actor can do about an obstacle: the pages that lift it or pass over it, and whether they have the right to pass. */
export type WaysOut = { ways: Way[]; mayPass: boolean }

export function waysOut(
  actor: Actor,
  topic: { topicId: string; path: string },
  facts: RoundFacts,
  now: Date,
): (obstacle: Obstacle) => WaysOut {
  const page = `/staff/topics/${topic.topicId}`
  const subject = subjectOf(topic.path, facts)
  const { afterwards, closed } = facts.topic
  const mayPass = may(actor, 'rules.pass', subject) && !closed
  return ({ rule, strength, need }) => {
    const act = actFor(rule, facts)
    const fits = act === null || acts[act].fits(facts)
    const mayLift = act && act !== 'progress' && fits && may(actor, acts[act].action, subject)
    // A reminder is passed over where it could be heeded instead.
    const passable = mayPass && (strength !== 'hint' || fits) && (afterwards || strength !== 'required')
    const ways: Way[] = []
    if (mayLift) ways.push({ kind: 'lift', href: `${page}/${act}` })
    if (passable && !needState(facts, need, now).met)
      ways.push({ kind: afterwards ? 'not-in-source' : 'pass', href: `${page}/pass/${rule}` })
    return { ways, mayPass }
  }
}

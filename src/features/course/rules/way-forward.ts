import type { Day } from '../../../base/day.ts'
import { obstaclesBefore, stepsOf } from '../../methods/index.rules.ts'
import type { Method, Obstacle, RoundFacts } from '../../methods/index.ts'
import { type ActName, actFor, actNames, acts } from './acts.ts'

/** Something that can be done to a topic as it stands, with what is in the way of it. */
export type Offer = { act: ActName; obstacles: Obstacle[] }

/** What the method asks for next, and with which act it is done; without an act no page of the topic can help. */
export type NextStep = {
  stepId: string
  /** What is not met yet; null when only the close is left. */
  missing: Obstacle | null
  act: ActName | null
  /** What else is in the way of that act. */
  obstacles: Obstacle[]
  /** The day it is set for; null where no day was set. */
  setFor: Day | null
}

function inTheWayOf(act: ActName, method: Method, facts: RoundFacts, now: Date): Obstacle[] {
  const { before } = acts[act]
  // What a closed round left undone stops nothing any more.
  return before && !facts.topic.closed ? obstaclesBefore(method, facts, before, now) : []
}

/** All that makes sense now, in the order of the way. */
export function offersOf(method: Method, facts: RoundFacts, now: Date): Offer[] {
  return actNames
    .filter((act) => acts[act].fits(facts))
    .map((act) => ({ act, obstacles: inTheWayOf(act, method, facts, now) }))
}

/**
 * What the steps that may be worked on ask for next, the current step first. A step asks one thing at a time: the first
 * of its binding needs that is not met; a step that has all of them and is to end the round asks for the close.
 */
export function nextSteps(method: Method, facts: RoundFacts, now: Date): NextStep[] {
  if (facts.topic.closed || facts.topic.status === 'declined') return []
  return stepsOf(method, facts, now)
    .filter(({ state, step }) => state === 'current' || (state === 'open' && !step.optional))
    .flatMap(({ step, obstacles, hints }): NextStep[] => {
      const ends = step.reaches.includes('closed')
      const missing =
        obstacles[0] ?? (ends ? obstaclesBefore(method, facts, 'closed', now)[0] : hints[0]) ?? null
      if (!missing)
        return ends ? [{ stepId: step.id, missing, act: 'close', obstacles: [], setFor: null }] : []
      const act = actFor(missing.rule, facts)
      const inTheWay = act
        ? inTheWayOf(act, method, facts, now).filter((one) => one.rule !== missing.rule)
        : []
      const setFor = act === 'open-session' ? firstPlannedDay(facts) : null
      return [{ stepId: step.id, missing, act, obstacles: inTheWay, setFor }]
    })
}

/** The day of the session that comes first of those planned; null when none has a day. */
function firstPlannedDay({ sessions }: RoundFacts): Day | null {
  const planned = sessions.sessions.filter((one) => one.state === 'planned')
  return planned.flatMap((one) => one.plannedOn ?? []).sort()[0] ?? null
}

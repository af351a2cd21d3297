import type { RoundFacts, TopicFacts } from './facts.ts'
import type { Method, Need, RuleName, Step } from './method.ts'
import type { Obstacle } from './obstacle.ts'
import { type RuleAnswer, rules } from './rules.ts'

export type Pass = TopicFacts['passes'][number]

/** A need with its answer. Passed by a right-holder it counts as met and is shown as passed, with the reason. */
export type NeedState = { need: Need; met: boolean; pass: Pass | null; said: RuleAnswer }

/**
 * `done`, or `passed` where something was passed over; `current`: this is next; `open`: may begin beside it;
 * `waiting`: steps before it are not done.
 */
export type StepStatus = 'done' | 'passed' | 'current' | 'open' | 'waiting'

export type StepState = {
  step: Step
  state: StepStatus
  needs: NeedState[]
  /** What of this step's own needs stops, hints left out. */
  obstacles: Obstacle[]
  /** Hints that are not followed: shown, never in the way. */
  hints: Obstacle[]
  /** Steps that come first and are not done yet. */
  waitsFor: string[]
}

/** Whether a method stops the way until this rule is met or passed over; else it only reminds, or does not ask. */
export function stopsAt(method: Method, rule: RuleName): boolean {
  return method.steps.some((step) =>
    step.needs.some((need) => need.rule === rule && need.strength !== 'hint'),
  )
}

export function needState(facts: RoundFacts, need: Need, now: Date): NeedState {
  const said = rules[need.rule](facts, need, now)
  const pass = said.met ? null : (facts.topic.passes.find((one) => one.rule === need.rule) ?? null)
  return { need, met: said.met || pass !== null, pass, said }
}

export function obstacleOf(state: NeedState, step: Step): Obstacle {
  return {
    rule: state.need.rule,
    strength: state.need.strength,
    stepId: step.id,
    reason: state.said.reason,
    source: state.need.source ?? step.source,
    need: state.need,
  }
}

/** The ids of the steps that come directly before: those it names, or else the one before it in the list. */
export function stepsBefore(method: Method, step: Step): string[] {
  if (step.after) return step.after
  const index = method.steps.indexOf(step)
  return index > 0 ? [method.steps[index - 1]!.id] : []
}

const binds = (need: Need) => need.strength !== 'hint'

/** A step is complete when all that binds is met; one that closes the round, only once the round is closed. */
function isComplete(step: Step, needs: NeedState[], facts: RoundFacts): boolean {
  if (step.reaches.includes('closed') && !facts.topic.closed) return false
  const binding = needs.filter((state) => binds(state.need))
  return (binding.length > 0 ? binding : needs).every((state) => state.met)
}

/** Where a round stands in its method: each step with its state and all that is missing. */
export function stepsOf(method: Method, facts: RoundFacts, now: Date): StepState[] {
  const needs = new Map(
    method.steps.map((step) => [step.id, step.needs.map((need) => needState(facts, need, now))] as const),
  )
  const complete = new Set(
    method.steps.filter((step) => isComplete(step, needs.get(step.id)!, facts)).map((step) => step.id),
  )
  const optional = new Set(method.steps.filter((step) => step.optional).map((step) => step.id))
  let currentFound = facts.topic.closed
  return method.steps.map((step) => {
    const states = needs.get(step.id)!
    const missing = states.filter((state) => !state.met).map((state) => obstacleOf(state, step))
    const waitsFor = stepsBefore(method, step).filter((id) => !complete.has(id) && !optional.has(id))
    let state: StepStatus
    if (complete.has(step.id)) {
      state = states.some((one) => one.pass && binds(one.need)) ? 'passed' : 'done'
    } else if (waitsFor.length > 0) {
      state = 'waiting'
    } else if (currentFound || step.optional) {
      state = 'open'
    } else {
      state = 'current'
      currentFound = true
    }
    return {
      step,
      state,
      needs: states,
      obstacles: missing.filter((one) => binds(one.need)),
      hints: missing.filter((one) => !binds(one.need)),
      waitsFor,
    }
  })
}

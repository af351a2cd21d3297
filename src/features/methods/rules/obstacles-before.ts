import type { RoundFacts } from './facts.ts'
import { type Method, type Milestone, milestones, type Need, type RuleName, type Step } from './method.ts'
import type { Obstacle } from './obstacle.ts'
import { needState, obstacleOf, stepsBefore } from './steps-of.ts'

/**
 * The milestone that each rule works towards. Inside one step that reaches several milestones, what serves an
 * earlier one stops a later one. Feedback has to be written before it can be told: it serves what comes before.
 */
export const servedMilestone: Record<RuleName, Milestone> = {
  'topic.approved': 'approved',
  'topic.filed': 'filed',
  'topic.noticed': 'published',
  'research.recorded': 'researched',
  'problems.listed': 'researched',
  'participants.listed': 'invited',
  'participants.composition': 'invited',
  'participants.stakeholders': 'invited',
  'convener.named': 'invited',
  'session.held': 'deliberated',
  'consensus.recorded': 'deliberated',
  'dissent.explained': 'deliberated',
  'opinions.answered': 'deliberated',
  'list.submitted': 'suggested',
  'list.issued': 'assigned',
  'responsibilities.reported': 'implemented',
  'feedback.prepared': 'implemented',
  'feedback.delivered': 'fed_back',
  'feedback.published': 'fed_back',
  'evaluated.by': 'evaluated',
  'cause.analysed': 'evaluated',
}

const place = (milestone: Milestone) => milestones.indexOf(milestone)
const earlier = (one: Milestone, other: Milestone) => place(one) < place(other)

/** All steps that come before, near and far. */
function allBefore(method: Method, step: Step, found = new Set<string>()): Set<string> {
  for (const id of stepsBefore(method, step)) {
    if (found.has(id)) continue
    found.add(id)
    const before = method.steps.find((one) => one.id === id)
    if (before) allBefore(method, before, found)
  }
  return found
}

/** The needs that must be met first, each with the step that names it. */
function needsBefore(method: Method, milestone: Milestone): { step: Step; need: Need }[] {
  const every = method.steps.flatMap((step) => step.needs.map((need) => ({ step, need })))
  if (milestone === 'closed') return every
  const target = method.steps.find((step) => step.reaches.includes(milestone))
  if (!target) {
    // A method need not name every milestone: then what its steps reach earlier comes first.
    return every.filter(({ step }) => step.reaches.every((reached) => earlier(reached, milestone)))
  }
  const before = allBefore(method, target)
  return every.filter(({ step, need }) =>
    step === target ? earlier(servedMilestone[need.rule], milestone) : before.has(step.id),
  )
}

function withAlways(method: Method, milestone: Milestone, needs: { step: Step; need: Need }[]) {
  const always: { step: Step; need: Need }[] = []
  const add = (rule: RuleName, strength: Need['strength']) => {
    if (needs.some(({ need }) => need.rule === rule && need.strength !== 'hint')) return
    const step = method.steps.find((one) => one.needs.some((need) => need.rule === rule))
    const reaching = method.steps.find((one) => one.reaches.includes(servedMilestone[rule]))
    always.push({ step: step ?? reaching ?? method.steps[0]!, need: { rule, strength } })
  }
  // Whatever a method leaves out: nothing goes on before a Party body has approved, and nothing is closed over
  // rows that came to nothing without saying why.
  if (earlier('filed', milestone)) add('topic.approved', 'required')
  if (milestone === 'closed') add('cause.analysed', 'override')
  return [...always, ...needs]
}

/** What stops a round from doing what reaches this milestone: all of it, hints and optional steps left out. */
export function obstaclesBefore(
  method: Method,
  facts: RoundFacts,
  milestone: Milestone,
  now: Date,
): Obstacle[] {
  const seen = new Set<RuleName>()
  return withAlways(method, milestone, needsBefore(method, milestone))
    .filter(({ step, need }) => need.strength !== 'hint' && !step.optional)
    .map(({ step, need }) => ({ step, state: needState(facts, need, now) }))
    .filter(({ state }) => {
      if (state.met || seen.has(state.need.rule)) return false
      seen.add(state.need.rule)
      return true
    })
    .map(({ step, state }) => obstacleOf(state, step))
}

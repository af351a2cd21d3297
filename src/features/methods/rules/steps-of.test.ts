import { readFileSync } from 'node:fs'
import { assert, constantFrom, property, shuffledSubarray } from 'fast-check'
import { describe, expect, test } from 'vitest'
import { methodsLibrary } from '../server/methods-library.ts'
import type { RoundFacts } from './facts.ts'
import type { Milestone, RuleName } from './method.ts'
import { milestonesOf } from './milestones-of.ts'
import { obstaclesBefore } from './obstacles-before.ts'
import { stepsOf } from './steps-of.ts'
import { draftFacts, factsAfter, type LifeEvent, life } from './testing/round-facts.ts'

const now = new Date('2026-03-20T02:00:00Z')
const files = ['huaian-six-steps', 'nantong-three-lists'].map((id) => {
  const file = `methods/${id}.yaml`
  return [file, readFileSync(file, 'utf8')] as const
})
const library = methodsLibrary(Object.fromEntries(files))
const huaian = library.method('huaian-six-steps')
const nantong = library.method('nantong-three-lists')
const whole = Object.keys(life) as LifeEvent[]

function states(method: typeof huaian, facts: RoundFacts): string {
  return stepsOf(method, facts, now)
    .map(({ step, state }) => `${step.id}:${state}`)
    .join(' ')
}

function stopped(method: typeof huaian, facts: RoundFacts, milestone: Milestone): RuleName[] {
  return obstaclesBefore(method, facts, milestone, now).map((obstacle) => obstacle.rule)
}

describe('the steps of both methods through a whole life', () => {
  test('Nantong: three steps run side by side after approval, the rest one after the other', () => {
    const at = (...events: LifeEvent[]) => states(nantong, factsAfter(...events))
    expect(at()).toBe(
      'topic:current notice:waiting research:waiting people:waiting session:waiting suggestions:waiting responsibilities:waiting feedback:waiting judgement:waiting',
    )
    expect(at('submitted', 'approved')).toBe(
      'topic:done notice:current research:open people:open session:waiting suggestions:waiting responsibilities:waiting feedback:waiting judgement:waiting',
    )
    expect(at('submitted', 'approved', 'researched', 'noticed')).toContain(
      'notice:done research:done people:current',
    )
    expect(at('submitted', 'approved', 'researched', 'noticed', 'invited', 'held')).toContain(
      'session:current suggestions:waiting',
    )
    const upTo = (last: LifeEvent) => at(...whole.slice(0, whole.indexOf(last) + 1))
    expect(upTo('agreed')).toContain('session:done suggestions:current responsibilities:waiting')
    expect(upTo('assigned')).toContain('responsibilities:current feedback:waiting')
    expect(upTo('reported')).toContain('responsibilities:done feedback:current')
    // Evaluated but not closed: the last step is still what is to be done.
    expect(upTo('judged')).toContain('feedback:done judgement:current')
    expect(new Set(stepsOf(nantong, factsAfter(...whole), now).map((step) => step.state))).toEqual(
      new Set(['done']),
    )
  })

  test('Huai’an: research and people side by side; use and feedback is one step until the close', () => {
    expect(states(huaian, factsAfter('submitted', 'approved'))).toBe(
      'topic:done research:current people:open session:waiting results:waiting use:waiting',
    )
    const judged = factsAfter(...whole.slice(0, -1))
    expect(states(huaian, judged)).toBe(
      'topic:done research:done people:done session:done results:done use:current',
    )
    life.closed(judged)
    expect(states(huaian, judged)).toContain('use:done')
  })

  test('what is only a reminder never stops, and is listed', () => {
    const people = stepsOf(huaian, factsAfter('submitted', 'approved', 'invited'), now)[2]!
    expect(people.state).toBe('done')
    expect(people.hints.map((hint) => hint.rule)).toEqual(['participants.stakeholders', 'convener.named'])
    expect(people.obstacles).toEqual([])
  })
})

describe('what is in the way', () => {
  test('before the session: all that the method asks for and is missing, from every step before', () => {
    expect(stopped(nantong, draftFacts(), 'deliberated')).toEqual([
      'topic.approved',
      'topic.noticed',
      'research.recorded',
      'participants.listed',
    ])
    expect(stopped(huaian, draftFacts(), 'deliberated')).toEqual([
      'topic.approved',
      'research.recorded',
      'participants.listed',
    ])
    expect(
      stopped(
        nantong,
        factsAfter('submitted', 'approved', 'noticed', 'researched', 'invited'),
        'deliberated',
      ),
    ).toEqual([])
  })

  test('no research, no session', () => {
    const [only, ...more] = obstaclesBefore(
      nantong,
      factsAfter('submitted', 'approved', 'noticed', 'invited'),
      'deliberated',
      now,
    )
    expect(more).toEqual([])
    expect(only).toMatchObject({
      rule: 'research.recorded',
      strength: 'override',
      stepId: 'research',
      source: '五一社区案例',
    })
  })

  test('consensus is not asked before the session but before its suggestions go out', () => {
    const facts = factsAfter('submitted', 'approved', 'noticed', 'researched', 'invited', 'held')
    expect(stopped(nantong, facts, 'deliberated')).toEqual([])
    expect(stopped(nantong, facts, 'suggested')).toEqual(['consensus.recorded'])
    expect(stopped(huaian, facts, 'suggested')).toEqual([])
  })

  test('inside one step that reaches several milestones the earlier stops the later', () => {
    const suggested = factsAfter(...whole.slice(0, whole.indexOf('suggested') + 1))
    expect(stopped(huaian, suggested, 'assigned')).toEqual([])
    expect(stopped(huaian, suggested, 'fed_back')).toEqual(['list.issued', 'responsibilities.reported'])
    expect(stopped(huaian, suggested, 'evaluated')).toEqual([
      'list.issued',
      'responsibilities.reported',
      'feedback.delivered',
    ])
    life.assigned(suggested)
    expect(stopped(huaian, suggested, 'fed_back')).toEqual(['responsibilities.reported'])
  })

  test('closing asks for all of it', () => {
    const facts = factsAfter(...whole.slice(0, whole.indexOf('judged')))
    expect(stopped(nantong, facts, 'closed')).toEqual(['evaluated.by'])
    expect(stopped(huaian, facts, 'closed')).toEqual([])
  })

  test('a row that came to nothing needs its cause before closing, whatever the method says', () => {
    const facts = factsAfter(...whole.slice(0, whole.indexOf('closed')))
    expect(stopped(nantong, facts, 'closed')).toEqual([])
    facts.results.responsibilities[0]!.state = 'cannot'
    expect(stopped(nantong, facts, 'closed')).toEqual(['cause.analysed'])
    facts.evaluations.causeAnalysed = true
    expect(stopped(nantong, facts, 'closed')).toEqual([])
  })

  test('a method that forgot approval cannot go past it', () => {
    const lax = structuredClone(huaian)
    lax.steps[0]!.needs = lax.steps[0]!.needs.filter((need) => need.rule !== 'topic.approved')
    expect(stopped(lax, draftFacts(), 'researched')).toEqual(['topic.approved'])
    expect(stopped(lax, draftFacts(), 'filed')).toEqual([])
  })

  test('a milestone that the method does not name comes after all that its steps reach earlier', () => {
    expect(stopped(huaian, draftFacts(), 'published')).toEqual(['topic.approved'])
  })

  test('optional steps never stop', () => {
    const relaxed = structuredClone(nantong)
    relaxed.steps.find((step) => step.id === 'notice')!.optional = true
    const facts = factsAfter('submitted', 'approved', 'researched', 'invited')
    expect(stopped(nantong, facts, 'deliberated')).toEqual(['topic.noticed'])
    expect(stopped(relaxed, facts, 'deliberated')).toEqual([])
    expect(states(relaxed, facts)).toContain('notice:open research:done people:done session:current')
  })
})

describe('what a right-holder passed', () => {
  test('counts as met, shows as passed with the reason, and keeps what the rule says', () => {
    const facts = factsAfter('submitted', 'approved', 'noticed', 'invited')
    facts.topic.passes.push({
      rule: 'research.recorded',
      kind: 'override',
      reason: '汛期抢险,先议后补',
      postLine: '某镇党委办公室 主任',
      passedAt: now,
    })
    expect(stopped(nantong, facts, 'deliberated')).toEqual([])
    const research = stepsOf(nantong, facts, now)[2]!
    expect(research.state).toBe('passed')
    expect(research.needs[0]).toMatchObject({
      met: true,
      pass: { reason: '汛期抢险,先议后补' },
      said: { met: false },
    })
  })
})

describe('milestones', () => {
  test('are reached one by one, with the day where it is known', () => {
    expect(milestonesOf(draftFacts())).toEqual([{ milestone: 'raised', on: '2026-01-05' }])
    const reached = milestonesOf(factsAfter(...whole))
    expect(reached.map(({ milestone }) => milestone)).toEqual([
      'raised',
      'approved',
      'published',
      'researched',
      'invited',
      'deliberated',
      'suggested',
      'assigned',
      'implemented',
      'solved',
      'fed_back',
      'evaluated',
      'closed',
    ])
    expect(reached.find(({ milestone }) => milestone === 'deliberated')?.on).toBe('2026-02-01')
    expect(reached.find(({ milestone }) => milestone === 'researched')?.on).toBeNull()
  })

  test('a topic taken up without record is approved on an unknown day; a submitted one is not', () => {
    const facts = factsAfter('submitted')
    expect(milestonesOf(facts).map(({ milestone }) => milestone)).toEqual(['raised'])
    facts.topic.passes.push({
      rule: 'topic.approved',
      kind: 'not_in_source',
      reason: '来源未载',
      postLine: '',
      passedAt: now,
    })
    expect(milestonesOf(facts)[1]).toEqual({ milestone: 'approved', on: null })
  })
})

describe('whatever happens in whatever order', () => {
  const good = whole.filter((event) => event !== 'assigned')
  const milestonesAsked: Milestone[] = [
    'deliberated',
    'suggested',
    'assigned',
    'fed_back',
    'evaluated',
    'closed',
  ]

  test('the order of what happened does not change where a round stands', () => {
    assert(
      property(shuffledSubarray(good), constantFrom(huaian, nantong), (events, method) => {
        const sorted = good.filter((event) => events.includes(event))
        expect(states(method, factsAfter(...events))).toBe(states(method, factsAfter(...sorted)))
        expect(milestonesOf(factsAfter(...events))).toEqual(milestonesOf(factsAfter(...sorted)))
      }),
      { numRuns: 200 },
    )
  })

  test('one more thing done never puts something new in the way', () => {
    assert(
      property(
        shuffledSubarray(good, { minLength: 1 }),
        constantFrom(huaian, nantong),
        constantFrom(...milestonesAsked),
        ([last, ...events], method, milestone) => {
          const before = stopped(method, factsAfter(...events), milestone)
          const after = stopped(method, factsAfter(...events, last!), milestone)
          expect(before).toEqual(expect.arrayContaining(after))
        },
      ),
      { numRuns: 300 },
    )
  })

  test('what stops an earlier milestone of the way stops every later one', () => {
    assert(
      property(shuffledSubarray(whole), constantFrom(huaian, nantong), (events, method) => {
        const facts = factsAfter(...whole.filter((event) => events.includes(event)))
        for (const [index, milestone] of milestonesAsked.entries()) {
          const next = milestonesAsked[index + 1]
          if (next)
            expect(stopped(method, facts, next)).toEqual(
              expect.arrayContaining(stopped(method, facts, milestone)),
            )
        }
      }),
      { numRuns: 200 },
    )
  })
})

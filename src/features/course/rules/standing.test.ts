import { describe, expect, test } from 'vitest'
import { milestones } from '../../methods/index.rules.ts'
import type { Milestone } from '../../methods/index.ts'
import { isGoingOn, type StandingFacts, standingOf } from './standing.ts'

function standing(reached: Milestone[], more: Partial<StandingFacts> = {}) {
  return standingOf({
    status: 'approved',
    outcome: null,
    afterwards: false,
    passed: [],
    asksNotice: true,
    inSession: false,
    carryingOut: false,
    beingJudged: false,
    ...more,
    reached,
  })
}

/** All milestones up to this one. */
function upTo(last: Milestone): Milestone[] {
  return milestones.slice(0, milestones.indexOf(last) + 1).filter((one) => one !== 'solved')
}

describe('where a topic stands', () => {
  test.each([
    ['approved', 'to-publish'],
    ['filed', 'to-publish'],
    ['published', 'to-research'],
    ['researched', 'preparing'],
    ['invited', 'preparing'],
    ['deliberated', 'talked-over'],
    ['suggested', 'suggested'],
    ['assigned', 'to-carry-out'],
    ['implemented', 'carried-out'],
    ['fed_back', 'fed-back'],
    ['evaluated', 'judged'],
  ] as const)('after %s it is %s', (milestone, expected) => {
    expect(standing(upTo(milestone))).toBe(expected)
  })

  test('a method that asks for no notice goes on with research', () => {
    expect(standing(upTo('approved'), { asksNotice: false })).toBe('to-research')
  })

  test('a notice or a research that was passed over is waited for no more', () => {
    expect(standing(upTo('filed'), { passed: ['topic.noticed'] })).toBe('to-research')
    expect(standing(upTo('filed'), { passed: ['topic.noticed', 'research.recorded'] })).toBe('preparing')
  })

  test('while a session is open it is being talked over, unless the record is made afterwards', () => {
    expect(standing(upTo('invited'), { inSession: true })).toBe('in-session')
    expect(isGoingOn('in-session')).toBe(true)
    expect(standing(upTo('invited'), { inSession: true, afterwards: true })).toBe('approved')
    expect(standing(upTo('suggested'), { inSession: true })).toBe('suggested')
  })

  test('it is being carried out once a body has said so, not when the list is issued', () => {
    expect(standing(upTo('assigned'), { carryingOut: true })).toBe('under-way')
    expect(isGoingOn('to-carry-out')).toBe(true)
    expect(standing(upTo('assigned'), { carryingOut: true, afterwards: true })).toBe('assigned')
  })

  test('residents are being asked, whatever has been told before', () => {
    expect(standing(upTo('fed_back'), { beingJudged: true })).toBe('being-judged')
  })

  test('before approval and after the end it is said in the words of the state and the outcome', () => {
    expect(standing(['raised'], { status: 'submitted' })).toBe('submitted')
    expect(standing(upTo('closed'), { status: 'closed', outcome: 'partly' })).toBe('partly')
  })

  test('of an old matter nothing is said to be under way', () => {
    const old = (milestone: Milestone) => standing(upTo(milestone), { afterwards: true })
    expect(['approved', 'researched', 'assigned', 'fed_back'].map((one) => old(one as Milestone))).toEqual([
      'approved',
      'approved',
      'assigned',
      'fed-back',
    ])
    expect(isGoingOn(old('assigned'))).toBe(false)
    expect(isGoingOn(standing(upTo('assigned')))).toBe(true)
    expect(isGoingOn(standing(upTo('fed_back')))).toBe(false)
  })
})

import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { rightsOf } from '../../access/index.ts'
import { methodsLibrary, type RoundFacts } from '../../methods/index.ts'
import { factsAfter, type LifeEvent, life } from '../../methods/rules/testing/round-facts.ts'
import { actWords } from '../web/act-words.ts'
import { actFor, actNames, acts } from './acts.ts'
import { situationOf } from './situation.ts'
import { taskGrants } from './task-grants.ts'
import { concernTasks, taskHref, taskKinds, taskRoles, topicTasks } from './tasks.ts'
import { nextSteps, offersOf } from './way-forward.ts'

const now = new Date('2026-03-20T02:00:00Z')
const library = methodsLibrary(
  Object.fromEntries(
    ['huaian-six-steps', 'nantong-three-lists'].map((id) => [
      `${id}.yaml`,
      readFileSync(`methods/${id}.yaml`, 'utf8'),
    ]),
  ),
)
const nantong = library.method('nantong-three-lists')
const huaian = library.method('huaian-six-steps')
const place = { path: '/city/county/town/', title: '垃圾投放点' }
const whole = Object.keys(life) as LifeEvent[]

function upTo(last: LifeEvent): RoundFacts {
  return factsAfter(...whole.slice(0, whole.indexOf(last) + 1))
}

function sentBack(): RoundFacts {
  const facts = factsAfter()
  return { ...facts, topic: { ...facts.topic, status: 'returned' } }
}

function tasks(facts: RoundFacts, method = nantong): string[] {
  return topicTasks(method, facts, place, now)
    .map((task) => `${task.role}:${task.kind}`)
    .sort()
}

const both = (...kinds: string[]) => kinds.flatMap((kind) => [`convener:${kind}`, `cppcc_office:${kind}`])

describe('whom a topic waits for, all its life', () => {
  test.each<[string, RoundFacts, string[]]>([
    ['a draft', factsAfter(), both('submit')],
    ['sent back', sentBack(), both('edit')],
    ['submitted', factsAfter('submitted'), ['party_office:approve']],
    ['approved', upTo('approved'), both('file', 'notice', 'participants', 'research')],
    ['ready for the session', upTo('invited'), both('file', 'session')],
    ['held', upTo('held'), both('conclude', 'file')],
    ['agreed', upTo('agreed'), both('file', 'suggestions')],
    ['suggested', upTo('suggested'), [...both('file'), 'party_office:responsibilities']],
    ['assigned', upTo('assigned'), [...both('file'), 'handler:report-progress']],
    ['reported', upTo('reported'), both('feedback', 'file')],
    ['fed back', upTo('fedBack'), both('evaluations', 'file')],
    ['judged', upTo('judged'), [...both('file'), 'party_office:close']],
    ['closed', upTo('closed'), []],
  ])('%s', (_, facts, expected) => {
    expect(tasks(facts)).toEqual(expected.sort())
  })

  test('a row asks its own body until its own day; without a body it asks the Party office', () => {
    const facts = upTo('assigned')
    const [row] = topicTasks(nantong, facts, place, now).filter((task) => task.kind === 'report-progress')
    expect(row).toMatchObject({
      subjectId: 'p1',
      bodyId: 'b1',
      dueOn: '2026-03-01',
      title: '1.1 增设垃圾投放点',
    })
    facts.results.responsibilities[0]!.leadBodyId = null
    expect(tasks(facts)).toContain('party_office:report-progress')
    facts.results.responsibilities[0]!.state = 'not_ours'
    expect(tasks(facts)).toContain('party_office:place-again')
  })

  test('a session set for a day waits until that day', () => {
    const facts = upTo('invited')
    const planned = {
      id: 's1',
      state: 'planned' as const,
      heldOn: null,
      form: 'meeting',
      plannedOn: '2026-07-08',
    }
    facts.sessions.sessions.push(planned, { ...planned, id: 's2', plannedOn: '2026-07-03' })
    const asked = topicTasks(nantong, facts, place, now).filter((task) => task.kind === 'open-session')
    expect(asked.map((task) => task.dueOn)).toEqual(['2026-07-03', '2026-07-03'])
  })

  test('a matter recorded afterwards stands in nobody’s list, however much its record lacks', () => {
    for (const last of whole) {
      const facts = upTo(last)
      facts.topic.afterwards = true
      expect(tasks(facts)).toEqual([])
    }
  })

  test('Huai’an: one step, one thing after the other', () => {
    expect(tasks(upTo('suggested'), huaian)).toContain('party_office:responsibilities')
    expect(tasks(upTo('reported'), huaian)).toEqual(both('feedback', 'file').sort())
    expect(tasks(upTo('fedBack'), huaian)).toContain('party_office:close')
  })

  test('an acknowledgement waits one level up, at the top for nobody', () => {
    const facts = upTo('approved')
    facts.topic.filing = { bodyName: '区政协', filedOn: '2026-01-09', receivedOn: null }
    const asked = topicTasks(nantong, facts, place, now).find((task) => task.kind === 'acknowledge')
    expect(asked?.organisationPath).toBe('/city/county/')
    const atTop = topicTasks(nantong, facts, { ...place, path: '/city/' }, now)
    expect(atTop.some((task) => task.kind === 'acknowledge')).toBe(false)
  })
})

test('nobody is asked for what they have no right to do', () => {
  const actions: Record<string, string> = {
    'triage-concern': 'concerns.triage',
    'report-progress': 'progress.report',
    'moderate-statements': 'statements.moderate',
    'close-consultation': 'consultations.close',
    judge: 'evaluations.answer',
    'place-again': 'responsibilities.change',
    'answer-extension': 'extensions.refuse',
  }
  for (const kind of taskKinds) {
    const action = actions[kind] ?? acts[kind as keyof typeof acts].action
    for (const role of taskRoles[kind]) {
      expect(rightsOf(action as Parameters<typeof rightsOf>[0])[role], `${role} ${kind}`).toBeDefined()
    }
  }
})

test('every act and task has its words in both languages, and every task its page', () => {
  for (const lang of ['zh-CN', 'en'] as const) {
    for (const act of actNames) {
      expect(actWords[lang].acts[act]).toBeTruthy()
      expect(actWords[lang].actors[act]).toBeTruthy()
    }
    for (const kind of taskKinds) expect(actWords[lang].tasks[kind].sentence('某事')).toContain('某事')
  }
  for (const kind of taskKinds) {
    expect(taskHref({ kind, subjectId: 's1', topicId: 't1', bodyId: null })).toMatch(
      /^\/staff\/(topics\/t1|concerns\/s1|consultations\/s1)/,
    )
  }
})

describe('what comes next', () => {
  test('is always an act that makes sense as the topic stands', () => {
    for (const method of [nantong, huaian]) {
      for (const last of whole.slice(0, -1)) {
        const facts = upTo(last)
        const steps = nextSteps(method, facts, now)
        expect(steps.length, `${method.id} after ${last}`).toBeGreaterThan(0)
        for (const { act } of steps) expect(act && acts[act].fits(facts), `${last}: ${act}`).toBe(true)
      }
      expect(nextSteps(method, upTo('closed'), now)).toEqual([])
    }
  })

  test('what cannot be done yet is offered with what is in the way', () => {
    const facts = upTo('approved')
    facts.sessions.sessions.push({ id: 's1', state: 'planned', heldOn: null, form: 'meeting' })
    const offers = offersOf(nantong, facts, now)
    const opening = offers.find((offer) => offer.act === 'open-session')
    expect(opening?.obstacles.map((one) => one.rule)).toEqual([
      'topic.noticed',
      'research.recorded',
      'participants.listed',
    ])
    expect(offers.find((offer) => offer.act === 'session')?.obstacles).toEqual([])
    expect(offers.some((offer) => offer.act === 'suggestions/submit')).toBe(false)
  })

  test('an evaluation is opened, then counted, then ended', () => {
    const facts = upTo('fedBack')
    expect(actFor('evaluated.by', facts)).toBe('evaluations')
    facts.evaluations.evaluations.push({
      group: 'masses',
      openedOn: '2026-03-06',
      closedOn: null,
      answers: 0,
    })
    expect(actFor('evaluated.by', facts)).toBe('tally')
    facts.evaluations.evaluations[0]!.answers = 12
    expect(actFor('evaluated.by', facts)).toBe('evaluations/close')
  })
})

describe('the state in one sentence', () => {
  test.each<[LifeEvent, string]>([
    ['submitted', 'awaiting-approval'],
    ['approved', 'preparing'],
    ['held', 'talked-over'],
    ['suggested', 'suggested'],
    ['assigned', 'to-carry-out'],
    ['reported', 'carried-out'],
    ['fedBack', 'fed-back'],
    ['judged', 'judged'],
    ['closed', 'closed'],
  ])('after %s: %s', (last, is) => {
    expect(situationOf(nantong, upTo(last)).is).toBe(is)
  })

  test('a row is being carried out once its body has said so', () => {
    const facts = upTo('assigned')
    facts.results.responsibilities[0]!.state = 'under_way'
    expect(situationOf(nantong, facts).is).toBe('under-way')
  })

  test('names the day the next session is planned for, once one is known', () => {
    const facts = upTo('invited')
    const session = { id: 's1', state: 'planned' as const, heldOn: null, form: null }
    facts.sessions.sessions = [session]
    expect(situationOf(nantong, facts)).toEqual({ is: 'session-planned', on: null })
    facts.sessions.sessions = [
      { ...session, plannedOn: '2026-07-08' },
      { ...session, id: 's2', plannedOn: '2026-07-03' },
    ]
    expect(situationOf(nantong, facts)).toEqual({ is: 'session-planned', on: '2026-07-03' })
    for (const one of facts.sessions.sessions) one.state = 'cancelled'
    expect(situationOf(nantong, facts)).toEqual({ is: 'called-off' })
  })

  test('promises a day only when all open rows have one, and then the last', () => {
    const facts = upTo('assigned')
    const [row] = facts.results.responsibilities
    expect(situationOf(nantong, facts)).toMatchObject({
      leads: ['区城管局'],
      dueOn: '2026-03-01',
      done: 0,
      all: 1,
    })
    facts.results.responsibilities.push({
      ...row!,
      id: 'p2',
      number: '1.2',
      leadName: '镇政府',
      dueOn: '2026-04-01',
    })
    expect(situationOf(nantong, facts)).toMatchObject({
      leads: ['区城管局', '镇政府'],
      dueOn: '2026-04-01',
      firstDueOn: '2026-03-01',
    })
    facts.results.responsibilities[1]!.dueOn = null
    expect(situationOf(nantong, facts)).toMatchObject({ dueOn: null })
  })
})

test('a concern waits until it is sorted', () => {
  const concern = {
    concernId: 'c1',
    followCode: 'K7M4-2QPX-9D',
    roomName: '某镇协商议事室',
    path: '/a/',
    answerBy: '2026-07-01',
  }
  expect(concernTasks({ ...concern, triaged: false }).map((task) => task.role)).toEqual([
    'convener',
    'cppcc_office',
  ])
  expect(concernTasks({ ...concern, triaged: false })[0]).toMatchObject({ dueOn: '2026-07-01' })
  expect(concernTasks({ ...concern, triaged: true })).toEqual([])
})

test('who is office and convener of a place has one list; a handler without a body has none', () => {
  const grant = { organisationId: 'o', areaId: 'a', bodyId: null }
  const grants = [
    { ...grant, role: 'cppcc_office', path: '/a/' },
    { ...grant, role: 'convener', path: '/a/b/' },
    { ...grant, role: 'convener', path: '/c/' },
    { ...grant, role: 'handler', path: '/a/' },
    { ...grant, role: 'auditor', path: '/a/' },
  ]
  expect(taskGrants(grants).map((one) => `${one.role} ${one.path}`)).toEqual([
    'cppcc_office /a/',
    'convener /c/',
  ])
})

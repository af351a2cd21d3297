import { readFileSync } from 'node:fs'
import { beforeEach, describe, expect, test } from 'vitest'
import { useTestDatabase } from '../../../../tests/support/test-database.ts'
import type { Reason } from '../../../base/reason.ts'
import { methodsLibrary } from '../../methods/index.ts'
import { latestRound } from '../../topics/index.ts'
import { coursePort } from '../index.ts'
import { type CourseCity, courseCity, now, refusal } from './testing/course-city.ts'

const store = useTestDatabase()
const methods = methodsLibrary({
  'methods/nantong-three-lists.yaml': readFileSync('methods/nantong-three-lists.yaml', 'utf8'),
  'methods/huaian-six-steps.yaml': readFileSync('methods/huaian-six-steps.yaml', 'utf8'),
})
let city: CourseCity

beforeEach(async () => {
  city = await courseCity(store.database, methods)
})

describe('passing over a rule', () => {
  test('is refused to who has no right, and needs a rule that is in the way', async () => {
    const topicId = await city.approved()
    const pass = { topicId, rule: 'research.recorded', kind: 'override', reason: '汛期抢险,先议后补' }
    expect(await refusal(city.act('rules.pass', pass, city.staff('convener')))).toEqual(['access.not-yours'])
    expect(await refusal(city.act('rules.pass', { ...pass, rule: 'opinions.answered' }))).toEqual([
      'course.rule-not-asked',
    ])
    expect(await refusal(city.act('rules.pass', { ...pass, kind: 'not_in_source' }))).toEqual([
      'course.not-afterwards',
    ])
    expect(await refusal(city.act('rules.pass', { ...pass, rule: 'participants.listed' }))).toEqual([
      'course.required-rule',
    ])
    expect(await refusal(city.act('rules.pass', { ...pass, rule: 'topic.approved' }))).toEqual([
      'course.rule-met',
      'course.required-rule',
    ])
  })

  test('lifts the obstacle, keeps who, why and what the rule had said, and only once', async () => {
    const topicId = await city.approved()
    const roundId = await city.roundOf(topicId)
    const inTheWay = async () =>
      store.database.transaction(async (tx) => {
        const act = { tx, actor: city.staff('convener'), now }
        return (await coursePort.reasonsBefore(act, roundId, 'deliberated')).map((one) => one.code)
      })
    const missing = (rule: string) => `rule.${rule}.unmet`
    expect(await inTheWay()).toEqual(
      ['topic.noticed', 'research.recorded', 'participants.listed'].map(missing),
    )
    const pass = { topicId, rule: 'research.recorded', kind: 'override', reason: '汛期抢险,先议后补' }
    await city.act('rules.pass', pass, city.staff('party_office'))
    expect(await inTheWay()).toEqual(['topic.noticed', 'participants.listed'].map(missing))
    const row = await store.database.db.selectFrom('rule_pass').selectAll().executeTakeFirstOrThrow()
    expect(row).toMatchObject({
      reason: '汛期抢险,先议后补',
      post_line: '某镇党委办公室主任',
      said: { code: 'rule.research.recorded.unmet', values: { count: 0, wanted: 1 } },
    })
    expect(await refusal(city.act('rules.pass', pass))).toEqual(['course.already-passed'])
    expect(await city.waitingFor(city.staff('convener'))).not.toContain('research')
  })

  test('who is refused is led to the page that lifts it, and to the one that passes over it where they may', async () => {
    const topicId = await city.approved()
    const page = `/staff/topics/${topicId}`
    const waysFor = async (role: 'convener' | 'cppcc_office') => {
      const plan = { topicId, start: 'now', subEvents: [{ form: 'bench' }] }
      const refused = await city.act('sessions.plan', plan, city.staff(role)).catch((error) => error)
      expect(refused.reasons.map((one: Reason) => one.about)).toEqual([undefined, undefined, undefined])
      return refused.reasons.flatMap((one: Reason) => one.ways?.map((way) => `${way.kind} ${way.href}`))
    }
    expect(await waysFor('convener')).toEqual([
      `lift ${page}/notice`,
      `lift ${page}/research`,
      `lift ${page}/participants`,
    ])
    expect(await waysFor('cppcc_office')).toEqual([
      `lift ${page}/notice`,
      `pass ${page}/pass/topic.noticed`,
      `lift ${page}/research`,
      `pass ${page}/pass/research.recorded`,
      `lift ${page}/participants`,
    ])
  })

  test('of several topics on one evening, each thing that is missing names its own', async () => {
    const [topicId, otherId] = [await city.approved(), await city.approved()]
    const roundIds = [await city.roundOf(otherId)]
    const plan = { topicId, roundIds, start: 'now', subEvents: [{ form: 'bench' }] }
    const refused = await city.act('sessions.plan', plan, city.staff('convener')).catch((error) => error)
    const { title } = await latestRound(store.database.db, otherId)
    expect(refused.reasons.map((one: Reason) => one.about)).toContain(title)
    expect(refused.reasons.at(-1).ways).toEqual([
      { kind: 'lift', href: `/staff/topics/${otherId}/participants` },
    ])
  })

  test('an old matter without a record of its approval is taken up, on a day nobody knows', async () => {
    const topicId = await city.draft({ afterwards: true })
    await city.act('rules.pass', {
      topicId,
      rule: 'topic.approved',
      kind: 'not_in_source',
      reason: '来源未载',
    })
    expect((await latestRound(store.database.db, topicId)).status).toBe('approved')
    expect(await city.reached(topicId)).toMatchObject({ approved: null })
  })
})

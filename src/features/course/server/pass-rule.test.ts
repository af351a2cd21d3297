import { readFileSync } from 'node:fs'
import { beforeEach, describe, expect, test } from 'vitest'
import { useTestDatabase } from '../../../../tests/support/test-database.ts'
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
      (await coursePort.obstaclesBefore(store.database.db, roundId, 'deliberated', now)).map(
        (one) => one.rule,
      )
    expect(await inTheWay()).toEqual(['topic.noticed', 'research.recorded', 'participants.listed'])
    const pass = { topicId, rule: 'research.recorded', kind: 'override', reason: '汛期抢险,先议后补' }
    await city.act('rules.pass', pass, city.staff('party_office'))
    expect(await inTheWay()).toEqual(['topic.noticed', 'participants.listed'])
    const row = await store.database.db.selectFrom('rule_pass').selectAll().executeTakeFirstOrThrow()
    expect(row).toMatchObject({
      reason: '汛期抢险,先议后补',
      post_line: '某镇党委办公室主任',
      said: { code: 'rule.research.recorded.unmet', values: { count: 0, wanted: 1 } },
    })
    expect(await refusal(city.act('rules.pass', pass))).toEqual(['course.already-passed'])
    expect(await city.waitingFor(city.staff('convener'))).not.toContain('research')
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

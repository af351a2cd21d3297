import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { useTestDatabase } from '../../../../tests/support/test-database.ts'
import { methodsLibrary } from '../../methods/index.ts'
import { courseCity, refusal } from './testing/course-city.ts'
import { html, pageAt, text } from './testing/course-pages.tsx'

const store = useTestDatabase()
const methods = methodsLibrary({
  'methods/nantong-three-lists.yaml': readFileSync('methods/nantong-three-lists.yaml', 'utf8'),
})

test('an old matter goes all the way: what its source does not tell is passed as such and stops nothing', async () => {
  const city = await courseCity(store.database, methods)
  const topicId = await city.draft({ title: '小区怎样封闭管理', afterwards: true, datesAssumed: true })
  const notTold = (rule: string) =>
    city.act('rules.pass', { topicId, rule, kind: 'not_in_source', reason: '案例文本没有写' })
  await notTold('topic.approved')
  await city.act('notices.issue', {
    topicId,
    subject: 'topic',
    text: '通过微信群告知协商人员。',
    channels: ['chat_group'],
    issuedBy: '社区',
  })
  await city.act('research.record', { roundIds: [await city.roundOf(topicId)], kind: 'own' })
  await city.act('participants.set', {
    topicId,
    rows: [
      { category: '群众代表', group: 'masses', headCount: 8 },
      { category: '物业公司代表', group: 'stakeholder', headCount: 2 },
    ],
  })
  await city.act('sessions.plan', { topicId, start: 'held', subEvents: [{ form: 'online' }] })
  await city.act('sessions.conclude', { topicId, consensus: [{ text: '封闭管理很有必要' }] })
  await city.act('suggestions.draft', { topicId, rows: [{ text: '人车分流' }] })
  await city.act('suggestions.submit', { topicId, toName: '街道党工委' })
  await city.act('responsibilities.issue', {
    topicId,
    fromName: '街道党工委',
    rows: [{ origin: 'suggestion:1', task: '封闭出口' }],
  })
  const missing = html(
    await pageAt('/staff/topics/:topicId').show(city.asks(city.staff('cppcc_office'), { topicId })),
  )
  expect(missing).toMatch(
    /pass\/responsibilities\.reported" aria-label="来源没有写，注明后略过 报告办理情况">来源没有写，注明后略过</,
  )
  expect(await refusal(city.act('rounds.close', { topicId, outcome: 'solved' }))).toEqual(
    expect.arrayContaining(['rule.responsibilities.reported.unmet', 'rule.feedback.delivered.unmet']),
  )
  for (const rule of ['responsibilities.reported', 'feedback.delivered', 'evaluated.by']) await notTold(rule)
  await city.act('rounds.close', { topicId, outcome: 'partly' })

  const staff = text(
    await pageAt('/staff/topics/:topicId').show(city.asks(city.staff('cppcc_office'), { topicId })),
  )
  expect(staff).toContain('“党组织审定议题”来源未载：案例文本没有写')
  // Whether it was ever approved or judged is what nobody knows.
  expect(staff).not.toMatch(/还没有审定|评议还没有完成|已有 0 条办理情况/)
  expect(staff).toContain('共 9 步，已完成 9 步')
  const open = text(await pageAt('/topics/:topicId').show(city.asks({ kind: 'visitor' }, { topicId })))
  expect(open).toMatch(/部分解决 补录 .*这件事是事后补录的/)
  expect(open).toMatch(/来源未载 党组织审定/)
  expect(open).toContain('“党组织审定议题”来源未载：案例文本没有写')
  expect(open).not.toContain('控制台')
  const document = html(await pageAt('/topics/:topicId').show(city.asks({ kind: 'visitor' }, { topicId })))
  const seals = document.match(/moment-seal[\s\S]*?moment-title">[^<]*/g)!.map((one) => one.split('>').at(-1))
  expect(seals).toEqual(['明确责任', '办结'])
  // The day it was entered is no day of the matter.
  const list = text(await pageAt('/topics').show(city.asks({ kind: 'visitor' })))
  expect(list).toMatch(/小区怎样封闭管理/)
  expect(list).not.toContain('6月22日')
  expect(await city.waitingFor(city.staff('cppcc_office'))).toEqual([])
})

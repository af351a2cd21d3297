import { describe, expect, it } from 'vitest'
import { makeTestCity } from '../../../../tests/support/test-city.ts'
import { useTestDatabase } from '../../../../tests/support/test-database.ts'
import { visitor } from '../../../platform/commands/actor.ts'
import { chainEvents } from '../../../platform/events/journal.ts'
import type { PageRequest } from '../../../platform/http/page.ts'
import { concernReasons } from '../web/reason-words.ts'
import { concernByCode, concernById, concernsWithin, similarConcerns } from './concern-store.ts'
import { concernForms } from './pages.tsx'
import { enterConcernCommand, raiseConcernCommand } from './raise-concern.ts'
import { triageConcernCommand } from './triage-concern.ts'
import { unmaskPhoneCommand } from './unmask-phone.ts'

const test = useTestDatabase()

async function city() {
  const made = await makeTestCity(test.database)
  const raise = (words: string, phone?: string) =>
    made.act(visitor, raiseConcernCommand, { roomId: made.roomId, words, phone })
  const idOf = async (code: string) => {
    const rows = await concernsWithin(test.database.db, {
      paths: [made.paths.village],
      open: true,
      after: null,
      limit: 50,
    })
    for (const row of rows) {
      const view = await concernById(test.database.db, row.id)
      if (view?.followCode === code) return row.id
    }
    throw new Error('no such concern waits')
  }
  return { ...made, raise, idOf }
}

describe('raising a concern', () => {
  it('needs no account and answers with a number that shows the own words', async () => {
    const { raise } = await city()
    const { followCode } = await raise('门口的井盖响了半个月。', '19900000000')
    const followed = await concernByCode(test.database.db, followCode)
    expect(followed).toMatchObject({ words: '门口的井盖响了半个月。', triage: null, topic: null })
    expect(JSON.stringify(followed)).not.toContain('19900000000')
  })

  it('keeps the words out of the journal and masks the phone for staff', async () => {
    const { raise, idOf } = await city()
    const { followCode } = await raise('楼道灯不亮。', '19900000000')
    const id = await idOf(followCode)
    const events = await chainEvents(test.database.db, id)
    expect(JSON.stringify(events)).not.toContain('楼道灯')
    expect(JSON.stringify(events)).not.toContain('1990000')
    expect((await concernById(test.database.db, id))?.maskedPhone).toBe('199****0000')
  })

  it('stops one number that sends twenty a day, and says so at the phone', async () => {
    const { raise } = await city()
    for (let i = 0; i < 20; i++) await raise(`第 ${i} 件事`, '19900000000')
    await expect(raise('再来一件', '19900000000')).rejects.toMatchObject({
      kind: 'too-many',
      reasons: [{ code: 'concerns.too-often', field: 'phone' }],
    })
    await raise('别人的一件', '19900000001')
  })

  it('refuses an empty word, a wrong number and an unknown room at their fields', async () => {
    const { roomId, act } = await city()
    await expect(
      act(visitor, raiseConcernCommand, { roomId, words: '  ', phone: '12' }),
    ).rejects.toMatchObject({
      reasons: [
        { code: 'field.required', field: 'words' },
        { code: 'field.format-phone', field: 'phone' },
      ],
    })
    await expect(
      act(visitor, raiseConcernCommand, { roomId: 'nowhere', words: '有事' }),
    ).rejects.toMatchObject({
      reasons: [{ code: 'concerns.room-not-found' }],
    })
  })
})

describe('entering for a resident', () => {
  it('keeps who entered it and how the resident agreed', async () => {
    const { act, convener, roomId } = await city()
    const entered = await act(convener, enterConcernCommand, {
      roomId,
      words: '腿脚不便，想装扶手。',
      source: 'masses',
      channel: 'visit',
      consent: 'spoken',
    })
    const view = await concernById(test.database.db, entered.concernId)
    expect(view).toMatchObject({ consent: 'spoken', channel: 'visit', enteredBy: '召集人' })
  })

  it('is refused without consent and for a room that is not yours', async () => {
    const { act, convener, roomId, otherConvener } = await city()
    const request = { roomId, words: '有事', source: 'masses' as const, channel: 'visit' as const }
    await expect(act(convener, enterConcernCommand, request as never)).rejects.toMatchObject({
      reasons: [{ code: 'field.choice', field: 'consent' }],
    })
    await expect(
      act(otherConvener, enterConcernCommand, { ...request, consent: 'spoken' }),
    ).rejects.toMatchObject({ kind: 'forbidden' })
  })
})

describe('triage', () => {
  it('writes the proposer the reason, once', async () => {
    const { act, convener, raise, idOf } = await city()
    const { followCode } = await raise('公交站能不能放两把椅子。')
    const concernId = await idOf(followCode)
    await act(convener, triageConcernCommand, {
      concernId,
      outcome: 'passed_on',
      target: '城市管理办公室',
      reason: '椅子归城管办管，已转过去，五个工作日内回话。',
    })
    expect(await concernByCode(test.database.db, followCode)).toMatchObject({
      triage: 'passed_on',
      triageTarget: '城市管理办公室',
      triageReason: '椅子归城管办管，已转过去，五个工作日内回话。',
    })
    await expect(
      act(convener, triageConcernCommand, { concernId, outcome: 'answered', reason: '答复' }),
    ).rejects.toMatchObject({ reasons: [{ code: 'concerns.triaged-already' }] })
  })

  it('asks for everything that is missing at once: the outcome’s own field and the reason', async () => {
    const { act, convener, raise, idOf } = await city()
    const concernId = await idOf((await raise('楼顶的水箱漏水。')).followCode)
    const missing = [
      ['topic', 'title'],
      ['passed_on', 'target'],
      ['merged', 'topicId'],
    ] as const
    for (const [outcome, field] of missing) {
      const lacking = { concernId, outcome } as never
      const refused = await act(convener, triageConcernCommand, lacking).catch((error) => error)
      expect(refused.reasons.map((reason: { field: string }) => reason.field)).toEqual(['reason', field])
    }
  })

  it('makes a topic, to which others can be merged; the number leads to it only once it is public', async () => {
    const { act, convener, raise, idOf, organisations } = await city()
    const first = await raise('东门早晚高峰太堵。')
    const second = await raise('东门早晚高峰堵得走不动。')
    const firstId = await idOf(first.followCode)
    const secondId = await idOf(second.followCode)
    const { roomId } = (await concernById(test.database.db, firstId))!
    const alike = await similarConcerns(test.database.db, organisations.county.areaId, '东门早晚高峰太堵。', {
      id: firstId,
      roomId,
    })
    expect(alike.map((one) => one.id)).toEqual([secondId])
    const { topicId } = await act(convener, triageConcernCommand, {
      concernId: firstId,
      outcome: 'topic',
      title: '东门早晚高峰怎么走',
      reason: '涉及一片人，请大家坐下来商量。',
    })
    await act(convener, triageConcernCommand, {
      concernId: secondId,
      outcome: 'merged',
      intoConcernId: firstId,
      reason: '和前面一条是一件事。',
    })
    expect((await concernById(test.database.db, secondId))?.topic?.id).toBe(topicId)
    expect((await concernByCode(test.database.db, first.followCode))?.topic).toBeNull()
  })

  it('finds the same matter in other short words: by another name anywhere, by a character in the own room', async () => {
    const { raise, idOf, organisations } = await city()
    const charging = await idOf((await raise('电瓶车没地方充电。')).followCode)
    const lamp = await idOf((await raise('楼梯间的灯不亮。')).followCode)
    await raise('水压太小。')
    const { roomId } = (await concernById(test.database.db, lamp))!
    const { areaId } = organisations.county
    const found = async (words: string, own: { id: string; roomId: string } | null) =>
      (await similarConcerns(test.database.db, areaId, words, own)).map((one) => one.id)
    expect(await found('电动车乱停', null)).toEqual([charging])
    expect(await found('楼道灯坏了', { id: 'another', roomId })).toEqual([lamp])
    expect(await found('楼道灯坏了', { id: 'another', roomId: 'another' })).toEqual([])
  })

  it('tells who follows a merged concern what was answered to the one it joined, without anybody’s number', async () => {
    const { act, convener, raise, idOf } = await city()
    const first = await raise('井盖响。')
    const second = await raise('井盖夜里响。')
    const intoConcernId = await idOf(first.followCode)
    const concernId = await idOf(second.followCode)
    const reason = '和前面一条是一件事。'
    await act(convener, triageConcernCommand, { concernId, outcome: 'merged', intoConcernId, reason })
    const joined = async (code: string) => (await concernByCode(test.database.db, code))?.joined
    expect(await joined(second.followCode)).toMatchObject({ triage: null, triageReason: null })
    await act(convener, triageConcernCommand, {
      concernId: intoConcernId,
      outcome: 'answered',
      reason: '胶垫已经换好，再响打 13812345678。',
    })
    expect(await joined(second.followCode)).toMatchObject({ triage: 'answered' })
    expect((await joined(second.followCode))?.triageReason).toContain('138****5678')
    expect(await joined(first.followCode)).toBeNull()
  })

  it('follows merging to the concern that goes on, and refuses a ring in a clear sentence', async () => {
    const { act, convener, raise, idOf } = await city()
    const codes = await Promise.all(['井盖响。', '井盖太响。', '井盖夜里响。'].map((words) => raise(words)))
    const [first, second, third] = await Promise.all(codes.map(({ followCode }) => idOf(followCode)))
    const merge = (concernId: string, intoConcernId: string) =>
      act(convener, triageConcernCommand, {
        concernId,
        outcome: 'merged',
        intoConcernId,
        reason: '是一件事。',
      })
    const intoOf = async (id: string) =>
      (
        await test.database.db
          .selectFrom('concern')
          .select('triage_concern_id as into')
          .where('id', '=', id)
          .executeTakeFirstOrThrow()
      ).into
    await merge(first!, second!)
    await merge(third!, first!)
    expect(await intoOf(third!)).toBe(second)
    const ring = { code: 'concerns.merge-ring', field: 'intoConcernId' }
    await expect(merge(second!, third!)).rejects.toMatchObject({ reasons: [ring] })
    await expect(merge(second!, first!)).rejects.toMatchObject({ reasons: [ring] })
    expect(concernReasons['zh-CN']['concerns.merge-ring']({})).toContain('已经并到这一条里来了')

    const { followCode } = await raise('井盖翘起来了。')
    const fourth = await idOf(followCode)
    await merge(second!, fourth)
    const { topicId } = await act(convener, triageConcernCommand, {
      concernId: fourth,
      outcome: 'topic',
      title: '井盖怎么修',
      reason: '请大家商量。',
    })
    for (const id of [first!, second!, third!]) {
      expect((await concernById(test.database.db, id))?.topic?.id).toBe(topicId)
    }
  })

  it('leads from a new topic to that topic, and from a merge back to the concern, with the right sentence', async () => {
    const { act, convener, raise, idOf } = await city()
    const form = concernForms.find((one) => one.path === '/staff/concerns/:concernId')!
    const asked = { lang: 'zh-CN' } as PageRequest
    const first = await idOf((await raise('东门早晚高峰太堵。')).followCode)
    const second = await idOf((await raise('东门堵得走不动。')).followCode)
    const reason = '是一件事。'
    const made = await act(convener, triageConcernCommand, {
      concernId: first,
      outcome: 'topic',
      title: '东门怎么走',
      reason,
    })
    const { topicId } = made
    expect(form.done(made, asked)).toMatchObject({
      redirect: `/staff/topics/${topicId}`,
      flash: expect.stringContaining('已列为议题草稿'),
    })
    const merge = { concernId: second, outcome: 'merged' as const, topicId: topicId!, reason }
    expect(form.done(await act(convener, triageConcernCommand, merge), asked)).toEqual({
      redirect: `/staff/concerns/${second}`,
      flash: '已办理，说明已给反映人。',
    })
  })

  it('lets only one of two who decide at once win; the other is told', async () => {
    const { act, convener, raise, idOf } = await city()
    const { followCode } = await raise('路灯不亮。')
    const concernId = await idOf(followCode)
    const both = await Promise.allSettled([
      act(convener, triageConcernCommand, { concernId, outcome: 'answered', reason: '明天修。' }, 1),
      act(convener, triageConcernCommand, { concernId, outcome: 'mediated', reason: '已修好。' }, 1),
    ])
    const lost = both.find((one) => one.status === 'rejected')
    expect(both.filter((one) => one.status === 'fulfilled')).toHaveLength(1)
    expect(lost?.reason).toMatchObject({ kind: 'conflict', changes: [{ kind: 'concern.triaged' }] })
  })
})

describe('the phone number', () => {
  it('is shown for a reason, and who looked is kept', async () => {
    const { act, convener, raise, idOf } = await city()
    const { followCode } = await raise('想问问进度。', '19900000000')
    const concernId = await idOf(followCode)
    const shown = await act(convener, unmaskPhoneCommand, { concernId, reason: '回电话约时间' })
    expect(shown.phone).toBe('19900000000')
    const kept = await test.database.db.selectFrom('unmasking').selectAll().execute()
    expect(kept).toMatchObject([{ subject_id: concernId, reason: '回电话约时间' }])
    await expect(act(convener, unmaskPhoneCommand, { concernId, reason: '' })).rejects.toMatchObject({
      reasons: [{ code: 'field.required', field: 'reason' }],
    })
  })
})

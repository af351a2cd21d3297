import { describe, expect, it } from 'vitest'
import { useTestDatabase } from '../../../../tests/support/test-database.ts'
import { visitor } from '../../../platform/commands/actor.ts'
import { officer, paths } from '../../topics/testing/topic-city.ts'
import { buildConsultationCity, refusal, seeds } from '../testing/consultation-city.ts'
import { editStatementCommand } from './edit-statement.ts'
import { moderateStatementsCommand } from './moderate-statements.ts'
import { revokeLinkCommand } from './revoke-link.ts'
import { seedStatementsCommand } from './seed-statements.ts'
import { withdrawStatementCommand } from './withdraw-statement.ts'
import { writeStatementCommand } from './write-statement.ts'

const test = useTestDatabase()
const reason = '单子丢了，另发一张'
const build = () => buildConsultationCity(test.database)

describe('a statement of one’s own', () => {
  it('waits until somebody has read it', async () => {
    const city = await build()
    const consultationId = await city.opened()
    const { number } = await city.write(consultationId, await city.device(consultationId), '充电口要防雨。')
    expect(number).toBe(seeds.length + 1)
    expect((await city.statements(consultationId)).at(-1)).toMatchObject({
      text: '充电口要防雨。',
      author: 'resident',
      state: 'waiting',
    })
  })

  it('is refused with every reason there is, and nothing is written', async () => {
    const city = await build()
    const consultationId = await city.opened()
    const device = await city.device(consultationId)
    const refused = (text: string) => refusal(city.write(consultationId, device, text))
    expect(await refused('找我 13812345678。先装桩。再收费。')).toEqual([
      'consultations.statement-several-thoughts@text',
      'consultations.statement-personal@text',
    ])
    expect(await refused('第一行\n第二行')).toEqual(['consultations.statement-several-lines@text'])
    expect(await refused('！！！')).toEqual(['consultations.statement-empty@text'])
    expect(await refused('字'.repeat(141))).toEqual(['field.too-long@text'])
    expect(await refused(' 车棚里，应该装充电桩 ')).toEqual(['consultations.statement-already-there@text'])
    expect(await city.statements(consultationId)).toHaveLength(seeds.length)
  })

  it('keeps markup as the words it is and loses signs that nobody can see', async () => {
    const city = await build()
    const consultationId = await city.opened()
    await city.write(consultationId, await city.device(consultationId), '<b>灯\u0000要\u202e亮</b>')
    expect((await city.statements(consultationId)).at(-1)!.text).toBe('<b>灯要亮</b>')
  })

  it('is the last of ten: who has written ten thousand has written ten', async () => {
    const city = await build()
    const consultationId = await city.opened()
    const device = await city.device(consultationId)
    for (let n = 1; n <= 10; n++) await city.write(consultationId, device, `第${n}盏灯要修。`)
    expect(await refusal(city.write(consultationId, device, '第11盏灯要修。'))).toEqual([
      'consultations.too-many-statements',
    ])
    await city.write(consultationId, await city.device(consultationId), '第12盏灯要修。')
  })

  it('needs a way in that is known, open to devices, and not withdrawn', async () => {
    const city = await build()
    const consultationId = await city.opened({ openToDevices: false })
    const write = (voter: string | undefined) =>
      refusal(city.run(writeStatementCommand, { consultationId, voter, text: '要有灯。' }, { as: visitor }))
    expect(await write(undefined)).toEqual(['consultations.link-needed'])
    expect(await write('link:abc.AAAAAAAAAAAAAAAAAAAA')).toEqual(['consultations.voter-unknown'])
    expect(await write(await city.device(consultationId))).toEqual(['consultations.link-needed'])
    const { token, linkId } = await city.issued(consultationId)
    await city.run(revokeLinkCommand, { consultationId, linkId, reason })
    expect(await write(token)).toEqual(['consultations.link-revoked'])
    const other = await city.opened()
    expect(await write((await city.issued(other)).token)).toEqual(['consultations.voter-unknown'])
  })

  it('is taken until the last day for statements, while voting goes on', async () => {
    const city = await build()
    const days = { statementsCloseOn: '2026-11-25', closesOn: '2026-11-30' }
    const consultationId = await city.opened(days)
    const device = await city.device(consultationId)
    const write = (text: string, at: string) =>
      city.run(
        writeStatementCommand,
        { consultationId, voter: device, text },
        { as: visitor, at: new Date(at) },
      )
    await write('赶上了。', '2026-11-25T15:59:59Z')
    expect(await refusal(write('晚了。', '2026-11-25T16:00:00Z'))).toEqual([
      'consultations.not-taking-statements',
    ])
    expect(await refusal(write('太晚了。', '2026-11-30T16:00:00Z'))).toEqual(['consultations.not-open'])
  })
})

describe('moderation', () => {
  async function waiting() {
    const city = await build()
    const consultationId = await city.opened()
    const device = await city.device(consultationId)
    for (const text of ['要有灯。', '要有棚。', '要有人管。']) await city.write(consultationId, device, text)
    const moderate = (decisions: object[], as = undefined as ReturnType<typeof officer> | undefined) =>
      city.run(
        moderateStatementsCommand,
        { consultationId, decisions: decisions as never[] },
        as ? { as } : {},
      )
    return { city, consultationId, moderate }
  }

  it('publishes, publishes as a remark on the consultation, or rejects with a reason', async () => {
    const { city, consultationId, moderate } = await waiting()
    expect(
      await moderate([
        { number: 5, decision: 'publish' },
        { number: 6, decision: 'reject', reason: 'other', words: '已经有棚。' },
      ]),
    ).toEqual({ published: 1, rejected: 1 })
    await moderate([{ number: 7, decision: 'publish_as_meta' }])
    expect((await city.statements(consultationId)).slice(4)).toMatchObject([
      { state: 'open', meta: false, reason: null },
      { state: 'rejected', reason: 'other', reason_words: '已经有棚。' },
      { state: 'open', meta: true },
    ])
  })

  it('asks for a reason, and for words where the reason is another one', async () => {
    const { city, consultationId, moderate } = await waiting()
    expect(
      await refusal(
        moderate([
          { number: 5, decision: 'reject' },
          { number: 6, decision: 'reject', reason: 'other' },
          { number: 99, decision: 'publish' },
        ]),
      ),
    ).toEqual([
      'consultations.reason-missing@decisions.0.reason',
      'consultations.words-missing@decisions.1.words',
      'consultations.statement-unknown@decisions.2.number',
    ])
    expect(await refusal(moderate([{ number: 5 }]))).toEqual(['consultations.nothing-decided@decisions'])
    expect((await city.statements(consultationId)).slice(4).map((one) => one.state)).toEqual([
      'waiting',
      'waiting',
      'waiting',
    ])
  })

  it('lets two people decide at once: each statement is decided once, the second is told which', async () => {
    const { city, consultationId, moderate } = await waiting()
    const other = officer('cppcc_office', paths.street, '文峰街道政协工委')
    const answers = await Promise.allSettled([
      moderate([{ number: 5, decision: 'publish' }]),
      moderate(
        [
          { number: 5, decision: 'reject', reason: 'off_topic' },
          { number: 6, decision: 'publish' },
        ],
        other,
      ),
    ])
    const lost = answers.filter((one) => one.status === 'rejected')
    expect(lost).toHaveLength(1)
    expect(String((lost[0] as PromiseRejectedResult).reason)).toContain('already-decided')
    const decided = (await city.statements(consultationId)).slice(4).filter((one) => one.state !== 'waiting')
    const events = (await city.events(consultationId)).filter(
      (event) => event.kind === 'statements.moderated',
    )
    expect(events).toHaveLength(1)
    expect(events[0]!.data.count).toBe(decided.length)
  })
})

describe('a published statement', () => {
  it('may be corrected until somebody has answered it, and not after', async () => {
    const city = await build()
    const consultationId = await city.opened()
    await city.run(editStatementCommand, { consultationId, number: 1, text: '车棚里要装充电桩。' })
    expect((await city.statements(consultationId))[0]!.text).toBe('车棚里要装充电桩。')
    expect(
      await refusal(city.run(editStatementCommand, { consultationId, number: 1, text: seeds[1]! })),
    ).toEqual(['consultations.statement-already-there@text'])
    await city.slip(consultationId, { slipNumber: '7' }, ['agree'])
    expect(
      await refusal(city.run(editStatementCommand, { consultationId, number: 1, text: '别的意思。' })),
    ).toEqual(['consultations.statement-voted-on@text'])
  })

  it('of a resident keeps the words it was written in, also while it waits', async () => {
    const city = await build()
    const consultationId = await city.opened()
    const text = '西门装一盏路灯。'
    const { number } = await city.write(consultationId, await city.device(consultationId), text)
    const edit = () => city.run(editStatementCommand, { consultationId, number, text: '别的意思。' })
    expect(await refusal(edit())).toEqual(['consultations.statement-of-resident@text'])
    const decisions = [{ number, decision: 'publish' as const }]
    await city.run(moderateStatementsCommand, { consultationId, decisions })
    expect(await refusal(edit())).toEqual(['consultations.statement-of-resident@text'])
    expect((await city.statements(consultationId)).at(-1)!.text).toBe(text)
  })

  it('may be withdrawn with a reason; its votes stay and it can be answered no more', async () => {
    const city = await build()
    const consultationId = await city.opened()
    await city.slip(consultationId, { slipNumber: '7' }, ['agree'])
    await city.run(withdrawStatementCommand, { consultationId, number: 1, reason: '说的是别的小区。' })
    expect((await city.statements(consultationId))[0]).toMatchObject({
      state: 'withdrawn',
      reason_words: '说的是别的小区。',
    })
    expect(await city.votes(consultationId)).toHaveLength(1)
    expect(await refusal(city.slip(consultationId, { slipNumber: '8' }, ['agree']))).toEqual([
      'consultations.statement-not-open@answers.0.answer',
    ])
    expect(
      await refusal(city.run(withdrawStatementCommand, { consultationId, number: 1, reason: '再撤一次。' })),
    ).toEqual(['consultations.statement-not-open'])
  })

  it('of staff is refused row by row, and a row without words is left out', async () => {
    const city = await build()
    const consultationId = await city.opened()
    const seed = (...statements: (string | undefined)[]) =>
      city.run(seedStatementsCommand, {
        consultationId,
        statements: statements.map((text) => ({ text, author: 'meeting' as const })),
      })
    expect(await refusal(seed('要有灯。', '要有灯', seeds[0]))).toEqual([
      'consultations.statement-already-there@statements.1.text',
      'consultations.statement-already-there@statements.2.text',
    ])
    expect(await refusal(seed(undefined))).toEqual(['consultations.no-statements@statements'])
    expect(await seed('要有灯。', undefined)).toEqual({ numbers: [5] })
  })
})

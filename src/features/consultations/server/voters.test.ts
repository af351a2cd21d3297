import { describe, expect, it } from 'vitest'
import { useTestDatabase } from '../../../../tests/support/test-database.ts'
import { visitor } from '../../../platform/commands/actor.ts'
import { officer, paths } from '../../topics/testing/topic-city.ts'
import { buildConsultationCity, convener, now, refusal } from '../testing/consultation-city.ts'
import { closeConsultationCommand } from './close-consultation.ts'
import { enterSlipCommand } from './enter-slip.ts'
import { eraseVoterCommand } from './erase-voter.ts'
import { issueLinksCommand } from './issue-links.ts'
import { moderateStatementsCommand } from './moderate-statements.ts'
import { revokeLinkCommand } from './revoke-link.ts'
import { issuedLinksView, linkToRevoke, staffConsultationView } from './staff-views.ts'
import { writeStatementCommand } from './write-statement.ts'

const test = useTestDatabase()
const reason = '单子丢了，另发一张'
const build = () => buildConsultationCity(test.database)
const later = new Date('2026-11-22T03:00:00.000Z')

describe('a slip of paper', () => {
  it('by its printed code is the person of the link, and entered again it changes the answers', async () => {
    const city = await build()
    const consultationId = await city.opened()
    const { code } = await city.issued(consultationId)
    await city.slip(consultationId, { code }, ['agree', 'disagree'])
    await city.slip(consultationId, { code: code.toLowerCase().replaceAll('-', ' ') }, ['pass'], later)
    const votes = await city.votes(consultationId)
    expect(votes.map((vote) => [vote.statement_number, vote.answer, vote.channel])).toEqual([
      [1, 0, 2],
      [2, -1, 2],
    ])
    expect(new Set(votes.map((vote) => vote.voter_id)).size).toBe(1)
    const { number } = await city.row(consultationId)
    const voters = await test.database.db
      .selectFrom('voter')
      .select(['kind'])
      .where('consultation_number', '=', number)
      .execute()
    expect(voters).toEqual([{ kind: 'issued' }])
  })

  it('without a code counts by the number on it, however that was typed', async () => {
    const city = await build()
    const consultationId = await city.opened()
    const first = await city.slip(consultationId, { slipNumber: 'a 12' }, ['agree'])
    const second = await city.slip(consultationId, { slipNumber: 'Ａ12' }, ['disagree'], later)
    expect([first.known, second.known]).toEqual([false, true])
    await city.slip(consultationId, { slipNumber: 'A13' }, ['agree'])
    const votes = await city.votes(consultationId)
    expect(votes.map((vote) => vote.answer).sort()).toEqual([-1, 1])
  })

  it('typed in late does not undo what was answered after it', async () => {
    const city = await build()
    const consultationId = await city.opened()
    await city.slip(consultationId, { slipNumber: '5' }, ['agree'], later)
    await city.slip(consultationId, { slipNumber: '5' }, ['disagree'])
    expect((await city.votes(consultationId))[0]!.answer).toBe(1)
  })

  it('is refused with all reasons: unnamed, unknown or shut code, nothing answered, unknown statement', async () => {
    const city = await build()
    const consultationId = await city.opened()
    expect(await refusal(city.slip(consultationId, {}, [undefined]))).toEqual([
      'consultations.slip-unnamed@code',
      'consultations.slip-empty@answers',
    ])
    expect(await refusal(city.slip(consultationId, { code: '2222-2222-22' }, ['agree']))).toEqual([
      'consultations.slip-code-unknown@code',
    ])
    const { code, linkId } = await city.issued(consultationId)
    await city.run(revokeLinkCommand, { consultationId, linkId, reason })
    const six = ['agree', 'agree', 'agree', 'agree', 'agree'] as const
    expect(await refusal(city.slip(consultationId, { code }, [...six]))).toEqual([
      'consultations.slip-code-revoked@code',
      'consultations.statement-unknown@answers.4.answer',
    ])
    expect(await city.votes(consultationId)).toEqual([])
  })

  it('may be entered after the last day, by members too, but not by who only reads', async () => {
    const city = await build()
    const consultationId = await city.opened({ closesOn: '2026-11-23' })
    const answers = [{ number: 1, answer: 'agree' as const }]
    const at = new Date('2026-11-26T02:00:00Z')
    const member = officer('member', paths.street)
    await city.run(enterSlipCommand, { consultationId, slipNumber: '1', answers }, { as: member, at })
    const auditor = officer('auditor', paths.street)
    expect(
      await refusal(
        city.run(enterSlipCommand, { consultationId, slipNumber: '1', answers }, { as: auditor, at }),
      ),
    ).toEqual(['access.not-yours'])
    expect(
      await refusal(
        city.run(enterSlipCommand, { consultationId, slipNumber: '1', answers }, { as: visitor, at }),
      ),
    ).toEqual(['access.sign-in-first'])
  })
})

describe('links', () => {
  it('are issued by the hundred, each with a code of its own', async () => {
    const city = await build()
    const consultationId = await city.opened()
    const { linkIds } = await city.run(issueLinksCommand, {
      consultationId,
      kind: 'issued',
      label: '三号楼',
      count: 600,
    })
    expect(new Set(linkIds).size).toBe(600)
    const { db } = test.database
    const rows = await db.selectFrom('consultation_link').select(['label', 'code_digest']).execute()
    expect(rows).toHaveLength(600)
    expect(new Set(rows.map((row) => row.code_digest)).size).toBe(600)
    expect(rows[0]!.label).toBe('三号楼')
  })

  it('that let anyone in need that anyone may take part', async () => {
    const city = await build()
    const consultationId = await city.opened({ openToDevices: false })
    expect(await refusal(city.run(issueLinksCommand, { consultationId, kind: 'open' }))).toEqual([
      'consultations.devices-not-allowed@kind',
    ])
  })

  it('are revoked once', async () => {
    const city = await build()
    const consultationId = await city.opened()
    const { linkId } = await city.issued(consultationId)
    await city.run(revokeLinkCommand, { consultationId, linkId, reason })
    expect(await refusal(city.run(revokeLinkCommand, { consultationId, linkId, reason }))).toEqual([
      'consultations.link-revoked',
    ])
    expect(await refusal(city.run(revokeLinkCommand, { consultationId, linkId: 'x', reason }))).toEqual([
      'consultations.link-unknown',
    ])
  })
})

describe('a link that is revoked', () => {
  it('is found by its code or in its place, and leaves its trace: when, by which post and why', async () => {
    const city = await build()
    const consultationId = await city.opened()
    const { linkIds } = await city.run(issueLinksCommand, {
      ...{ consultationId, kind: 'issued', label: '三号楼', count: 102 },
    })
    const read = { db: test.database.db, actor: convener, now, ports: city.engine.ports }
    const seen = (wanted: { label?: string; code?: string; after?: string }) =>
      issuedLinksView(read, consultationId, { label: null, code: '', after: '', ...wanted })
    const first = await seen({ label: '三号楼' })
    expect([first.links.length, first.more]).toEqual([100, linkIds[99]])
    const rest = await seen({ label: '三号楼', after: first.more! })
    expect([rest.links.map((link) => link.id), rest.more]).toEqual([linkIds.slice(100), null])
    const { code, id: linkId } = rest.links[0]!
    const typed = await seen({ code: ` ${code.toLowerCase().replaceAll('-', '')}` })
    expect(typed.links.map((link) => link.id)).toEqual([linkId])
    expect((await seen({ code: '2222-2222-22' })).links).toEqual([])

    expect(await refusal(city.run(revokeLinkCommand, { consultationId, linkId, reason: ' ' }))).toEqual([
      'field.required@reason',
    ])
    await city.run(revokeLinkCommand, { consultationId, linkId, reason })
    const { revoked, issued } = await staffConsultationView(read, consultationId)
    expect(revoked).toMatchObject([
      { link: { code, label: '三号楼', kind: 'issued' }, reason, by: expect.stringContaining('召集人') },
    ])
    expect(issued).toMatchObject([{ label: '三号楼', count: 102, used: 0, revoked: 1 }])
    expect((await seen({ code })).links).toMatchObject([{ id: linkId, revoked: true }])
    const last = (await city.events(consultationId)).at(-1)!
    expect(last.data).toEqual({ consultationId, linkId, kind: 'issued' })
  })

  it('is for those who issue them alone', async () => {
    const city = await build()
    const consultationId = await city.opened()
    const { code, linkId } = await city.issued(consultationId)
    const member = officer('member', paths.street)
    const read = { db: test.database.db, actor: member, now, ports: city.engine.ports }
    const wanted = { label: null, code, after: '' }
    expect(await refusal(issuedLinksView(read, consultationId, wanted))).toEqual(['access.not-yours'])
    expect(await refusal(linkToRevoke(read, consultationId, linkId))).toEqual(['access.not-yours'])
  })
})

describe('taking back everything', () => {
  it('subtracts the votes exactly and removes texts that nobody else has answered', async () => {
    const city = await build()
    const consultationId = await city.opened()
    const mine = await city.issued(consultationId)
    await city.slip(consultationId, { slipNumber: '1' }, ['agree', 'agree'])
    const others = await city.votes(consultationId)
    await city.write(consultationId, mine.token, '要有灯。')
    await city.write(consultationId, mine.token, '要有棚。')
    await city.write(consultationId, mine.token, '还没审。')
    await city.run(moderateStatementsCommand, {
      consultationId,
      decisions: [5, 6].map((number) => ({ number, decision: 'publish' as const })),
    })
    await city.slip(consultationId, { slipNumber: '1' }, [
      undefined,
      undefined,
      undefined,
      undefined,
      'agree',
    ])
    await city.slip(consultationId, { code: mine.code }, [
      'disagree',
      undefined,
      undefined,
      undefined,
      'agree',
      'agree',
    ])

    const erase = () => city.run(eraseVoterCommand, { consultationId, voter: mine.token }, { as: visitor })
    expect(await erase()).toEqual({ votes: 3, statementsRemoved: 2, statementsKept: 1 })
    const left = await city.votes(consultationId)
    expect(left.filter((vote) => vote.statement_number < 5)).toEqual(others)
    expect(left).toHaveLength(3)
    expect((await city.statements(consultationId)).slice(4)).toMatchObject([
      { text: '要有灯。', author: 'resident', author_voter: null, state: 'open' },
      { text: null, text_salt: null, author_voter: null, state: 'withdrawn' },
      { text: null, text_salt: null, author_voter: null, state: 'withdrawn' },
    ])
    const last = (await city.events(consultationId)).at(-1)!
    expect(last.kind).toBe('voters.erased')
    expect(last.data).toEqual({ consultationId, votes: 3, statementsRemoved: 2, statementsKept: 1 })
    expect(await erase()).toEqual({ votes: 0, statementsRemoved: 0, statementsKept: 0 })
    expect((await city.events(consultationId)).at(-1)!.id).toBe(last.id)
  })

  it('takes what a device gave along with what its owner gave by phone', async () => {
    const city = await build()
    const consultationId = await city.opened()
    const voter = await city.device(consultationId)
    const as = { kind: 'resident' as const, residentId: 'resident-1' }
    await city.write(consultationId, voter, '要有灯。')
    await city.run(writeStatementCommand, { consultationId, voter, text: '要有棚。' }, { as })
    const [, ...own] = (await city.statements(consultationId)).slice(3).map((one) => one.author_voter)
    expect(new Set(own).size).toBe(2)
    const erased = await city.run(eraseVoterCommand, { consultationId, voter }, { as })
    expect(erased).toEqual({ votes: 0, statementsRemoved: 2, statementsKept: 0 })
  })

  it('works after the end too, and for nobody else', async () => {
    const city = await build()
    const consultationId = await city.opened()
    const { code, token } = await city.issued(consultationId)
    await city.slip(consultationId, { code }, ['agree'])
    await city.run(closeConsultationCommand, { consultationId })
    const erase = (voter: string | undefined) =>
      city.run(eraseVoterCommand, { consultationId, voter }, { as: visitor })
    expect(await refusal(erase(undefined))).toEqual(['consultations.voter-unknown'])
    expect(await refusal(erase(`${token.slice(0, -3)}AAA`))).toEqual(['consultations.voter-unknown'])
    expect((await erase(token)).votes).toBe(1)
  })
})

import { describe, expect, it } from 'vitest'
import { useTestDatabase } from '../../../../tests/support/test-database.ts'
import { type Actor, visitor } from '../../../platform/commands/actor.ts'
import { officer, paths } from '../../topics/testing/topic-city.ts'
import { buildConsultationCity, convener, now, refusal, seeds } from '../testing/consultation-city.ts'
import { closeConsultationCommand } from './close-consultation.ts'
import { consultationsOfRound, consultationView, moderationView } from './consultation-views.ts'
import { issueLinksCommand } from './issue-links.ts'
import { linksForPrinting, staffConsultationView } from './staff-views.ts'

const test = useTestDatabase()

async function build() {
  const city = await buildConsultationCity(test.database)
  const read = (actor: Actor = convener, at = now) => ({
    db: test.database.db,
    actor,
    now: at,
    ports: { ...city.engine.ports, publicAddress: 'https://example.test' },
  })
  return { ...city, read }
}

describe('what everybody sees of a consultation', () => {
  it('begins when it opens: while it is being prepared only staff find it', async () => {
    const city = await build()
    const { consultationId } = await city.create()
    expect(await refusal(consultationView(city.read(visitor), consultationId))).toEqual([
      'consultations.not-found',
    ])
    expect((await consultationView(city.read(), consultationId)).state).toBe('draft')
    const open = await city.opened()
    expect((await consultationView(city.read(visitor), open)).counts.statements).toBe(seeds.length)
    const { db } = test.database
    expect((await consultationsOfRound(db, city.roundId, now)).map((one) => one.id)).toEqual([open])
    expect(await consultationsOfRound(db, city.roundId, now, { drafts: true })).toHaveLength(2)
  })

  it('tells whether answers, statements and results are open at that moment', async () => {
    const city = await build()
    const id = await city.opened({
      closesOn: '2026-11-30',
      statementsCloseOn: '2026-11-25',
      resultsShown: 'when_closed',
    })
    const at = async (day: string) => consultationView(city.read(visitor, new Date(`${day}T02:00:00Z`)), id)
    const open = { takesVotes: true, overdue: false, resultsOpen: false, closesOn: '2026-11-30' }
    expect(await at('2026-11-25')).toMatchObject({ ...open, takesStatements: true })
    expect(await at('2026-11-26')).toMatchObject({ ...open, takesStatements: false })
    expect(await at('2026-12-01')).toMatchObject({ takesVotes: false, overdue: true, resultsOpen: false })
    await city.run(closeConsultationCommand, { consultationId: id })
    expect(await at('2026-12-01')).toMatchObject({ state: 'closed', overdue: false, resultsOpen: true })
  })
})

describe('what staff see', () => {
  it('names what still stops opening, and where links went and how many were used', async () => {
    const city = await build()
    const { consultationId } = await city.create({ openToDevices: false, openToPhones: false })
    const draft = await staffConsultationView(city.read(), consultationId)
    expect(draft.opening.map((one) => one.code)).toEqual([
      'consultations.no-statements',
      'consultations.nobody-could-vote',
    ])
    const id = await city.opened()
    await city.run(issueLinksCommand, { consultationId: id, kind: 'issued', label: '三号楼', count: 3 })
    const { code } = await city.issued(id)
    await city.slip(id, { code }, ['agree'])
    await city.run(issueLinksCommand, { consultationId: id, kind: 'open', label: '公告栏' })
    const view = await staffConsultationView(city.read(), id)
    // Both batches were issued at the same moment here.
    expect(view.issued).toHaveLength(2)
    expect(view.issued).toContainEqual({ label: '三号楼', count: 3, used: 0, revoked: 0 })
    expect(view.issued).toContainEqual({ label: null, count: 1, used: 1, revoked: 0 })
    expect(view.openLinks).toMatchObject([{ label: '公告栏', voters: 0, revoked: false }])
    const printed = await linksForPrinting(city.read(), id, '三号楼')
    expect(printed).toHaveLength(3)
    expect(printed[0]!.address).toBe(`https://example.test/c/${printed[0]!.code}`)
    expect(await linksForPrinting(city.read(), id)).toHaveLength(4)
  })

  it('shows waiting statements to who may read them, codes to who may issue them', async () => {
    const city = await build()
    const id = await city.opened()
    await city.write(id, await city.device(id), '要有灯。')
    const waiting = await moderationView(city.read(), id)
    expect(waiting.waiting.map((one) => one.text)).toEqual(['要有灯。'])
    const member = officer('member', paths.street)
    expect((await staffConsultationView(city.read(member), id)).may).toEqual({
      manage: false,
      moderate: false,
      enterSlips: true,
      feed: false,
    })
    expect(await refusal(moderationView(city.read(member), id))).toEqual(['access.not-yours'])
    expect(await refusal(linksForPrinting(city.read(member), id))).toEqual(['access.not-yours'])
    expect(await refusal(staffConsultationView(city.read(visitor), id))).toEqual(['access.sign-in-first'])
  })
})

import { describe, expect, it } from 'vitest'
import { useTestDatabase } from '../../../../tests/support/test-database.ts'
import { planSessionCommand } from '../../sessions/index.ts'
import { draftTopicCommand } from '../../topics/index.ts'
import { officer } from '../../topics/testing/topic-city.ts'
import { buildConsultationCity, refusal, settings } from '../testing/consultation-city.ts'
import { changeConsultationCommand } from './change-consultation.ts'
import { closeConsultationCommand } from './close-consultation.ts'
import { createConsultationCommand } from './create-consultation.ts'
import { issueLinksCommand } from './issue-links.ts'
import { openConsultationCommand } from './open-consultation.ts'
import { seedStatementsCommand } from './seed-statements.ts'

const test = useTestDatabase()
const build = () => buildConsultationCity(test.database)

describe('a consultation', () => {
  it('waits until a Party body has taken the topic up, and says so together with everything else', async () => {
    const city = await build()
    const { topicId } = await city.run(draftTopicCommand, { roomId: 'room', title: '别的事' })
    const reasons = await refusal(
      city.run(createConsultationCommand, {
        topicId,
        ...settings,
        title: '请打 13812345678',
        closesOn: '2026-11-20',
        statementsCloseOn: '2026-12-01',
      }),
    )
    expect(reasons).toEqual([
      'consultations.topic-not-approved',
      'consultations.closes-in-the-past@closesOn',
      'consultations.statements-close-after-voting@statementsCloseOn',
      'consultations.statement-personal@title',
    ])
  })

  it('belongs to the session that is planned, and to no session of another topic', async () => {
    const city = await build()
    const before = await city.create()
    expect((await city.row(before.consultationId)).session_id).toBeNull()
    const { sessionId } = await city.run(planSessionCommand, {
      topicId: city.topicId,
      subEvents: [{ form: 'meeting' }],
    })
    const after = await city.create()
    expect((await city.row(after.consultationId)).session_id).toBe(sessionId)
    expect(await refusal(city.create({ sessionId: 'somewhere-else' }))).toEqual([
      'consultations.session-of-another-topic@sessionId',
    ])
  })

  it('cannot be opened before there is something to answer and somebody who can', async () => {
    const city = await build()
    const { consultationId } = await city.create({ openToDevices: false, openToPhones: false })
    expect(await refusal(city.run(openConsultationCommand, { consultationId }))).toEqual([
      'consultations.no-statements',
      'consultations.nobody-could-vote',
    ])
    await city.run(seedStatementsCommand, {
      consultationId,
      statements: [{ text: '车棚要亮灯。', author: 'research' }],
    })
    await city.run(issueLinksCommand, { consultationId, kind: 'issued', count: 3 })
    await city.run(openConsultationCommand, { consultationId })
    expect(await city.row(consultationId)).toMatchObject({ state: 'open' })
    expect(await refusal(city.run(openConsultationCommand, { consultationId }))).toEqual([
      'consultations.already-open',
    ])
  })

  it('keeps its question once it is open, while its last day may still move', async () => {
    const city = await build()
    const consultationId = await city.opened()
    const change = (wanted: object) =>
      city.run(changeConsultationCommand, { consultationId, ...settings, ...wanted })
    expect(await refusal(change({ question: '换个问题？' }))).toEqual([
      'consultations.question-stands@question',
    ])
    await change({ closesOn: '2026-12-05' })
    expect((await city.row(consultationId)).closes_at).toEqual(new Date('2026-12-05T16:00:00Z'))
  })

  it('may be changed after its last day without setting that day anew', async () => {
    const city = await build()
    const consultationId = await city.opened({ closesOn: '2026-11-25' })
    const later = { at: new Date('2026-12-01T02:00:00Z') }
    const sent = { consultationId, ...settings, closesOn: '2026-11-25' }
    await city.run(changeConsultationCommand, { ...sent, resultsShown: 'when_closed' }, later)
    expect((await city.row(consultationId)).results_shown).toBe('when_closed')
    expect(
      await refusal(city.run(changeConsultationCommand, { ...sent, closesOn: '2026-11-26' }, later)),
    ).toEqual(['consultations.closes-in-the-past@closesOn'])
  })

  it('is closed once, with the number of votes, and takes nothing more', async () => {
    const city = await build()
    const consultationId = await city.opened()
    await city.slip(consultationId, { slipNumber: '1' }, ['agree', 'pass'])
    expect(await city.run(closeConsultationCommand, { consultationId })).toMatchObject({ votes: 2 })
    const closed = ['consultations.is-closed']
    expect(await refusal(city.run(closeConsultationCommand, { consultationId }))).toEqual(closed)
    expect(await refusal(city.slip(consultationId, { slipNumber: '2' }, ['agree']))).toEqual(closed)
    expect(await refusal(city.run(changeConsultationCommand, { consultationId, ...settings }))).toEqual(
      closed,
    )
    expect(await refusal(city.run(issueLinksCommand, { consultationId, kind: 'open' }))).toEqual(closed)
  })

  it('leaves its steps in the history of the topic, and all else in its own', async () => {
    const city = await build()
    const consultationId = await city.opened()
    await city.run(closeConsultationCommand, { consultationId })
    const kinds = async (chain: string) => (await city.events(chain)).map((event) => event.kind)
    expect((await kinds(city.topicId)).slice(-3)).toEqual([
      'consultations.created',
      'consultations.opened',
      'consultations.closed',
    ])
    expect(await kinds(consultationId)).toEqual([
      'consultations.created',
      'statements.seeded',
      'consultations.opened',
      'consultations.closed',
    ])
  })

  it('is no business of another place', async () => {
    const city = await build()
    const consultationId = await city.opened()
    const elsewhere = officer('convener', '/city/other/')
    for (const command of [openConsultationCommand, closeConsultationCommand])
      expect(await refusal(city.run(command, { consultationId }, { as: elsewhere }))).toEqual([
        'access.not-yours',
      ])
    expect(
      await refusal(
        city.run(createConsultationCommand, { topicId: city.topicId, ...settings }, { as: elsewhere }),
      ),
    ).toEqual(['access.not-yours'])
  })
})

import { describe, expect, it } from 'vitest'
import { useTestDatabase } from '../../../../tests/support/test-database.ts'
import { runCommand } from '../../../platform/commands/run-command.ts'
import { jsonb } from '../../../platform/database/jsonb.ts'
import type { PageRequest } from '../../../platform/http/page.ts'
import { PageProvider, renderPage } from '../../../ui/index.ts'
import { samplePage } from '../../../ui/sample-page.ts'
import { resultsOfRound } from '../../results/index.ts'
import {
  concludeSessionCommand,
  consensusOfRound,
  dissentsOfRound,
  openSessionCommand,
  planSessionCommand,
} from '../../sessions/index.ts'
import { now } from '../../topics/testing/topic-city.ts'
import { buildConsultationCity, convener, refusal } from '../testing/consultation-city.ts'
import { keepResults, twoGroups } from '../testing/kept-results.ts'
import { sampleResults } from '../testing/sample-views.ts'
import { ResultsPage } from '../web/results-page.tsx'
import { closeConsultationCommand } from './close-consultation.ts'
import { feedPointsCommand } from './feed-points.ts'
import { feedForms } from './pages/staff-pages.tsx'
import { fedPoints } from './point-store.ts'
import { fedPointsPort } from './points-port.ts'

const test = useTestDatabase()

async function build() {
  const city = await buildConsultationCity(test.database)
  const consultationId = await city.opened()
  const feed = (to: 'session' | 'suggestions', points: { number: number; text?: string }[]) =>
    city.run(feedPointsCommand, {
      consultationId,
      to,
      points: points.map((one) => ({ ...one, chosen: true })),
    })
  const { topicId, roundId, engine } = city
  const conclude = (outcome: Record<string, unknown>) =>
    runCommand(
      { ...engine, ports: { ...engine.ports, fedPoints: fedPointsPort } },
      concludeSessionCommand,
      { actor: convener, now, channel: 'page' },
      { topicId, ...outcome },
    )
  return {
    ...city,
    consultationId,
    feed,
    conclude,
    plan: () => city.run(planSessionCommand, { topicId, subEvents: [{ form: 'meeting' }], start: 'now' }),
    points: () => fedPoints(test.database.db, roundId),
    waiting: () => fedPointsPort.waiting(test.database.db, roundId),
  }
}

/** What the form says once points were handed on, as a convener reads it. */
async function told(
  city: Awaited<ReturnType<typeof build>>,
  to: 'session' | 'suggestions',
  points: number[],
) {
  const ports = { ...city.engine.ports, fedPoints: fedPointsPort }
  const request = {
    ...{ db: test.database.db, actor: convener, now, ports, lang: 'zh-CN', query: {} },
    params: { consultationId: city.consultationId },
  }
  return await feedForms[0]!.done({ to, points }, request as unknown as PageRequest)
}

describe('handing points on', () => {
  it('says where the points stand now: in the list, with the session to come, or in the outcome to be written', async () => {
    const city = await build()
    await keepResults(test.database, city.consultationId)
    await city.feed('suggestions', [{ number: 1 }])
    expect(await told(city, 'suggestions', [1])).toMatchObject({
      redirect: `/staff/consultations/${city.consultationId}`,
      flash: {
        text: expect.stringContaining('已交过去 1 条'),
        link: { href: `/staff/topics/${city.topicId}/suggestions`, label: '去看协商建议' },
      },
    })
    const { topicId } = city
    const { sessionId } = await city.run(planSessionCommand, { topicId, subEvents: [{ form: 'meeting' }] })
    await city.feed('session', [{ number: 1 }])
    expect(await told(city, 'session', [1])).toMatchObject({
      flash: { link: { href: `/staff/sessions/${sessionId}`, label: '去看那场协商活动' } },
    })
    await city.run(openSessionCommand, { topicId })
    expect(await told(city, 'session', [1])).toMatchObject({
      flash: { link: { href: `/staff/topics/${topicId}/conclude?session=${sessionId}` } },
    })
  })

  it('needs results, something chosen, and a session to hand them to', async () => {
    const city = await build()
    expect(await refusal(city.feed('session', [{ number: 1 }]))).toEqual(['consultations.no-results'])
    await keepResults(test.database, city.consultationId)
    expect(await refusal(city.feed('session', [{ number: 1 }, { number: 9 }]))).toEqual([
      'consultations.no-session',
      'consultations.statement-unknown@points.1.chosen',
    ])
    expect(await refusal(city.feed('suggestions', []))).toEqual(['field.row-required@points'])
    const none = { consultationId: city.consultationId, to: 'suggestions' as const, points: [{ number: 1 }] }
    expect(await refusal(city.run(feedPointsCommand, none))).toEqual(['consultations.no-points@points'])
  })

  it('tells while people answer no more than everybody reads by then, and all once it is over', async () => {
    const city = await build()
    await keepResults(test.database, city.consultationId)
    const fresh = twoGroups()
    for (const one of fresh.statements) one.agrees += 2
    await test.database.db
      .updateTable('consultation_result')
      .set({ result: jsonb(fresh) as never })
      .execute()
    await city.feed('suggestions', [{ number: 1 }])
    await city.run(closeConsultationCommand, { consultationId: city.consultationId })
    await city.feed('suggestions', [{ number: 2 }])
    const { suggestions } = await resultsOfRound(test.database.db, city.roundId)
    expect(suggestions.map((row) => /赞成\d+/.exec(row.text)![0])).toEqual(['赞成250', '赞成182'])
  })

  it('drafts rows of the suggestion list with figures and dissent, all or none, each point once', async () => {
    const city = await build()
    await keepResults(test.database, city.consultationId)
    await city.feed('suggestions', [{ number: 1, text: '车棚装充电桩' }, { number: 2 }])
    const { suggestions } = await resultsOfRound(test.database.db, city.roundId)
    expect(suggestions.map((row) => row.text)).toEqual([
      '车棚装充电桩（网络协商中300位参与者表态，赞成250位、不赞成20位，各群体赞成率不低于86%，未登记的参与者按设备计）',
      '电动车不应该进楼道（网络协商中298位参与者表态，赞成180位、不赞成60位，各群体中最低的赞成率为38%，未登记的参与者按设备计；意见群体B有23位不同意）。',
    ])
    expect(await city.points()).toMatchObject([
      { number: 1, inSuggestions: true, inConsensus: false, forSession: false },
      { number: 2, inSuggestions: true, dissent: [{ group: 1, side: 'disagree', count: 23 }] },
    ])
    expect(await refusal(city.feed('suggestions', [{ number: 2 }]))).toEqual([
      'consultations.point-already-fed@points.0.chosen',
    ])
    expect((await resultsOfRound(test.database.db, city.roundId)).suggestions).toHaveLength(2)
    const topicKinds = (await city.events(city.topicId)).map((event) => event.kind)
    expect(topicKinds.slice(-2)).toEqual(['suggestions.drafted', 'consultations.fed'])
  })

  it('keeps the figures of that moment, whatever is answered later', async () => {
    const city = await build()
    await keepResults(test.database, city.consultationId)
    await city.feed('suggestions', [{ number: 1 }])
    await test.database.db.deleteFrom('consultation_result').execute()
    expect((await city.points())[0]!.figures).toEqual({
      agrees: 250,
      disagrees: 20,
      passes: 30,
      told: {
        agrees: { low: 250, high: 250 },
        disagrees: { low: 20, high: 20 },
        passes: { low: 30, high: 30 },
        least: 62 / 72,
        leastAtMost: 62 / 68,
      },
      score: 0.829,
      groups: 2,
      people: 272,
      devices: 28,
    })
  })
})

describe('the share that goes with a point', () => {
  it('is rounded as the page of results rounds it, and told as a bound where it is told by a range', async () => {
    const city = await build()
    const results = twoGroups()
    // Nobody stands outside the groups, so that nothing is kept back of the first statement.
    Object.assign(results, { between: 0, tooFew: 0 })
    const [first, second] = results.statements
    Object.assign(first!, { agrees: 242, disagrees: 21, passes: 18 })
    Object.assign(first!.groups[1]!, { agrees: 62, disagrees: 11 })
    // Two against it in one group are not told, nor then the nine in the other.
    Object.assign(second!, { agrees: 211, disagrees: 11, dissent: [] })
    Object.assign(second!.groups[0]!, { agrees: 160, disagrees: 2 })
    Object.assign(second!.groups[1]!, { agrees: 51, disagrees: 9 })
    await keepResults(test.database, city.consultationId, results)
    const page = renderPage(
      <PageProvider page={samplePage()}>
        <ResultsPage view={sampleResults(2, {}, results)} />
      </PageProvider>,
    )
    expect(page).toContain('85% 赞成')
    expect(page).toMatch(/8\d%～\d+% 赞成/)
    await city.feed('suggestions', [{ number: 1 }, { number: 2 }])
    const { suggestions } = await resultsOfRound(test.database.db, city.roundId)
    expect(suggestions[0]!.text).toContain('各群体中最低的赞成率为85%')
    const [, bound] = /各群体赞成率不低于(\d+)%/.exec(suggestions[1]!.text)!
    expect(page).toContain(`${bound}%～`)
  })
})

describe('dissent of so few that it is not told', () => {
  it('is kept for staff, and the record says that it does not say', async () => {
    const city = await build()
    const results = twoGroups()
    const small = results.statements[1]!
    Object.assign(small, { agrees: 166, disagrees: 25 })
    Object.assign(small.groups[1]!, { agrees: 2, disagrees: 4, passes: 40 })
    Object.assign(small.dissent[0]!, { count: 4, decided: 6 })
    await keepResults(test.database, city.consultationId, results)
    await city.plan()
    await city.feed('session', [{ number: 2 }])
    expect((await city.points())[0]!.dissent).toMatchObject([{ group: 1, count: 4, told: null }])
    const [point] = await city.waiting()
    expect(point!.dissents).toEqual([])
    expect(point!.text).toContain('意见群体B人数太少，是否不同意不写明')
  })
})

describe('the outcome of a session', () => {
  it('takes a point up with its dissent, and shows it as settled', async () => {
    const city = await build()
    await keepResults(test.database, city.consultationId)
    await city.plan()
    await city.feed('session', [{ number: 1 }, { number: 2 }])
    const [first, second] = await city.waiting()
    expect(second!.dissents).toEqual(['对“电动车不应该进楼道”，网络协商中意见群体B有23位不同意。'])
    await city.conclude({
      consensus: [
        { text: first!.text, pointId: first!.id },
        { text: second!.text, pointId: second!.id },
      ],
    })
    const { db } = test.database
    expect(await consensusOfRound(db, city.roundId)).toHaveLength(2)
    expect(await dissentsOfRound(db, city.roundId)).toMatchObject([
      { speakerGroup: 'masses', text: second!.dissents[0] },
    ])
    expect((await city.points()).map((one) => one.inConsensus)).toEqual([true, true])
    expect(await city.waiting()).toEqual([])
    // The record of the session says where they came from.
    const settled = await fedPointsPort.settled(db, city.roundId, 'en')
    expect(settled.map((one) => one.number)).toEqual([1, 2])
    expect(first!.text).toContain(settled[0]!.recordedFigures)
    expect(settled[0]!.figures).toMatch(/^in the consultation online .* agreed/)
    // Taken over into the list later, the row comes from that point of consensus.
    await city.feed('suggestions', [{ number: 1 }])
    const [row] = (await resultsOfRound(db, city.roundId)).suggestions
    expect(row!.consensusPointId).toBe((await city.points())[0]!.consensusPointId)
  })

  it('takes the dissent as it was worded in the form, and leaves an emptied point for another time', async () => {
    const city = await build()
    await keepResults(test.database, city.consultationId)
    await city.plan()
    await city.feed('session', [{ number: 1 }, { number: 2 }])
    const [first, second] = await city.waiting()
    await city.conclude({
      consensus: [{ pointId: first!.id }, { text: '少停楼道', pointId: second!.id }],
      dissents: [{ speakerGroup: 'masses', text: '有人要停楼道。', pointId: second!.id }],
    })
    const dissents = await dissentsOfRound(test.database.db, city.roundId)
    expect(dissents.map((one) => one.text)).toEqual(['有人要停楼道。'])
    expect((await city.waiting()).map((one) => one.id)).toEqual([first!.id])
  })

  it('refuses a point that stands there already, and writes nothing', async () => {
    const city = await build()
    await keepResults(test.database, city.consultationId)
    await city.plan()
    await city.feed('session', [{ number: 1 }])
    const [point] = await city.waiting()
    const row = { text: point!.text, pointId: point!.id }
    expect(await refusal(city.conclude({ consensus: [row, row] }))).toEqual([
      'sessions.point-settled@consensus.1.text',
    ])
    await city.conclude({ consensus: [row] })
    expect(await refusal(city.conclude({ consensus: [row] }))).toEqual([
      'sessions.point-settled@consensus.0.text',
    ])
    expect(await refusal(city.conclude({ consensus: [{}], note: '无' }))).toEqual([
      'field.required@consensus.0.text',
    ])
  })
})

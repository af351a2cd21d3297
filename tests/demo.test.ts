import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { loadDemoCity } from '../demo/load-demo.ts'
import { makeEngine } from '../src/app/make-engine.ts'
import { migrations } from '../src/app/migrations.ts'
import {
  consultationsOfRound,
  fedPoints,
  flagsView,
  moderationView,
  recountOf,
} from '../src/features/consultations/index.ts'
import { checkTasks, roundFacts } from '../src/features/course/index.ts'
import type { PeopleGroup } from '../src/features/methods/index.ts'
import { invitedComposition, stepsOf } from '../src/features/methods/index.ts'
import { participantsOfRound } from '../src/features/participants/index.ts'
import { researchOfRound } from '../src/features/research/index.ts'
import { resultsOfRound } from '../src/features/results/index.ts'
import { sessionsOfRound } from '../src/features/sessions/index.ts'
import { latestRound, listTopics, topicView } from '../src/features/topics/index.ts'
import { everyTopicId, holdTopic } from '../src/features/transfer/index.ts'
import type { Ports } from '../src/platform/commands/act.ts'
import { migrateToLatest } from '../src/platform/database/migrate.ts'
import type { Database } from '../src/platform/database/tables.ts'
import { verifyJournal } from '../src/platform/events/verify-journal.ts'
import { openScratchDatabases } from './support/test-database.ts'

// Loaded once for all: nothing here changes it.
const test = {} as { database: Database; ports: Ports }

async function topicTitled(part: string) {
  const { db } = test.database
  const { rows } = await listTopics(db, { search: part }, undefined, 10)
  const row = rows.find((one) => one.title.includes(part))
  if (!row) throw new Error(`the demo has no topic ${part}`)
  const round = await latestRound(db, row.id)
  return {
    view: await topicView(db, row.id),
    facts: await roundFacts(db, round.roundId, new Date()),
    people: await participantsOfRound(db, round.roundId),
    research: await researchOfRound(db, round.roundId),
    sessions: await sessionsOfRound(db, round.roundId),
    results: await resultsOfRound(db, round.roundId),
    round,
  }
}

const readings: Record<string, PeopleGroup[]> = {
  strict: ['masses'],
  broad: ['masses', 'stakeholder'],
  broadest: ['masses', 'stakeholder', 'grassroots_cadre'],
}

describe('the demo city', () => {
  beforeAll(async () => {
    const [database] = await openScratchDatabases()
    await migrateToLatest(database!, migrations)
    const engine = makeEngine(database!, null)
    await loadDemoCity(engine, () => {})
    test.database = database!
    test.ports = engine.ports
  }, 120_000)
  afterAll(async () => {
    await test.ports.results?.close()
    await test.database.close()
  })

  it('is loaded through the use cases: the journal is whole, tasks and milestones fit the facts', async () => {
    const verified = await verifyJournal(test.database.db)
    expect(verified.broken).toEqual([])
    expect(verified.events).toBeGreaterThan(300)
    expect(await checkTasks(test.database, new Date())).toEqual([])
  })

  it('proves every row of every topic: each use case names what it wrote', async () => {
    const { db } = test.database
    for (const topicId of await everyTopicId(db)) {
      expect(await holdTopic(db, topicId), topicId).toEqual({ faults: [], unsealed: 0 })
    }
  })

  it('holds the people of the four cases, adding up to the table of the three readings', async () => {
    const expected = [
      ['小区怎样封闭管理', 24, 16, [8, false], [16, true], [18, true]],
      ['移风易俗树新风', 27, 18, [12, false], [16, false], [16, false]],
      ['居家养老服务中心', 17, 12, [6, false], [6, false], [9, false]],
      ['积分奖励超市', 14, 10, [5, false], [7, false], [9, false]],
    ] as const
    for (const [title, total, needed, ...rows] of expected) {
      const { facts } = await topicTitled(title)
      const found = Object.values(readings).map((counted) => {
        const settings = { ...facts.topic.settings.composition, counted, share: { of: 2, in: 3 } }
        return invitedComposition(facts.participants.places, settings)
      })
      expect(
        found.map((one) => [one.counted, one.met]),
        title,
      ).toEqual(rows)
      expect(found.map((one) => [one.total, one.needed])).toEqual(Array(3).fill([total, needed]))
    }
  })

  it('tells 五一社区 as the source does and leaves open what it leaves open', async () => {
    const { view, facts, results, sessions } = await topicTitled('小区怎样封闭管理')
    expect(facts.topic.approval).toBeNull()
    expect(facts.topic.passes.map((pass) => [pass.rule, pass.kind])).toContainEqual([
      'topic.approved',
      'not_in_source',
    ])
    expect(view.source).toBeNull()
    expect(results.suggestions.map((row) => row.text)).toEqual([
      '实行人车分流。',
      '小区内设置机动车单向循环路线。',
      '引入《小区居民公约》。',
    ])
    expect(results.conversions).toMatchObject([{ route: 'spread', numberText: '40多个小区', numberMin: 40 }])
    expect(sessions.sessions[0]?.subEvents.map((one) => one.heldOn)).toEqual([null, null, null, null])
    expect(sessions.sessions[0]?.subEvents.map((one) => [one.form, one.means])).toContainEqual([
      'online',
      '网络会场留言板',
    ])
    expect(sessions.opinions).toEqual([])
    expect(view.rounds[0]?.notices.map((one) => [one.subject, one.places])).toContainEqual([
      'feedback',
      ['小区内'],
    ])
    const method = view.rounds[0]!.method
    expect(stepsOf(method, facts, new Date()).find((one) => one.step.id === 'topic')?.state).toBe('passed')
  })

  it('tells 花园村: approved by the street, studied in two places, asked in writing, paid for three ways', async () => {
    const { view, research, sessions, results } = await topicTitled('居家养老服务中心')
    expect(view.rounds[0]?.approvals).toMatchObject([{ bodyName: '先锋街道党工委', mode: 'paper' }])
    expect(research.map((one) => one.kind)).toContain('study_tour')
    expect(research.map((one) => one.place).join()).toContain('虹桥街道居家养老服务中心、南通市北护理院')
    expect(sessions.sessions[0]?.subEvents.map((one) => one.form)).toEqual(['meeting', 'written'])
    expect(results.responsibilities[0]?.money).toBe(
      '部分由运营收益抵扣，部分由村集体收入支出，其余由街道财政补贴',
    )
  })

  it('tells 徐庄村: proposed by a member, four suggestions, four rows, told in public', async () => {
    const { view, facts, results } = await topicTitled('积分奖励超市')
    expect(view.source).toBe('member')
    expect(facts.topic.conveners).toEqual([
      '徐庄村党总支书记',
      '区政协委员、区审计局副局长、民建通州支部副主委',
    ])
    expect(results.suggestions).toHaveLength(4)
    expect(results.responsibilities.map((row) => row.leadName)).toEqual([
      '徐庄村村民委员会',
      '通州区城管局',
      '徐庄村村民委员会',
      '兴仁镇相关部门',
    ])
    expect(results.lists.feedback.issued).toMatchObject({ isPublic: true, issuedOn: null })
  })

  it('adds nothing that the source leaves open: which criteria were met, where a notice hung', async () => {
    for (const title of ['居家养老服务中心', '积分奖励超市']) {
      const { view } = await topicTitled(title)
      expect(view.criteria).toEqual([])
      expect(view.rounds[0]?.notices.map((one) => one.channels)).toEqual([[]])
    }
  })

  it('cites the document and article of Huai’an for its two thirds, and a default elsewhere', async () => {
    const { facts } = await topicTitled('接送车停在哪里')
    expect(facts.topic.settings.composition).toMatchObject({
      share: { of: 2, in: 3 },
      source: '淮办发〔2020〕19号 四.4，原则上不少于三分之二',
    })
    const nantong = await topicTitled('积分奖励超市')
    expect(nantong.facts.topic.settings.composition.source).toContain('平台默认')
  })

  it('has a practice topic at each stage, marked as practice, and one in its second round', async () => {
    const rows = await test.database.db
      .selectFrom('topic')
      .innerJoin('round', 'round.topic_id', 'topic.id')
      .select(['topic.status', 'topic.practice', 'round.number'])
      .execute()
    const practice = rows.filter((row) => row.practice)
    const statuses = new Set(practice.map((row) => row.status))
    expect([...statuses].sort()).toEqual(['approved', 'closed', 'declined', 'draft', 'returned', 'submitted'])
    expect(practice.some((row) => row.number === 2)).toBe(true)
    expect(rows.filter((row) => !row.practice)).toHaveLength(4)
  })

  it('holds two consultations online: one going on with opinion groups and what waits, one whose points went on', async () => {
    const { db } = test.database
    const read = { db, actor: { kind: 'system' as const, name: '测试' }, now: new Date(), ports: test.ports }
    const open = await topicTitled('停哪儿、怎么充')
    const [going] = await consultationsOfRound(db, open.round.roundId, new Date())
    expect(going).toMatchObject({ state: 'open', takesVotes: true, practice: true })
    expect(going!.counts.people).toBeGreaterThan(280)
    expect(going!.counts.devices).toBeGreaterThan(70)
    const kept = await db
      .selectFrom('consultation_result')
      .select('result')
      .where('consultation_id', '=', going!.id)
      .executeTakeFirstOrThrow()
    expect(kept.result.groups.map((group) => group.size > 60)).toEqual([true, true, true])
    expect((await recountOf(db, going!.id)).differences).toEqual([])
    const moderation = await moderationView(read, going!.id)
    expect(moderation.waiting).toHaveLength(3)
    expect(moderation.decided.map((one) => one.state).sort()).toEqual(['open', 'rejected'])
    expect((await flagsView(read, going!.id, 60_000))!.tooFast).toBe(8)

    const closed = await topicTitled('晾衣裳还是种花')
    const points = await fedPoints(db, closed.round.roundId)
    expect(points.map((one) => [one.number, one.inConsensus, one.inSuggestions])).toEqual([
      [1, true, false],
      [6, true, false],
      [7, false, true],
    ])
    // What stands as agreed is not what a group stood against.
    expect(closed.sessions.consensus.at(-1)!.text).toMatch(
      /^跳舞到晚上八点半为止.*网上问的是：晚上九点以后不在空地跳舞/,
    )
    expect(closed.results.suggestions.at(-1)!.text).toContain('网络协商')
    // One group stands against the sixth, plainly enough that everybody reads of it.
    const against = points[1]!.dissent
    expect(against.map(({ side, told }) => [side, told !== null])).toEqual([['disagree', true]])
    expect(closed.sessions.dissents.some((one) => one.text.includes('网络协商'))).toBe(true)
  })
})

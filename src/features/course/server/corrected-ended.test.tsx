import { readFileSync } from 'node:fs'
import { beforeEach, describe, expect, test } from 'vitest'
import { useTestDatabase } from '../../../../tests/support/test-database.ts'
import type { RuleError } from '../../../base/reason.ts'
import type { Actor } from '../../../platform/commands/actor.ts'
import { chainEvents } from '../../../platform/events/journal.ts'
import { methodsLibrary } from '../../methods/index.ts'
import { researchOfRound } from '../../research/index.ts'
import { sessionsOfRound } from '../../sessions/index.ts'
import { latestRound } from '../../topics/index.ts'
import { checkTasks } from './check-tasks.ts'
import { type CourseCity, carryOut, courseCity, now, refusal, talkOver } from './testing/course-city.ts'
import { html, pageAt, text } from './testing/course-pages.tsx'

const store = useTestDatabase()
const methods = methodsLibrary({
  'methods/nantong-three-lists.yaml': readFileSync('methods/nantong-three-lists.yaml', 'utf8'),
})
const visitor: Actor = { kind: 'visitor' }
const said = { speaker: '村民代表', speakerGroup: 'masses', channel: 'spoken', kind: 'problem' }

let city: CourseCity
let topicId: string
let roundId: string

beforeEach(async () => {
  city = await courseCity(store.database, methods)
  topicId = await city.approved()
  roundId = await city.roundOf(topicId)
  await talkOver(city, topicId)
  await city.act('sessions.note', { topicId, opinions: [{ ...said, words: '桶离窗户两米' }] })
  await carryOut(city, topicId)
})

const convener = () => city.staff('convener')

async function judge(value: string) {
  const groups = [{ group: 'masses', description: '村民', count: 30 }]
  await city.act('evaluations.open', { topicId, groups })
  await city.act('evaluations.tally', { topicId, group: 'masses', rows: [{ value, count: 20 }] })
  await city.act('evaluations.close', { topicId, groups: ['masses'] })
}

async function close() {
  await judge('满意')
  await city.act('rounds.close', { topicId, outcome: 'solved' })
}

async function talkAgain() {
  await judge('不满意')
  await city.act('causes.analyse', { topicId, text: '桶不够' })
  const approval = { bodyName: '某镇党委', decidedOn: '2026-06-22' }
  await city.act('rounds.talk-again', { topicId, reason: '再商量一次', approval })
}

const refusedWith = (promise: Promise<unknown>) => promise.catch((error: RuleError) => error.reasons)
const correctAt = (entry: string) => ({
  kind: 'correct',
  href: `/staff/topics/${topicId}/${entry}/correct`,
})

const record = () => sessionsOfRound(store.database.db, roundId)

async function correctOpinion(to: object, actor = convener()) {
  const opinionId = (await record()).opinions[0]!.id
  return city.act('opinions.correct', { topicId, opinionId, ...said, ...to }, actor)
}

async function page(path: string, actor: Actor, query = {}) {
  return text(await pageAt(path).show(city.asks(actor, { topicId }, query)))
}

describe('a matter that is closed', () => {
  test('is corrected with a reason and stays closed, with all that it had reached', async () => {
    await close()
    const before = await city.reached(topicId)
    expect(await refusal(correctOpinion({ words: '桶离窗户二十米' }))).toEqual(['corrections.reason-missing'])
    await correctOpinion({ words: '桶离窗户二十米', reason: '听错了米数' })
    expect(await latestRound(store.database.db, topicId)).toMatchObject({ closed: true, status: 'closed' })
    expect(await city.reached(topicId)).toEqual(before)
    expect(await city.waitingFor(convener())).toEqual([])
    const open = await page('/topics/:topicId', visitor)
    expect(open).toMatch(/桶离窗户二十米 .*6月22日更正。理由：听错了米数/)
    expect(open).toContain('已办结')
    expect(await page('/staff/topics/:topicId/history', convener())).toMatch(
      /更正第 1 条发言：说了什么 理由：听错了米数 .* 桶离窗户两米 桶离窗户二十米/,
    )
    expect((await chainEvents(store.database.db, topicId)).at(-1)).toMatchObject({
      kind: 'opinion.corrected',
      data: { roundId },
    })
    expect(await checkTasks(store.database, now)).toEqual([])
  })

  test('offers the way to whoever has the right, says what can be corrected no more and why', async () => {
    await close()
    const { id } = (await record()).opinions[0]!
    const link = `/staff/topics/${topicId}/opinions/${id}/correct`
    const shown = async (actor: Actor) =>
      html(await pageAt('/staff/topics/:topicId').show(city.asks(actor, { topicId })))
    expect(await shown(convener())).toContain(link)
    expect(await shown(city.staff('party_office'))).not.toContain(link)
    expect(await page('/staff/topics/:topicId', convener())).toMatch(
      /写错了还能改吗 .*不能改：评议的数字。那是评议的人给的结论/,
    )
    expect(await page('/staff/topics/:topicId', city.staff('party_office'))).not.toContain('写错了还能改吗')
    const words = { words: '二十米', reason: '听错了' }
    expect(await refusal(correctOpinion(words, city.staff('party_office')))).toEqual(['access.not-yours'])
    const elsewhere = { ...city.town, path: `${city.county.path}elsewhere/` }
    expect(await refusal(correctOpinion(words, city.staff('convener', elsewhere)))).toEqual([
      'access.not-yours',
    ])
    const tally = { topicId, group: 'masses', rows: [{ value: '满意', count: 1 }] }
    expect(await refusal(city.act('evaluations.tally', tally))).toEqual(['topics.round-closed'])
  })

  test('keeps what its way rested on: only what another entry stands in for is struck', async () => {
    const visit = { roundIds: [roundId], kind: 'visit', place: '小区西门' }
    const { researchId } = await city.act('research.record', visit)
    await close()
    const before = await city.reached(topicId)
    const strike = (id: string) =>
      city.act('research.void', { topicId, researchId: id, reason: '是别的小区' }, convener())
    await strike(researchId!)
    const [first] = await researchOfRound(store.database.db, roundId)
    expect(await refusedWith(strike(first!.id))).toEqual([
      { code: 'corrections.way-rests-on-it', ways: [correctAt(`research/${first!.id}`)] },
    ])
    const research = await researchOfRound(store.database.db, roundId)
    expect(research.map((one) => one.voided !== null)).toEqual([false, true])
    const consensusId = (await record()).consensus[0]!.id
    const voiding = { topicId, consensusId, reason: '没有谈拢' }
    expect(await refusedWith(city.act('consensus.void', voiding, convener()))).toEqual([
      { code: 'corrections.way-rests-on-it', ways: [correctAt(`consensus/${consensusId}`)] },
    ])
    const opinionId = (await record()).opinions[0]!.id
    await city.act('opinions.void', { topicId, opinionId, reason: '是别的会上说的' }, convener())
    expect(await page('/topics/:topicId', visitor)).not.toMatch(/两米|西门/)
    expect(await city.reached(topicId)).toEqual(before)
    expect(await checkTasks(store.database, now)).toEqual([])
  })

  test('keeps what a row of its lists stems from, since the row cannot be voided any more', async () => {
    const [first] = (await record()).consensus
    const second = { text: '每天清两次' }
    await city.act('sessions.conclude', { topicId, consensus: [second] })
    await store.database.db
      .updateTable('suggestion')
      .set({ consensus_point_id: first!.id })
      .where('number', '=', 1)
      .execute()
    await close()
    const voiding = { topicId, consensusId: first!.id, reason: '没有谈拢' }
    expect(await refusedWith(city.act('consensus.void', voiding, convener()))).toMatchObject([
      {
        code: 'corrections.in-use-ended',
        ways: [{ kind: 'look' }, correctAt(`consensus/${first!.id}`)],
      },
    ])
    const correction = { topicId, consensusId: first!.id, text: '投放点设在东门外', reason: '漏了一个字' }
    await city.act('consensus.correct', correction, convener())
    expect((await record()).consensus[0]).toMatchObject({ text: '投放点设在东门外', voided: null })
  })
})

describe('an earlier round of a matter that goes on', () => {
  test('is corrected where it stands, and the round that goes on is left alone', async () => {
    await talkAgain()
    expect(await city.roundOf(topicId)).not.toBe(roundId)
    const waiting = await city.waitingFor(convener())
    await correctOpinion({ words: '桶离窗户二十米', reason: '听错了米数' })
    expect(await page('/topics/:topicId', visitor, { round: '1' })).toMatch(
      /桶离窗户二十米 .*6月22日更正。理由：听错了米数/,
    )
    expect(await page('/topics/:topicId', visitor)).not.toContain('二十米')
    expect((await chainEvents(store.database.db, topicId)).at(-1)).toMatchObject({ data: { roundId } })
    expect(await city.waitingFor(convener())).toEqual(waiting)
    expect(await checkTasks(store.database, now)).toEqual([])
  })
})

test('an old matter that was recorded afterwards and closed is corrected in the same way', async () => {
  topicId = await city.approved({ afterwards: true, title: '旧事' })
  roundId = await city.roundOf(topicId)
  await talkOver(city, topicId)
  await city.act('sessions.note', { topicId, opinions: [{ ...said, words: '桶离窗户两米' }] })
  const notTold = [
    'list.submitted',
    'list.issued',
    'responsibilities.reported',
    'feedback.delivered',
    'evaluated.by',
  ]
  for (const rule of notTold) {
    await city.act('rules.pass', { topicId, rule, kind: 'not_in_source', reason: '来源没有写' })
  }
  await city.act('rounds.close', { topicId, outcome: 'partly', note: '来源只写到这里' })
  await correctOpinion({ words: '桶离窗户二十米', reason: '抄错了' })
  expect((await record()).opinions[0]).toMatchObject({ words: '桶离窗户二十米' })
  expect(await latestRound(store.database.db, topicId)).toMatchObject({ closed: true })
})

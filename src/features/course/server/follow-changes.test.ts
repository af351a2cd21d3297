import { readFileSync } from 'node:fs'
import { beforeEach, describe, expect, test } from 'vitest'
import { useTestDatabase } from '../../../../tests/support/test-database.ts'
import { methodsLibrary } from '../../methods/index.ts'
import { checkTasks, countTasks, rebuildTasks } from '../index.ts'
import { taskGrants } from '../rules/task-grants.ts'
import { keptCounts } from './figure-store.ts'
import { mattersFor } from './task-store.ts'
import { type CourseCity, carryOut, courseCity, now, talkOver } from './testing/course-city.ts'
import { pageAt, text } from './testing/course-pages.tsx'

const store = useTestDatabase()
const methods = methodsLibrary({
  'methods/nantong-three-lists.yaml': readFileSync('methods/nantong-three-lists.yaml', 'utf8'),
  'methods/huaian-six-steps.yaml': readFileSync('methods/huaian-six-steps.yaml', 'utf8'),
})
let city: CourseCity

beforeEach(async () => {
  city = await courseCity(store.database, methods)
})

describe('tasks follow every change', () => {
  test('a topic waits for the room, then for the Party office, then for the room again', async () => {
    const topicId = await city.draft()
    expect(await city.waitingFor(city.staff('convener'))).toEqual(['submit'])
    expect(await city.waitingFor(city.staff('party_office'))).toEqual([])
    await city.act('topics.submit', { topicId })
    expect(await city.waitingFor(city.staff('convener'))).toEqual([])
    expect(await city.waitingFor(city.staff('party_office'))).toEqual(['approve'])
    await city.act('topics.approve', { topicId, bodyName: '某镇党委', decidedOn: '2026-06-20' })
    expect(await city.waitingFor(city.staff('convener'))).toEqual([
      'file',
      'notice',
      'participants',
      'research',
    ])
    expect(await city.waitingFor(city.staff('party_office'))).toEqual([])
    const roundId = await city.roundOf(topicId)
    await city.act('research.record', { roundIds: [roundId], kind: 'visit', happenedOn: '2026-06-21' })
    expect(await city.waitingFor(city.staff('convener'))).toEqual(['file', 'notice', 'participants'])
  })

  test('a filing waits for whoever is above, never for who filed', async () => {
    const topicId = await city.approved()
    await city.act('topics.file', { topicId, bodyName: '某区政协', filedOn: '2026-06-21' })
    expect(await city.waitingFor(city.staff('cppcc_office', city.county))).toContain('acknowledge')
    expect(await city.waitingFor(city.staff('cppcc_office'))).not.toContain('acknowledge')
    await city.act('topics.acknowledge', { topicId, receivedOn: '2026-06-22' })
    expect(await city.waitingFor(city.staff('cppcc_office', city.county))).not.toContain('acknowledge')
  })

  test('a concern waits for the room until it is sorted', async () => {
    await city.act('concerns.raise', { roomId: city.roomId, words: '路灯不亮' })
    const { id: concernId } = await store.database.db
      .selectFrom('concern')
      .select('id')
      .executeTakeFirstOrThrow()
    expect(await city.waitingFor(city.staff('convener'))).toEqual(['triage-concern'])
    await city.act('concerns.triage', { concernId, outcome: 'answered', reason: '已修好' })
    expect(await city.waitingFor(city.staff('convener'))).toEqual([])
  })

  test('who is convener and office staff sees a task once; other places see nothing', async () => {
    await city.draft()
    const both = city.staff('convener')
    if (both.kind === 'staff') both.grants.push({ ...both.grants[0]!, role: 'cppcc_office' })
    expect(await city.waitingFor(both)).toEqual(['submit'])
    expect(await countTasks(store.database.db, both)).toBe(1)
    expect(
      await city.waitingFor(
        city.staff('convener', { ...city.county, path: `${city.county.path}elsewhere/` }),
      ),
    ).toEqual([])
    expect(await countTasks(store.database.db, city.staff('auditor'))).toBe(0)
  })

  test('a row laid on a body without an account waits for the Party office, until somebody acts for the body', async () => {
    const body = { organisationId: city.town.id, kind: 'property_company', name: '某物业' }
    const { bodyId } = await city.act('bodies.create', body)
    const topicId = await city.approved()
    await talkOver(city, topicId)
    await city.act('suggestions.draft', { topicId, rows: [{ text: '在东门增设投放点' }] })
    await city.act('suggestions.submit', { topicId, toName: '某镇党委', issuedOn: '2026-06-21' })
    await city.act('responsibilities.issue', {
      topicId,
      fromName: '某镇党委',
      issuedOn: '2026-06-21',
      rows: [{ origin: 'suggestion:1', task: '增设投放点', leadBodyId: bodyId }],
    })
    const office = city.staff('party_office')
    const tasksOf = async () => text(await pageAt('/staff').show(city.asks(office)))
    expect(await tasksOf()).toContain(
      '某物业在这里没有账号，请代录它的答复，或请管理员给它开账号：1.1 增设投放点',
    )
    expect(await countTasks(store.database.db, office)).toBe(1)
    expect(
      await city.waitingFor(city.staff('party_office', { ...city.county, path: '/elsewhere/' })),
    ).toEqual([])

    const grant = {
      account_id: 'a1',
      role: 'handler' as const,
      organisation_id: city.town.id,
      granted_at: now,
    }
    await store.database.db
      .insertInto('role_grant')
      .values({ ...grant, id: 'g1', body_id: bodyId!, granted_by: null, ended_at: null })
      .execute()
    expect(await tasksOf()).not.toContain('某物业')
    expect(await countTasks(store.database.db, office)).toBe(0)
    await store.database.db.updateTable('account').set({ disabled_at: now }).where('id', '=', 'a1').execute()
    expect(await tasksOf()).toContain('某物业')

    const { id } = await store.database.db.selectFrom('responsibility').select('id').executeTakeFirstOrThrow()
    const paper = { responsibilityId: id, state: 'done', text: '已建成', reportedBy: '某物业' }
    await city.act('progress.report', paper, office)
    expect(await tasksOf()).not.toContain('某物业')
  })

  test('an open evaluation waits for each member until the own answer is in', async () => {
    const topicId = await city.approved()
    await talkOver(city, topicId)
    await carryOut(city, topicId)
    const member = city.staff('member')
    expect(await city.waitingFor(member)).toEqual([])
    const groups = [{ group: 'members', description: '本镇政协委员', count: 8 }]
    await city.act('evaluations.open', { topicId, groups })
    expect(await city.waitingFor(member)).toEqual(['judge'])
    expect(text(await pageAt('/staff').show(city.asks(member)))).toContain('评议“垃圾投放点怎么设”的结果')
    expect(await city.waitingFor(city.staff('member', { ...city.county, path: '/elsewhere/' }))).toEqual([])

    await city.act('evaluations.answer', { topicId, group: 'members', value: '满意' }, member)
    expect(await city.waitingFor(member)).toEqual([])
    expect(await countTasks(store.database.db, member)).toBe(0)
    expect(await city.waitingFor({ ...member, accountId: 'a2' } as typeof member)).toEqual(['judge'])

    await city.act('evaluations.close', { topicId, groups: ['members'] })
    expect(await city.waitingFor({ ...member, accountId: 'a2' } as typeof member)).toEqual([])
  })

  test('the list is read by key ranges: the second page goes on where the first ended, a topic with all its tasks', async () => {
    const topics = [await city.approved(), await city.approved({ title: '路灯怎么修' }), await city.draft()]
    const grants = taskGrants([
      { role: 'convener', path: city.town.path, organisationId: '', areaId: '', bodyId: null },
    ])
    const reader = { grants, accountId: 'a1' }
    const seen: { topicId: string | null; tasks: number }[] = []
    let cursor: { due: string; since: Date; id: string } | null = null
    for (let page = 0; page < 5; page++) {
      const [matter] = await mattersFor(store.database.db, reader, cursor, 1)
      if (!matter) break
      expect(new Set(matter.tasks.map((task) => task.topic_id)).size).toBe(1)
      seen.push({ topicId: matter.tasks[0]!.topic_id, tasks: matter.tasks.length })
      cursor = { due: matter.place, since: matter.since, id: matter.id }
    }
    expect(seen).toEqual(topics.map((topicId, index) => ({ topicId, tasks: [4, 4, 1][index] })))
  })
})

describe('milestones', () => {
  test('stand with their day and their event', async () => {
    const topicId = await city.approved({ raisedOn: '2026-06-01' })
    expect(await city.reached(topicId)).toEqual({ raised: '2026-06-01', approved: '2026-06-20' })
    const roundId = await city.roundOf(topicId)
    await city.act('research.record', { roundIds: [roundId], kind: 'visit', happenedOn: '2026-06-21' })
    await city.act('research.record', { roundIds: [roundId], kind: 'own', happenedOn: '2026-06-22' })
    // The first research reached it; the second does not move it.
    expect((await city.reached(topicId)).researched).toBe('2026-06-21')
  })

  test('in an old record a day nobody knows stays unknown', async () => {
    const topicId = await city.draft({ afterwards: true, raisedOn: '2020-05-01' })
    const roundId = await city.roundOf(topicId)
    await city.act('research.record', { roundIds: [roundId], kind: 'own' })
    expect(await city.reached(topicId)).toMatchObject({ raised: '2020-05-01', researched: null })
  })
})

describe('tasks and milestones can be checked and built anew', () => {
  test('a sound installation shows no difference; what was tampered with is named and repaired', async () => {
    const topicId = await city.approved()
    await city.act('concerns.raise', { roomId: city.roomId, words: '路灯不亮' })
    expect(await checkTasks(store.database, now)).toEqual([])
    await store.database.db.deleteFrom('task').where('kind', '=', 'notice').execute()
    await store.database.db
      .updateTable('task')
      .set({ title: '别的' })
      .where('kind', '=', 'research')
      .execute()
    await store.database.db.deleteFrom('milestone').where('milestone', '=', 'approved').execute()
    const found = await rebuildTasks(store.database, now)
    expect(found.map((one) => `${one.table} ${one.change} ${one.what.split(' ')[0]}`).sort()).toEqual([
      'milestone missing approved',
      'task missing notice',
      'task missing notice',
      'task wrong research',
      'task wrong research',
    ])
    expect(found.every((one) => one.subjectId === topicId)).toBe(true)
    expect(await checkTasks(store.database, now)).toEqual([])
  })

  test('counts follow every milestone; one that was tampered with is named and put right', async () => {
    const { db } = store.database
    const counts = async () => (await keptCounts(db)).approved
    await city.approved()
    await city.approved({ practice: true })
    await city.approved()
    expect(await counts()).toEqual({ ever: 2, undated: 0, years: { 2026: 2 } })
    await db.updateTable('milestone').set({ reached_on: null }).where('practice', '=', false).execute()
    expect(await counts()).toEqual({ ever: 2, undated: 2, years: {} })
    await db.updateTable('milestone').set({ reached_on: '2025-05-01', practice: false }).execute()
    expect(await counts()).toEqual({ ever: 3, undated: 0, years: { 2025: 3 } })
    await db.deleteFrom('milestone').execute()
    expect(await counts()).toEqual({ ever: 0, undated: 0, years: {} })
    await rebuildTasks(store.database, now)
    expect(await counts()).toEqual({ ever: 2, undated: 0, years: { 2026: 2 } })
    await db.deleteFrom('milestone_count').where('milestone', '=', 'approved').execute()
    const missing = { subject: 'figure', subjectId: 'approved', change: 'wrong', what: '2026 +2' }
    expect(await checkTasks(store.database, now)).toMatchObject([missing])
    expect(await rebuildTasks(store.database, now)).toMatchObject([missing])
    expect(await counts()).toEqual({ ever: 2, undated: 0, years: { 2026: 2 } })
    expect(await checkTasks(store.database, now)).toEqual([])
  })
})

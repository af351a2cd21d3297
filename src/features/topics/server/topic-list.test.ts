import { sql } from 'kysely'
import { beforeEach, describe, expect, test } from 'vitest'
import { useTestDatabase } from '../../../../tests/support/test-database.ts'
import { buildTopicCity, convener, now, paths, type TopicCity } from '../testing/topic-city.ts'
import { draftTopicCommand } from './draft-topic.ts'
import { editTopicCommand } from './edit-topic.ts'
import { listTopics, type TopicFilter } from './topic-list-store.ts'
import { similarTopics } from './topic-search-store.ts'
import { touchTopic } from './topic-store.ts'

const store = useTestDatabase()
let city: TopicCity

beforeEach(async () => {
  city = await buildTopicCity(store.database)
})

async function draft(title: string, background?: string): Promise<string> {
  return (await city.run(convener, draftTopicCommand, { roomId: 'room', title, background })).topicId
}

async function titles(filter: TopicFilter) {
  return (await listTopics(store.database.db, filter)).rows.map((row) => row.title)
}

describe('pages of a list', () => {
  test('walk to the end and back without losing or repeating a topic, also within one moment', async () => {
    const ids: string[] = []
    for (let i = 0; i < 7; i++) ids.push(await draft(`议题 ${i}`))
    const { db } = store.database
    await sql`update topic set changed_at = ${new Date(now.getTime() + 60_000)} where title < '议题 3'`.execute(
      db,
    )
    const whole = (await listTopics(db, {}, null, 50)).rows.map((row) => row.id)
    expect(whole.toSorted()).toEqual(ids.toSorted())

    const first = await listTopics(db, {}, null, 3)
    const second = await listTopics(db, {}, first.older, 3)
    const third = await listTopics(db, {}, second.older, 3)
    const pages = [first, second, third].map((page) => page.rows.map((row) => row.id))
    expect(pages).toEqual([whole.slice(0, 3), whole.slice(3, 6), whole.slice(6)])
    expect([first.newer, third.older]).toEqual([null, null])

    const back = await listTopics(db, {}, third.newer, 3)
    expect(back.rows.map((row) => row.id)).toEqual(whole.slice(3, 6))
    const start = await listTopics(db, {}, back.newer, 3)
    expect(start.rows.map((row) => row.id)).toEqual(whole.slice(0, 3))
    expect(start.newer).toBeNull()
  })

  test('begin at the start for a cursor that somebody edited', async () => {
    await draft('议题')
    expect((await listTopics(store.database.db, {}, 'nonsense')).rows).toHaveLength(1)
  })

  test('put what changed last first', async () => {
    const first = await draft('先写的')
    await draft('后写的')
    await store.database.transaction((tx) => touchTopic(tx, first, new Date(now.getTime() + 1000)))
    expect(await titles({})).toEqual(['先写的', '后写的'])
  })

  test('show room, place and latest round of each', async () => {
    await draft('停车')
    const [row] = (await listTopics(store.database.db, {})).rows
    expect(row).toMatchObject({
      title: '停车',
      status: 'draft',
      roomName: '五一社区协商议事室',
      organisationName: '文峰街道',
      roundNumber: 1,
      outcome: null,
    })
  })
})

test('filters narrow by place, area, state, room and publicity', async () => {
  const open = await draft('公开的')
  await draft('内部的')
  await store.database.db
    .updateTable('topic')
    .set({ is_public: true, status: 'approved' })
    .where('id', '=', open)
    .execute()
  expect(await titles({ publicOnly: true })).toEqual(['公开的'])
  expect(await titles({ status: ['draft'] })).toEqual(['内部的'])
  expect(await titles({ paths: [paths.county] })).toHaveLength(2)
  expect(await titles({ paths: ['/city/other/'] })).toEqual([])
  expect(await titles({ paths: [] })).toEqual([])
  expect(await titles({ areaIds: ['county'], roomId: 'room' })).toHaveLength(2)
  expect(await titles({ areaIds: ['other'] })).toEqual([])
})

describe('search', () => {
  test('finds words of title, background and place, side by side only', async () => {
    await draft('老旧小区加装电梯', '六层楼的老人上下楼难')
    await draft('东门停车难')
    expect(await titles({ search: '电梯' })).toEqual(['老旧小区加装电梯'])
    expect(await titles({ search: '上下楼' })).toEqual(['老旧小区加装电梯'])
    expect(await titles({ search: '五一社区 停车' })).toEqual(['东门停车难'])
    // Both pairs are there, but in two places.
    expect(await titles({ search: '老人电梯' })).toEqual([])
    expect(await titles({ search: '??' })).toEqual([])
    expect(await titles({ search: "%' _" })).toEqual([])
  })

  test('follows an edit', async () => {
    const topicId = await draft('东门停车难')
    await city.run(convener, editTopicCommand, { topicId, title: '西门路灯不亮' })
    expect(await titles({ search: '停车' })).toEqual([])
    expect(await titles({ search: '路灯' })).toEqual(['西门路灯不亮'])
  })
})

describe('similar topics', () => {
  test('come most alike first, with the share of the words they have in common', async () => {
    const same = await draft('小区东门停车难')
    await draft('小区停车位不够')
    await draft('村口路灯不亮')
    const found = await similarTopics(store.database.db, 'county', '小区东门停车难')
    expect(found.map((topic) => topic.title)).toEqual(['小区东门停车难', '小区停车位不够'])
    expect(found[0]).toMatchObject({ id: same, share: 1, status: 'draft', roomName: '五一社区协商议事室' })
    expect(found[1]!.share).toBeGreaterThanOrEqual(0.3)
    expect(found[1]!.share).toBeLessThan(1)
  })

  test('are found for a long text by the few telling words it shares with a title', async () => {
    const title = '广场舞的声音，大家都能接受的是多大'
    await draft(title)
    await draft('村口路灯不亮')
    const words = '广场舞又跳到九点多了，孩子写不了作业。'
    const found = await similarTopics(store.database.db, 'county', words)
    expect(found.map((topic) => topic.title)).toEqual([title])
  })

  test('leave out other areas, the topic itself, and a mere word in common', async () => {
    const topicId = await draft('小区东门停车难')
    const { db } = store.database
    expect(await similarTopics(db, 'other', '小区东门停车难')).toEqual([])
    expect(await similarTopics(db, 'county', '小区东门停车难', { exceptId: topicId })).toEqual([])
    expect(await similarTopics(db, 'county', '小区里的广场舞声音太大')).toEqual([])
    expect(await similarTopics(db, 'county', '  ?! ')).toEqual([])
  })
})

import { readFileSync } from 'node:fs'
import { sql } from 'kysely'
import { describe, expect, it } from 'vitest'
import { useOtherDatabase, useTestDatabase } from '../../../../tests/support/test-database.ts'
import type { RuleError } from '../../../base/reason.ts'
import type { Actor } from '../../../platform/commands/actor.ts'
import type { Database } from '../../../platform/database/tables.ts'
import { verifyChain } from '../../../platform/events/verify-journal.ts'
import { checkTasks } from '../../course/index.ts'
import type { TopicFile } from '../index.ts'
import { partNames, parts } from '../rules/file-parts.ts'
import { buildTwoTopics, engineOf, fileOf, now, take } from '../testing/two-topics.ts'

const test = useTestDatabase()

type Row = Record<string, unknown>
// biome-ignore lint/suspicious/noExplicitAny: a file in hand is bent at will
type Bent = any

function copy(file: TopicFile): Bent {
  return JSON.parse(JSON.stringify(file))
}

async function refusal(work: Promise<unknown>): Promise<{ codes: string[]; fields: (string | undefined)[] }> {
  try {
    await work
  } catch (error) {
    const { reasons } = error as RuleError
    return { codes: reasons.map(({ code }) => code), fields: reasons.map(({ field }) => field) }
  }
  return { codes: [], fields: [] }
}

async function rowsIn(database: Database): Promise<Record<string, number>> {
  const counts: Record<string, number> = {}
  for (const table of new Set([...partNames.map((name) => parts[name].table), 'journal_chain', 'task'])) {
    const { rows } = await sql<{ n: number }>`select count(*) as n from ${sql.table(table)}`.execute(
      database.db,
    )
    counts[table] = Number(rows[0]!.n)
  }
  return counts
}

function officeOf(path: string, role = 'cppcc_office'): Actor {
  const grants = [{ role, path, organisationId: 'o', areaId: 'a', bodyId: null }]
  return { kind: 'staff', accountId: 'a1', postLine: '政协办公室', mustChangePassword: false, grants }
}

/** Takes every row of the topics away, so that what stays is an installation with the places alone. */
async function forgetTopics(database: Database): Promise<void> {
  const places = ['organisation', 'room', 'room_post', 'body']
  const tables = [
    ...partNames.map((name) => parts[name].table).filter((name) => !places.includes(name)),
    'task',
  ]
  const deletes = [...new Set(tables)].map((table) => `delete from "${table}"`)
  deletes.push("delete from journal_chain where kind in ('topic', 'concern')", 'delete from milestone_count')
  const whole = `set local session_replication_role = replica; ${deletes.join('; ')}`
  await sql.raw(whole).execute(database.db)
}

describe('importing a topic', () => {
  const empty = useOtherDatabase()

  it('brings sessions and research that serve two topics in once, each topic with its own part', async () => {
    const { database } = test
    const { first, second } = await buildTwoTopics(database)
    const files = [await fileOf(database, first), await fileOf(database, second)]
    expect(files[1]!.opinions).toBeUndefined()
    expect(files[1]!.sessions).toEqual(files[0]!.sessions)
    for (const file of files) await take(empty.database, copy(file))
    const after = await rowsIn(empty.database)
    expect(after.session).toBe(1)
    expect(after.session_round).toBe(2)
    expect(after.research).toBe(1)
    expect(after.research_round).toBe(2)
    expect(after.room).toBe(1)
    expect([await fileOf(empty.database, first), await fileOf(empty.database, second)]).toEqual(files)
    expect(await checkTasks(empty.database, now)).toEqual([])
  })

  it('leaves phones, residents, accounts and names behind, and keeps one answer apart from another', async () => {
    const { database } = test
    const { first } = await buildTwoTopics(database)
    const file = await fileOf(database, first)
    const { events, ...record } = file
    const written = JSON.stringify(record)
    expect(written).not.toContain('13800000001')
    expect(written).not.toContain('resident-1')
    expect(written).not.toContain('居民甲')
    const [answer] = file.evaluationAnswers as Row[]
    expect(answer!.respondent).toBe(`answer:${answer!.id}`)
    expect(JSON.stringify(events)).not.toMatch(/13800000001|居民甲|步道太黑/)
    expect(JSON.stringify(await fileOf(database, first, { names: true }))).toContain('居民甲')
  })

  it('finds places by name below the same parent, so that ids may differ', async () => {
    const { database } = test
    const built = await buildTwoTopics(database)
    let written = JSON.stringify(await fileOf(database, built.first))
    for (const id of [built.city, built.county, built.street, built.roomId]) {
      written = written.replaceAll(id, `${id.slice(0, -4)}zzzz`)
    }
    const file = JSON.parse(written)
    // Event data name the room too: a chain would not hold any more, so this is a case written by hand.
    delete file.events
    delete file.milestones
    await forgetTopics(database)
    const { made } = await take(database, file)
    expect(made).toEqual({ organisations: 0, rooms: 0, bodies: 0 })
    const topic = await database.db.selectFrom('topic').selectAll().executeTakeFirstOrThrow()
    expect(topic).toMatchObject({
      room_id: built.roomId,
      organisation_id: built.street,
      area_id: built.county,
    })
  })

  it('writes nothing and says why when the file does not hold', async () => {
    const { database } = test
    const built = await buildTwoTopics(database)
    const whole = await fileOf(database, built.first)
    await forgetTopics(database)
    const before = await rowsIn(database)
    const bends: [string, (file: Bent) => void][] = [
      ['transfer.format', (file) => (file.format = 'something')],
      ['transfer.version', (file) => (file.version = 2)],
      ['transfer.unknown-field', (file) => (file.topic.colour = 'red')],
      ['transfer.unknown-field', (file) => (file.aprovals = [])],
      ['transfer.unknown-as-word', (file) => (file.lists[0].toName = '来源未载')],
      ['field.choice', (file) => (file.topic.status = 'done')],
      ['field.required', (file) => delete file.topic.title],
      ['field.kind', (file) => (file.topic.createdAt = 'yesterday')],
      ['transfer.loose-end', (file) => (file.approvals[0].roundId = 'elsewhere')],
      ['transfer.twice', (file) => file.notices.push(file.notices[0])],
      ['transfer.no-rounds', (file) => (file.rounds = [])],
      ['transfer.chain-broken', (file) => (file.events[1].data = {})],
      ['transfer.chain-broken', (file) => file.events.shift()],
      ['transfer.digest', (file) => (file.lists[0].rows[0].text = '不装')],
      ['transfer.digest', (file) => (file.opinions[0].words = '灯要亮')],
      ['transfer.digest', (file) => (file.topic.title = '别的')],
      ['transfer.digest', (file) => (file.approvals[0].bodyName = '别的党工委')],
      ['transfer.digest', (file) => (file.evaluationAnswers[0].value = '不满意')],
      ['transfer.not-told', (file) => file.conversions.push({ ...file.conversions[0], id: 'added' })],
      ['transfer.missing', (file) => (file.opinions = [])],
      ['transfer.missing', (file) => delete file.conversions],
      ['transfer.method-broken', (file) => (file.rounds[0].method.steps = [])],
      ['transfer.rules-broken', (file) => (file.rounds[0].rules = {})],
      ['transfer.other-name', (file) => (file.organisations.at(-1).name = '别的街道')],
      ['transfer.other-name', (file) => (file.rooms[0].name = '别的议事室')],
      ['transfer.elsewhere', (file) => (file.organisations.at(-1).parentId = file.organisations[0].id)],
      ['transfer.other-kind', (file) => (file.organisations.at(-1).kind = 'town')],
    ]
    for (const [code, bend] of bends) {
      const file = copy(whole)
      bend(file)
      expect((await refusal(take(database, file))).codes, `${code} ${bend}`).toContain(code)
    }
    expect(await rowsIn(database)).toEqual(before)
  })

  it('refuses a topic that is here already, and ids that belong to something else', async () => {
    const { database } = test
    const built = await buildTwoTopics(database)
    const file = copy(await fileOf(database, built.first))
    const before = await rowsIn(database)
    expect(await refusal(take(database, file))).toMatchObject({ codes: ['transfer.topic-here'] })
    const example = exampleOfTheDocs()
    example.organisations = file.organisations
    example.rooms = file.rooms
    Object.assign(example.topic, { roomId: file.rooms[0].id, organisationId: built.street })
    Object.assign(example.sessions[0], { roomId: file.rooms[0].id, organisationId: built.street })
    example.concerns[0].roomId = file.rooms[0].id
    const taken = JSON.parse(JSON.stringify(example).replaceAll('binhe-lamps-approval', file.approvals[0].id))
    expect((await refusal(take(database, taken))).codes).toEqual(['transfer.id-taken'])
    const session = JSON.parse(JSON.stringify(example).replaceAll('binhe-lamps-session', built.sessionId))
    expect((await refusal(take(database, session))).codes).toContain('transfer.other-content')
    expect(await rowsIn(database)).toEqual(before)
  })

  it('is refused by what the database never allows, in a sentence, with nothing written', async () => {
    const { database } = test
    const example = exampleOfTheDocs()
    example.approvals[0].decision = 'declined'
    const before = await rowsIn(database)
    expect((await refusal(take(database, example))).codes).toEqual(['transfer.does-not-fit'])
    expect(await rowsIn(database)).toEqual(before)
  })

  it('needs the right for every place that it writes to', async () => {
    const { database } = test
    const built = await buildTwoTopics(database)
    const file = copy(await fileOf(database, built.first))
    const path = `/${built.city}/${built.county}/${built.street}/`
    const ask = (actor: Actor) => refusal(fileOf(database, built.first, { actor }))
    expect((await ask(officeOf(path))).codes).toEqual([])
    expect((await ask(officeOf(path, 'convener'))).codes).toEqual(['access.not-yours'])
    expect((await ask(officeOf('/elsewhere/'))).codes).toEqual(['access.not-yours'])
    expect((await ask({ kind: 'visitor' })).codes).toEqual(['access.sign-in-first'])
    await forgetTopics(database)
    const office = officeOf(`/${built.city}/other/`)
    expect((await refusal(take(database, file, office))).codes).toEqual(['access.not-yours'])
    expect((await take(database, file, officeOf(path))).topicId).toBe(built.first)
    const place = await database.db
      .selectFrom('journal_event')
      .select(['kind', 'actor_post'])
      .where('chain_id', '=', built.street)
      .orderBy('number', 'desc')
      .executeTakeFirstOrThrow()
    expect(place).toEqual({ kind: 'topic.imported', actor_post: '政协办公室' })
  })
})

function exampleOfTheDocs(): Bent {
  const text = readFileSync('docs/topic-file.md', 'utf8')
  return JSON.parse(/```json\n([\s\S]*?)```/.exec(text)![1]!)
}

describe('a case written by hand', () => {
  it('comes in as the documents show it, and its record begins with the import', async () => {
    const { database } = test
    const { topicId, events, made } = await take(database, exampleOfTheDocs())
    expect({ events, made }).toEqual({ events: 0, made: { organisations: 3, rooms: 1, bodies: 0 } })
    expect(await verifyChain(database.db, topicId)).toEqual({ events: 1, broken: null })
    const file = await fileOf(database, topicId)
    expect((file.events as Row[]).map((event) => event.kind)).toEqual(['topic.imported'])
    expect((file.rounds as Bent)[0].method.id).toBe('nantong-three-lists')
    expect((file.milestones as Row[]).map((row) => row.milestone)).toContain('approved')
    expect((file.lists as Row[])[0]!.digest).toMatch(/^[0-9a-f]{64}$/)
    // What it has become goes on from here as any other topic does.
    const again = copy(file)
    const { city } = { city: 'example-city' }
    await forgetTopics(database)
    await take(database, again)
    expect(JSON.stringify(await fileOf(database, topicId))).toBe(JSON.stringify(file))
    const tree = await database.db.selectFrom('organisation').select('path').orderBy('path').execute()
    expect(tree.map((row) => row.path)).toContain(`/${city}/example-county/binhe/`)
    expect(await checkTasks(engineOf(database).database, now)).toEqual([])
  })

  it('of a province may come into one of its cities: what is above the top is left out', async () => {
    const { database } = test
    const built = await buildTwoTopics(database)
    const example = exampleOfTheDocs()
    example.organisations[0].parentId = 'province'
    example.organisations.unshift({ id: 'province', kind: 'province', name: '示例省' })
    const { made } = await take(database, example)
    expect(made).toEqual({ organisations: 0, rooms: 1, bodies: 0 })
    const topic = await database.db
      .selectFrom('topic')
      .select('organisation_id')
      .where('id', '=', 'binhe-lamps-2025')
      .executeTakeFirstOrThrow()
    expect(topic.organisation_id).toBe(built.street)
    const stranger = exampleOfTheDocs()
    stranger.organisations[0].name = '别的市'
    expect((await refusal(take(database, stranger))).codes).toEqual(['transfer.other-top'])
    await expect(take(database, stranger)).rejects.toMatchObject({
      reasons: [{ values: { name: '别的市', places: '别的市 / 示例区 / 滨河街道' } }],
    })
  })

  it('does not make a phone number public', async () => {
    const example = exampleOfTheDocs()
    example.topic.background = '请打 13912345678'
    expect((await refusal(take(test.database, example))).codes).toEqual(['transfer.personal-number'])
  })
})

import { beforeEach, describe, expect, test } from 'vitest'
import { useTestDatabase } from '../../../../tests/support/test-database.ts'
import { organisationCommands, roomsSearch } from '../index.ts'
import { actsOn, administrator, refusal, system } from '../testing/run-acts.ts'
import { organisationView, settingsAt } from './organisation-view.ts'
import { nodesBelow, organisationsSearch } from './tree-store.ts'

const store = useTestDatabase()
const act = actsOn(store)
let city: string
let east: string
let town: string

beforeEach(async () => {
  city = (await act('organisations.create', { kind: 'city', name: '某市' })).organisationId!
  east = (await act('organisations.create', { kind: 'county', name: '东区', parentId: city })).organisationId!
  town = (await act('organisations.create', { kind: 'town', name: '某某镇', parentId: east })).organisationId!
})

const count = async () => (await store.database.db.selectFrom('organisation').select('id').execute()).length
const pathOf = async (id: string) => (await organisationView(store.database.db, id)).path

function room(change: object = {}) {
  const wanted = { organisationId: town, name: '某某镇协商议事室', level: 'town', methodId: 'six-steps' }
  return act('rooms.create', { ...wanted, ...change })
}

describe('the tree', () => {
  test('has one top, and only fitting levels below each other', async () => {
    expect(await refusal(act('organisations.create', { kind: 'city', name: '另一市' }))).toEqual([
      'organisations.top-exists',
    ])
    const village = { kind: 'village', name: '某村', parentId: east }
    expect(await refusal(act('organisations.create', village))).toEqual(['organisations.wrong-level'])
  })

  test('says all that is wrong at once', async () => {
    await act('organisations.create', { kind: 'town', name: '甲镇', parentId: east, code: '7' })
    const again = act('organisations.create', { kind: 'city', name: '甲镇', parentId: east, code: '7' })
    expect(await refusal(again)).toEqual([
      'organisations.wrong-level',
      'organisations.name-taken',
      'organisations.code-taken',
    ])
  })

  test('is read node by node, page by page', async () => {
    for (const name of ['丙', '甲', '乙'])
      await act('organisations.create', { kind: 'county', name, parentId: city })
    const first = await nodesBelow(store.database.db, city, 2)
    const last = first.at(-1)!
    const rest = await nodesBelow(store.database.db, city, 10, { name: last.name, id: last.id })
    const names = [...first, ...rest].map((node) => node.name)
    expect([...names].sort()).toEqual(['东区', '丙', '乙', '甲'].sort())
    expect(new Set(names).size).toBe(4)
    const node = [...first, ...rest].find((one) => one.id === east)
    expect(node).toMatchObject({ children: 1, rooms: 0 })
  })

  test('is searched within one’s own places only', async () => {
    const found = async (text: string, paths: string[]) =>
      (await organisationsSearch(store.database.db, text, paths, 5)).map((row) => `${row.name} ${row.place}`)
    expect(await found('某', ['/'])).toEqual(['某市 ', '某某镇 东区'])
    expect(await found('某', [await pathOf(east)])).toEqual(['某某镇 东区'])
    expect(await found('%', ['/'])).toEqual([])
    expect(await found('某', [])).toEqual([])
  })
})

describe('changing an organisation', () => {
  const share = {
    composition: { counted: ['masses', 'stakeholder'], share: { of: 1, in: 2 }, source: '本区办法' },
  }

  test('sets values that hold below, until a place sets its own', async () => {
    await act('organisations.change', { organisationId: east, name: '东区', ...share })
    const evaluationScale = ['好', '不好']
    await act('organisations.change', { organisationId: town, name: '某某镇', evaluationScale })
    const there = await settingsAt(store.database.db, await pathOf(town))
    expect(there.inForce).toEqual({ ...share, evaluationScale, answerDays: null })
    expect(there.above.evaluationScale).toHaveLength(4)
    const above = await settingsAt(store.database.db, await pathOf(city))
    expect(above.inForce.composition.share).toEqual({ of: 2, in: 3 })
  })

  test('takes back what is left out', async () => {
    await act('organisations.change', { organisationId: east, name: '东区', ...share })
    await act('organisations.change', { organisationId: east, name: '东区' })
    const { own, inForce } = await settingsAt(store.database.db, await pathOf(east))
    expect(own).toEqual({})
    expect(inForce.composition.share).toEqual({ of: 2, in: 3 })
  })

  test('refuses a share of more than all and a scale that says one thing twice', async () => {
    const wrong = { composition: { share: { of: 3, in: 2 } }, evaluationScale: ['好', '好'] }
    expect(
      await refusal(act('organisations.change', { organisationId: east, name: '东区', ...wrong })),
    ).toEqual(['organisations.share-over-one', 'organisations.scale-twice'])
    const single = { organisationId: east, name: '东区', evaluationScale: ['好'] }
    expect(await refusal(act('organisations.change', single))).toEqual(['organisations.scale-short'])
  })

  test('is noticed by someone who changes it at the same time', async () => {
    await act('organisations.change', { organisationId: east, name: '新东区' }, system, 1)
    const second = act('organisations.change', { organisationId: east, name: '大东区' }, system, 1)
    expect(await refusal(second)).toEqual(['common.changed-meanwhile'])
  })

  test('gives its rooms the new name to be found by', async () => {
    await room()
    await act('organisations.change', { organisationId: east, name: '滨江区' })
    const found = async (text: string) =>
      (await roomsSearch(store.database.db, text, 5)).map((row) => row.place)
    expect(await found('滨江')).toEqual(['滨江区 某某镇'])
    expect(await found('东区')).toEqual([])
  })
})

describe('importing a table', () => {
  const text = [
    '层级,上级,名称,代码',
    '社区,南镇,甲社区',
    '镇,南区,南镇,320',
    '县区,,南区',
    '村,某某镇,乙村',
  ].join('\n')

  test('adds all of it, each node in the partition of its county', async () => {
    const { count: added } = await act<{ count: number }>('organisations.import', {
      organisationId: city,
      text,
    })
    expect(added).toBe(4)
    const rows = await store.database.db
      .selectFrom('organisation')
      .select(['name', 'area_id', 'path'])
      .execute()
    const byName = new Map(rows.map((row) => [row.name, row]))
    const south = byName.get('南区')!.path.split('/').at(-2)
    expect(byName.get('甲社区')).toMatchObject({ area_id: south })
    expect(byName.get('甲社区')!.path).toContain(byName.get('南镇')!.path)
    expect(byName.get('乙村')!.path).toBe(
      `${await pathOf(town)}${byName.get('乙村')!.path.split('/').at(-2)}/`,
    )
  })

  test('adds nothing when one line is wrong, and names that line', async () => {
    const before = await count()
    const wrong = act('organisations.import', { organisationId: city, text: `${text}\n镇,北区,北镇` })
    expect(await refusal(wrong)).toEqual(['6 organisations.line-parent'])
    expect(await count()).toBe(before)
  })

  test('refers to nothing outside of the place of import', async () => {
    const west = (await act('organisations.create', { kind: 'county', name: '西区', parentId: city }))
      .organisationId!
    const wrong = act('organisations.import', { organisationId: west, text: '村,某某镇,乙村' })
    expect(await refusal(wrong)).toEqual(['1 organisations.line-parent'])
  })

  test('a second time is refused line by line', async () => {
    await act('organisations.import', { organisationId: city, text })
    expect(await refusal(act('organisations.import', { organisationId: city, text }))).toContain(
      '4 organisations.line-taken',
    )
  })

  test('takes a whole city, and what is imported can be worked with', async () => {
    const many = Array.from({ length: 1500 }, (_, at) => `村\t某某镇\t第${at}村\t`).join('\n')
    await act('organisations.import', { organisationId: city, text: many })
    const [village] = await organisationsSearch(store.database.db, '第1499村', ['/'], 1)
    await act('bodies.create', { organisationId: village!.id, kind: 'self_government', name: '村委会' })
    expect((await organisationView(store.database.db, village!.id)).bodies).toMatchObject([
      { name: '村委会' },
    ])
  })
})

describe('a post of a body', () => {
  test('begins and ends on a day, and not before it began', async () => {
    const { bodyId } = await act('bodies.create', {
      organisationId: town,
      kind: 'government',
      name: '镇政府',
    })
    const { postId } = await act('posts.create', { bodyId, name: '副镇长', heldFrom: '2024-03-01' })
    expect(await refusal(act('posts.end', { postId, heldUntil: '2024-02-01' }))).toEqual([
      'organisations.post-ends-before',
    ])
    await act('posts.end', { postId, heldUntil: '2025-03-01' })
    const { bodies } = await organisationView(store.database.db, town)
    expect(bodies).toMatchObject([
      { name: '镇政府', posts: [{ name: '副镇长', heldFrom: '2024-03-01', heldUntil: '2025-03-01' }] },
    ])
  })
})

test('every act is the administrator’s of the place, and of no other', async () => {
  const { roomId } = await room()
  const { bodyId } = await act('bodies.create', { organisationId: town, kind: 'government', name: '镇政府' })
  const { postId } = await act('posts.create', { bodyId, name: '副镇长' })
  const hamlet = await act('organisations.create', { kind: 'village', name: '误建村', parentId: town })
  const ending = { endedOn: '2026-11-01', reason: '建错了' }
  const acts: [string, object][] = [
    ['organisations.create', { kind: 'village', name: '某村', parentId: town }],
    ['organisations.change', { organisationId: town, name: '某某镇' }],
    ['organisations.import', { organisationId: town, text: '村,,另一村' }],
    ['bodies.create', { organisationId: town, kind: 'other', name: '新单位' }],
    ['bodies.change', { bodyId, kind: 'government', name: '镇人民政府' }],
    ['posts.create', { bodyId, name: '主任' }],
    ['posts.end', { postId, heldUntil: '2026-11-01' }],
    ['rooms.create', { organisationId: town, name: '新室', level: 'town', methodId: 'six-steps' }],
    ['rooms.change', { roomId, name: '改室', level: 'town', methodId: 'six-steps' }],
    ['rooms.appoint', { roomId, kind: 'liaison', title: '联络员' }],
    ['rooms.end', { roomId, ...ending }],
    ['bodies.end', { bodyId, ...ending }],
    ['organisations.end', { organisationId: hamlet.organisationId, ...ending }],
  ]
  expect(acts.map(([name]) => name).sort()).toEqual(
    organisationCommands
      .map((command) => command.name)
      .filter((name) => name !== 'installation.change')
      .sort(),
  )
  for (const [name, request] of acts) {
    expect(await refusal(act(name, request, administrator('/elsewhere/')))).toEqual(['access.not-yours'])
    await expect(act(name, request, administrator(await pathOf(east)))).resolves.toBeDefined()
  }
})

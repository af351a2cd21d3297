import { beforeEach, describe, expect, test } from 'vitest'
import { useTestDatabase } from '../../../../tests/support/test-database.ts'
import { organisationPages, roomById, roomsBelow, roomsSearch, roomView } from '../index.ts'
import { actsOn, refusal } from '../testing/run-acts.ts'
import { organisationView } from './organisation-view.ts'
import { roomByQrCode } from './room-store.ts'

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

const pathOf = async (id: string) => (await organisationView(store.database.db, id)).path

function room(change: object = {}) {
  const wanted = { organisationId: town, name: '某某镇协商议事室', level: 'town', methodId: 'six-steps' }
  return act('rooms.create', { ...wanted, ...change })
}

describe('a room', () => {
  test('is found by name, place, tag and address, in any width and order of words', async () => {
    await room({ tags: ['新就业群体'], address: '服务中心A座' })
    await room({ name: '东区大厅' })
    const found = async (text: string) =>
      (await roomsSearch(store.database.db, text, 5)).map((row) => row.name)
    for (const text of ['协商议事', '新就业', 'a座', '协商 某市', '某某镇 协商']) {
      expect([text, await found(text)]).toEqual([text, ['某某镇协商议事室']])
    }
    expect((await found('东区'))[0]).toBe('东区大厅')
    expect(await found('')).toHaveLength(2)
    expect(await found('_')).toEqual([])
  })

  test('is listed below every place above it, page by page, while it is open', async () => {
    const { roomId } = await room()
    await room({ name: '另一议事室' })
    const path = await pathOf(city)
    const [first] = await roomsBelow(store.database.db, path, 1)
    const rest = await roomsBelow(store.database.db, path, 5, first)
    expect([first, ...rest].map((row) => row?.place)).toEqual(['东区 某某镇', '东区 某某镇'])
    await act('rooms.end', { roomId, endedOn: '2026-11-01', reason: '建重了' })
    expect(await roomsBelow(store.database.db, path, 5)).toHaveLength(1)
    expect(await roomsSearch(store.database.db, '某某镇协商', 5)).toEqual([])
  })

  test('leads from the code on its wall to its question, and once it is ended to its page, which says so', async () => {
    const { roomId } = await room()
    const { qrCode } = (await roomView(store.database.db, roomId!))!
    const page = organisationPages.find((one) => one.path === '/r/:code')!
    const scanned = () => page.show({ db: store.database.db, params: { code: qrCode } } as never)
    expect(await scanned()).toEqual({ redirect: `/speak?room=${roomId}&via=qr` })
    await act('rooms.end', { roomId, endedOn: '2026-11-01', reason: '建重了' })
    expect(await scanned()).toEqual({ redirect: `/rooms/${roomId}` })
  })

  test('keeps the code on its wall through every change', async () => {
    const { roomId } = await room({ address: '旧址' })
    const before = (await roomView(store.database.db, roomId!))!
    await act('rooms.change', {
      roomId,
      name: '新名',
      level: 'village',
      methodId: 'six-steps',
      tags: ['甲', '乙'],
    })
    const view = (await roomView(store.database.db, roomId!))!
    expect(view).toMatchObject({ name: '新名', level: 'village', tags: ['甲', '乙'], address: null })
    expect(await roomByQrCode(store.database.db, before.qrCode)).toMatchObject({ id: roomId })
  })

  test('follows a known method and has a name of its own', async () => {
    expect(await refusal(room({ methodId: 'x' }))).toEqual(['organisations.method-unknown'])
    await room()
    expect(await refusal(room())).toEqual(['organisations.room-taken'])
    const { roomId } = await room({ name: '另一议事室' })
    const change = { roomId, name: '某某镇协商议事室', level: 'town', methodId: 'x' }
    expect(await refusal(act('rooms.change', change))).toEqual([
      'organisations.method-unknown',
      'organisations.room-taken',
    ])
  })

  test('shows who convenes it today, two if there are two, and not who did', async () => {
    const { roomId } = await room()
    const appoint = (title: string, heldFrom: string, heldUntil?: string) =>
      act('rooms.appoint', { roomId, kind: 'convener', title, heldFrom, heldUntil })
    await appoint('政协工作联络组组长', '2020-02-01')
    const { roomPostId } = await appoint('镇党委副书记', '2020-01-01')
    await appoint('前任', '2019-01-01', '2021-12-31')
    const titles = async () => (await roomView(store.database.db, roomId!))?.posts.map((post) => post.title)
    expect(await titles()).toEqual(['镇党委副书记', '政协工作联络组组长'])
    await act('posts.end', { postId: roomPostId, heldUntil: '2022-05-01' })
    expect(await titles()).toEqual(['政协工作联络组组长'])
    expect(await refusal(act('posts.end', { postId: roomPostId, heldUntil: '2022-06-01' }))).toEqual([
      'organisations.post-ended',
    ])
  })

  test('is not convened by a post that ends before it begins', async () => {
    const { roomId } = await room()
    const post = { roomId, kind: 'convener', title: '镇党委副书记' }
    const turned = act('rooms.appoint', { ...post, heldFrom: '2026-03-01', heldUntil: '2026-02-28' })
    expect(await refusal(turned)).toEqual(['organisations.post-ends-before'])
    await act('rooms.appoint', { ...post, heldFrom: '2026-03-01', heldUntil: '2027-02-28' })
    expect((await roomView(store.database.db, roomId!))?.posts).toHaveLength(1)
  })

  test('belongs to the partition of its county', async () => {
    const { roomId } = await room()
    expect(await roomById(store.database.db, roomId!)).toMatchObject({ areaId: east })
  })
})

import { beforeEach, describe, expect, test } from 'vitest'
import { useTestDatabase } from '../../../../tests/support/test-database.ts'
import { chainEvents } from '../../../platform/events/journal.ts'
import { organisationsSearch } from '../index.ts'
import { actsOn, administrator, refusal } from '../testing/run-acts.ts'
import { organisationHistory } from '../web/history-words.ts'
import { organisationView } from './organisation-view.ts'
import { nodesBelow } from './tree-store.ts'

const store = useTestDatabase()
const act = actsOn(store)
let city: string
let east: string
let town: string

const node = async (kind: string, name: string, parentId?: string) =>
  (await act('organisations.create', { kind, name, parentId })).organisationId!

beforeEach(async () => {
  city = await node('city', '某市')
  east = await node('county', '东区', city)
  town = await node('town', '某某镇', east)
})

const end = (organisationId: string, more: object = {}) =>
  act('organisations.end', { organisationId, endedOn: '2026-11-20', reason: '建重了', ...more })

const offered = async (text: string) =>
  (await organisationsSearch(store.database.db, text, ['/'], 10)).map((one) => one.name)

describe('an organisation added by mistake', () => {
  test('is ended with a day and a reason: it is still there to read, and is offered for nothing new', async () => {
    expect(await offered('某某镇')).toEqual(['某某镇'])
    await end(town)
    expect(await offered('某某镇')).toEqual([])
    const all = await organisationsSearch(store.database.db, '某某镇', ['/'], 10, { ended: true })
    expect(all).toMatchObject([{ name: '某某镇', endedOn: '2026-11-20' }])
    expect(await nodesBelow(store.database.db, east, 10)).toMatchObject([{ endedOn: '2026-11-20' }])
    expect(await nodesBelow(store.database.db, city, 10)).toMatchObject([{ children: 0 }])
    const view = await organisationView(store.database.db, town)
    expect(view).toMatchObject({ endedOn: '2026-11-20', endReason: '建重了' })
  })

  test('takes nothing new until it is taken into use again', async () => {
    await end(town)
    const tries = [
      () => act('organisations.create', { kind: 'village', name: '某村', parentId: town }),
      () => act('bodies.create', { organisationId: town, kind: 'government', name: '镇政府' }),
      () => act('rooms.create', { organisationId: town, name: '室', level: 'town', methodId: 'six-steps' }),
      () => act('organisations.import', { organisationId: town, text: '村\t\t某某村\t' }),
    ]
    for (const one of tries) expect(await refusal(one())).toEqual(['organisations.is-ended'])
    const fromAbove = act('organisations.import', { organisationId: city, text: '村\t某某镇\t某某村\t' })
    expect(await refusal(fromAbove)).toEqual(['1 organisations.line-ended'])
    await act('organisations.end', { organisationId: town })
    expect(await organisationView(store.database.db, town)).toMatchObject({ endedOn: null, endReason: null })
    for (const one of tries) await one()
    expect(await offered('某某')).toContain('某某镇')
  })

  test('is not ended while anything in it is in use, each kind in a sentence', async () => {
    const village = await node('village', '某村', town)
    const { bodyId } = await act('bodies.create', {
      organisationId: town,
      kind: 'government',
      name: '镇政府',
    })
    const room = { organisationId: town, name: '某室', level: 'town', methodId: 'six-steps' }
    const { roomId } = await act('rooms.create', room)
    await expect(end(town)).rejects.toMatchObject({
      reasons: [
        { code: 'organisations.holds-organisations', values: { count: 1, first: '某村' } },
        { code: 'organisations.holds-bodies', values: { count: 1, first: '镇政府' } },
        { code: 'organisations.holds-rooms', values: { count: 1, first: '某室' } },
      ],
    })
    await end(village)
    await act('bodies.end', { bodyId, endedOn: '2026-11-20', reason: '建重了' })
    await act('rooms.end', { roomId, endedOn: '2026-11-20', reason: '建重了' })
    await end(town)
    expect(await refusal(end(town, { endedOn: '2026-11-01', reason: '别的' }))).toEqual([
      'organisations.already-ended',
    ])
    const convener = { roomId, kind: 'convener', title: '村党支部书记' }
    for (const one of [
      () => act('posts.create', { bodyId, name: '镇长' }),
      () => act('rooms.appoint', convener),
    ])
      expect(await refusal(one())).toEqual(['organisations.is-ended'])
    await act('rooms.appoint', { ...convener, heldUntil: '2026-11-19' })
    // What stands in it is not taken up before it is.
    for (const again of [
      () => act('organisations.end', { organisationId: village }),
      () => act('bodies.end', { bodyId }),
      () => act('rooms.end', { roomId }),
    ])
      expect(await refusal(again())).toEqual(['organisations.is-ended'])
  })

  test('is asked for a day that has come, and for a reason; the top stays', async () => {
    expect(await refusal(end(town, { endedOn: '2026-11-23', reason: undefined }))).toEqual([
      'organisations.end-ahead',
      'organisations.end-reason-missing',
    ])
    expect(await refusal(end(town, { endedOn: undefined, reason: undefined }))).toEqual([
      'organisations.end-day-missing',
      'organisations.end-reason-missing',
    ])
    expect(await refusal(end(city))).toEqual(['organisations.top-stays'])
  })

  test('is ended by its administrator, and its history says so without the words of the reason', async () => {
    const west = await node('county', '西区', city)
    const stranger = administrator((await organisationView(store.database.db, west)).path)
    const asked = { organisationId: town, endedOn: '2026-11-20', reason: '建重了' }
    expect(await refusal(act('organisations.end', asked, stranger))).toEqual(['access.not-yours'])
    await act(
      'organisations.end',
      asked,
      administrator((await organisationView(store.database.db, east)).path),
    )
    await act('organisations.end', { organisationId: town })
    const events = (await chainEvents(store.database.db, town)).slice(-2)
    expect(events.map((event) => organisationHistory['zh-CN']['organisation.ended'](event.data))).toEqual([
      '停用组织：某某镇（2026-11-20 起）',
      '恢复使用组织：某某镇',
    ])
    expect(JSON.stringify(events)).not.toContain('建重了')
  })
})

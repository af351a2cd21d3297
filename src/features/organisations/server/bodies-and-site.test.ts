import { beforeEach, describe, expect, test } from 'vitest'
import { useTestDatabase } from '../../../../tests/support/test-database.ts'
import { type Actor, visitor } from '../../../platform/commands/actor.ts'
import { chainLength } from '../../../platform/events/journal.ts'
import { bodiesOf, insertInstallation, readInstallation } from '../index.ts'
import { actsOn, administrator, refusal } from '../testing/run-acts.ts'
import { organisationView } from './organisation-view.ts'

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

describe('the bodies of a place', () => {
  const body = async (kind: string, name: string) =>
    (await act('bodies.create', { organisationId: town, kind, name })).bodyId!
  const shown = async () => (await organisationView(store.database.db, town)).bodies.map((one) => one.name)
  const offered = async () => (await bodiesOf(store.database.db, town)).map((one) => one.name)

  test('stand in their order: the Party committee, the government, then the others', async () => {
    for (const [kind, name] of [
      ['department', '城管办'],
      ['cppcc', '政协联络组'],
      ['government', '镇政府'],
      ['party_committee', '镇党委'],
    ]) {
      await body(kind!, name!)
    }
    expect(await shown()).toEqual(['镇党委', '镇政府', '政协联络组', '城管办'])
  })

  test('can be corrected, but not to a name that is there', async () => {
    const wrong = await body('other', '镇正府')
    await body('party_committee', '镇党委')
    const change = { bodyId: wrong, kind: 'government' }
    expect(await refusal(act('bodies.change', { ...change, name: '镇党委' }))).toEqual([
      'organisations.body-taken',
    ])
    await act('bodies.change', { ...change, name: '镇政府' })
    expect(await shown()).toEqual(['镇党委', '镇政府'])
  })

  test('are changed by one after another: who comes second is told, and who may not do it is told nothing', async () => {
    const bodyId = await body('other', '镇正府')
    const change = { bodyId, kind: 'government', name: '镇政府' }
    const seen = await chainLength(store.database.db, town)
    await act('bodies.change', change)
    const late = (actor: Actor) => act('bodies.change', { ...change, name: '某镇政府' }, actor, seen)
    await expect(late(administrator(await pathOf(town)))).rejects.toMatchObject({
      changes: [{ kind: 'body.changed' }],
    })
    const west = await act('organisations.create', { kind: 'county', name: '西区', parentId: city })
    const stranger = administrator(await pathOf(west.organisationId!))
    expect(await refusal(late(stranger))).toEqual(['access.not-yours'])
    expect(await refusal(late(visitor))).toEqual(['access.sign-in-first'])
    expect(await shown()).toEqual(['镇政府'])
  })

  test('once ended are offered no more, and can be taken up again', async () => {
    const old = await body('department', '城管办')
    await body('department', '综合执法局')
    await act('bodies.end', { bodyId: old, endedOn: '2026-11-01', reason: '机构改革' })
    expect(await offered()).toEqual(['综合执法局'])
    expect(await shown()).toEqual(['综合执法局', '城管办'])
    await act('bodies.end', { bodyId: old })
    expect(await offered()).toEqual(['城管办', '综合执法局'])
  })
})

describe('what the installation is called', () => {
  const site = { siteName: '某市有事好商量', helpPhone: '12345' }

  beforeEach(async () => {
    const named = { cityName: '某市', siteName: '某市', helpPhone: null, demo: false }
    await store.database.transaction((tx) => insertInstallation(tx, named, new Date('2026-11-22T02:00:00Z')))
  })

  test('is changed by the administrator of the top alone', async () => {
    const change = { organisationId: city, ...site }
    const below = await pathOf(east)
    expect(await refusal(act('installation.change', change, administrator(below)))).toEqual([
      'access.not-yours',
    ])
    await act('installation.change', change, administrator(await pathOf(city)))
    expect(await readInstallation(store.database.db)).toMatchObject(site)
    const elsewhere = act('installation.change', { ...change, organisationId: east })
    expect(await refusal(elsewhere)).toEqual(['organisations.not-found'])
  })

  test('takes a number that can be called, or none', async () => {
    const change = (helpPhone: string) =>
      act('installation.change', { organisationId: city, siteName: '某市', helpPhone })
    for (const wrong of ['请打村部', '1', '1234x', '-12345', '1--2345']) {
      expect([wrong, await refusal(change(wrong))]).toEqual([wrong, ['field.format-desk-phone']])
    }
    for (const right of ['12345', '0513-1234 5678', '400-123-4567']) await change(right)
    await act('installation.change', { organisationId: city, siteName: '某市' })
    expect(await readInstallation(store.database.db)).toMatchObject({ helpPhone: null })
  })
})

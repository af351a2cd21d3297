import { beforeEach, describe, expect, test } from 'vitest'
import { useTestDatabase } from '../../../../tests/support/test-database.ts'
import type { Actor } from '../../../platform/commands/actor.ts'
import { createRoomCommand } from '../../organisations/index.ts'
import { minutesLater, officeOf, start } from '../testing/small-office.ts'
import { installationCommand } from './create-installation.ts'
import { eraseResidentCommand } from './erase-resident.ts'
import { identify } from './login-store.ts'
import { openLoginCommand } from './open-login.ts'
import { sendCodeCommand, useCodeCommand } from './resident-code.ts'
import { allOfResident, concernsOfResident } from './resident-store.ts'

const store = useTestDatabase()
let office: ReturnType<typeof officeOf>

beforeEach(() => {
  office = officeOf(store.database)
})

const phone = '13912345678'

describe('a resident’s own data', () => {
  let resident: { token: string; residentId: string }
  let actor: Actor

  async function concern(id: string, residentId: string | null, called: string | null) {
    const room = await store.database.db
      .selectFrom('room')
      .select(['id', 'area_id'])
      .executeTakeFirstOrThrow()
    const row = { id, area_id: room.area_id, room_id: room.id, follow_code: `CODE-${id}`, words: `话 ${id}` }
    await store.database.db
      .insertInto('concern')
      .values({
        ...row,
        words_salt: 's',
        source: 'masses',
        channel: 'page',
        raised_on: null,
        phone: called,
        resident_id: residentId,
        consent: null,
        entered_by: null,
        entered_at: start,
        triage: null,
        triage_reason: null,
        triage_target: null,
        triage_topic_id: null,
        triage_concern_id: null,
        triaged_on: null,
        triaged_by: null,
        practice: false,
        search: null,
      })
      .execute()
  }

  async function signIn(minutes: number) {
    await office.act(sendCodeCommand, { phone }, undefined, minutesLater(minutes))
    const row = await store.database.db
      .selectFrom('message')
      .select('text')
      .where('recipient', '=', phone)
      .orderBy('id', 'desc')
      .executeTakeFirstOrThrow()
    const code = /\d{6}/.exec(row.text)![0]
    return office.act<typeof resident>(useCodeCommand, { phone, code }, undefined, minutesLater(minutes))
  }

  beforeEach(async () => {
    const place = await office.build()
    const room = { organisationId: place.town, name: '某某镇协商议事室', level: 'town', methodId: 'method' }
    await office.act(createRoomCommand, room)
    resident = await signIn(0)
    actor = { kind: 'resident', residentId: resident.residentId }
    await concern('1', resident.residentId, phone)
    await concern('2', null, phone)
    await concern('3', null, '13800000000')
  })

  test('is the own concerns and the phone, and nothing of others', async () => {
    const own = await concernsOfResident(store.database.db, resident.residentId, 10)
    expect(own).toMatchObject([{ words: '话 1', roomName: '某某镇协商议事室', settled: false }])
    const all = await allOfResident(store.database.db, resident.residentId)
    expect(all.concerns).toMatchObject([{ number: 'CODE-1', phone }])
    expect(all.logins).toHaveLength(1)
  })

  test('loses its phone everywhere on request, and the trace tells nothing personal', async () => {
    const { concerns } = await office.act<{ concerns: number }>(eraseResidentCommand, {}, actor)
    expect(concerns).toBe(2)
    expect(await identify(store.database.db, resident.token, start)).toBe(null)
    const holding = async (table: 'resident' | 'concern' | 'login_code' | 'message' | 'journal_event') =>
      JSON.stringify(await store.database.db.selectFrom(table).selectAll().execute()).includes(phone)
    for (const table of ['resident', 'concern', 'login_code', 'message', 'journal_event'] as const) {
      expect([table, await holding(table)]).toEqual([table, false])
    }
    const other = await store.database.db
      .selectFrom('concern')
      .select(['words', 'phone'])
      .orderBy('id')
      .execute()
    expect(other).toEqual([
      { words: '话 1', phone: null },
      { words: '话 2', phone: null },
      { words: '话 3', phone: '13800000000' },
    ])
    const trace = await store.database.db
      .selectFrom('journal_event')
      .select(['kind', 'data'])
      .where('chain_id', '=', resident.residentId)
      .execute()
    expect(trace).toEqual([
      { kind: 'resident.erased', data: { residentId: resident.residentId, concerns: 2, votes: 0 } },
    ])
  })

  test('is parted with once; who signs in again is someone new', async () => {
    await office.act(eraseResidentCommand, {}, actor)
    expect(await office.refusal(office.act(eraseResidentCommand, {}, actor))).toEqual([
      'accounts.resident-erased',
    ])
    expect((await signIn(5)).residentId).not.toBe(resident.residentId)
  })

  test('is nobody else’s to delete', async () => {
    expect(await office.refusal(office.act(eraseResidentCommand, {}, { kind: 'visitor' }))).toEqual([
      'access.sign-in-first',
    ])
  })
})

describe('the first visit', () => {
  let code: string | null = 'AB12CD34'
  const command = installationCommand(() => code)
  const request = {
    code: ' ab12-cd34 ',
    level: 'city',
    cityName: '某市',
    siteName: '某市有事好商量',
    helpPhone: '0513-12345678',
    login: 'city.head',
    password: 'Shangliang-22',
    again: 'Shangliang-22',
  }
  const visit = (change: object = {}) => office.act(command, { ...request, ...change }, { kind: 'visitor' })

  beforeEach(() => {
    code = 'AB12CD34'
  })

  async function nothingThere() {
    expect(await office.installation()).toBe(null)
    for (const table of ['organisation', 'account', 'journal_event'] as const) {
      expect(await store.database.db.selectFrom(table).selectAll().execute()).toEqual([])
    }
  }

  test('makes the city and its administrator, who signs in with the password typed', async () => {
    const { organisationId, accountId } = await visit()
    expect(await office.installation()).toEqual({
      cityName: '某市',
      siteName: '某市有事好商量',
      helpPhone: '0513-12345678',
      demo: false,
    })
    expect(
      await office.act(openLoginCommand, { login: 'city.head', password: 'Shangliang-22' }),
    ).toMatchObject({
      mustChangePassword: false,
    })
    expect(await office.staff(accountId!)).toMatchObject({
      grants: [{ role: 'administrator', path: `/${organisationId}/` }],
    })
  })

  test('is refused without the code, and nothing is left behind', async () => {
    expect(await office.refusal(visit({ code: 'AB12CD35' }))).toEqual(['accounts.setup-code-wrong'])
    await nothingThere()
  })

  test('tells the wrong code together with all else that is wrong, the code first', async () => {
    expect(await office.refusal(visit({ code: 'AB12CD35', again: 'x' }))).toEqual([
      'accounts.setup-code-wrong',
      'accounts.passwords-differ',
    ])
    const faults = await office.refusal(
      visit({ code: 'AB12CD35', cityName: '', login: '', password: 'short', again: 'short' }),
    )
    expect(faults).toContain('accounts.setup-code-wrong')
    expect(faults).toContain('accounts.password-short')
    expect(faults).toContain('field.required')
    await nothingThere()
  })

  test('says all that is wrong with the password, and nothing is left behind', async () => {
    expect(await office.refusal(visit({ password: 'city.head1A', again: 'x' }))).toEqual([
      'accounts.password-names-login',
      'accounts.passwords-differ',
    ])
    await nothingThere()
  })

  test('happens once, also for two who come at once', async () => {
    const answers = await Promise.allSettled([visit(), visit({ login: 'other.head' })])
    expect(answers.map((answer) => answer.status).sort()).toEqual(['fulfilled', 'rejected'])
    const accounts = await store.database.db.selectFrom('account').select('login').execute()
    expect(accounts).toHaveLength(1)
    expect(await office.refusal(visit({ login: 'third.head' }))).toEqual(['accounts.already-set-up'])
    code = null
    expect(await office.refusal(visit())).toEqual(['accounts.already-set-up'])
  })
})

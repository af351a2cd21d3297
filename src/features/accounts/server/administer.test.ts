import { beforeEach, describe, expect, test } from 'vitest'
import { useTestDatabase } from '../../../../tests/support/test-database.ts'
import { newId } from '../../../base/id.ts'
import { chainEvents } from '../../../platform/events/journal.ts'
import { password } from '../testing/make-account.ts'
import { officeOf, start } from '../testing/small-office.ts'
import { accountById, accountsWithin, grantsOfAccounts } from './account-store.ts'
import { changeAccountCommand } from './change-account.ts'
import { endRoleCommand, grantRoleCommand } from './change-roles.ts'
import { createAccountCommand } from './create-account.ts'
import { disableAccountCommand } from './disable-account.ts'
import { identify } from './login-store.ts'
import { openLoginCommand } from './open-login.ts'
import { resetPasswordCommand } from './reset-password.ts'

const store = useTestDatabase()
let office: ReturnType<typeof officeOf>
let place: Awaited<ReturnType<ReturnType<typeof officeOf>['build']>>

beforeEach(async () => {
  office = officeOf(store.database)
  place = await office.build()
})

const request = (change: object) => ({
  login: 'new.office',
  postLine: '某岗位',
  password,
  role: 'convener',
  organisationId: place.town,
  ...change,
})

describe('an administrator', () => {
  test('makes accounts within the own scope, whose holders must choose a password of their own', async () => {
    const admin = await office.staff(place.countyAdmin)
    const { accountId } = await office.act(createAccountCommand, request({ phone: '13900000001' }), admin)
    expect(await office.staff(accountId!)).toMatchObject({ mustChangePassword: true })
    const signedIn = await office.act(openLoginCommand, { login: '13900000001', password })
    expect(signedIn).toMatchObject({ mustChangePassword: true })
  })

  test('does nothing above or beside the own scope', async () => {
    const admin = await office.staff(place.countyAdmin)
    for (const organisationId of [place.city, place.other]) {
      const made = office.act(createAccountCommand, request({ organisationId }), admin)
      expect(await office.refusal(made)).toEqual(['access.not-yours'])
    }
    const accountId = await place.account('town.office', 'convener', place.town)
    const grant = { accountId, role: 'member', organisationId: place.city }
    expect(await office.refusal(office.act(grantRoleCommand, grant, admin))).toEqual(['access.not-yours'])
  })

  test('cannot reach for an account that also has a role elsewhere', async () => {
    const admin = await office.staff(place.countyAdmin)
    const accountId = await place.account('both.office', 'cppcc_office', place.city)
    await office.act(grantRoleCommand, { accountId, role: 'convener', organisationId: place.town }, admin)
    const reset = office.act(resetPasswordCommand, { accountId, password: 'Take-over-99' }, admin)
    expect(await office.refusal(reset)).toEqual(['access.not-yours'])
    expect(await office.refusal(office.act(disableAccountCommand, { accountId }, admin))).toEqual([
      'access.not-yours',
    ])
    const cityAdmin = await office.staff(place.cityAdmin)
    await expect(office.act(disableAccountCommand, { accountId }, cityAdmin)).resolves.toBeDefined()
  })

  test('neither grants to, nor shuts, nor resets the own account', async () => {
    const admin = await office.staff(place.cityAdmin)
    const own = { accountId: place.cityAdmin }
    const grant = office.act(grantRoleCommand, { ...own, role: 'member', organisationId: place.city }, admin)
    expect(await office.refusal(grant)).toEqual(['accounts.own-grant'])
    expect(await office.refusal(office.act(disableAccountCommand, own, admin))).toEqual([
      'accounts.own-account',
    ])
    const reset = office.act(resetPasswordCommand, { ...own, password: 'Own-spring-22' }, admin)
    expect(await office.refusal(reset)).toEqual(['accounts.own-account'])
  })

  test('sees the accounts of the own scope page by page, and finds them by post', async () => {
    for (const n of [1, 2, 3]) await place.account(`town.${n}`, 'member', place.town)
    await place.account('west.office', 'convener', place.other)
    const path = `/${place.city}/${place.county}/`
    const list = async (after: string | null, text = '') =>
      (await accountsWithin(store.database.db, [path], { text, after, limit: 2 })).map((row) => row.login)
    expect(await list(null)).toEqual(['east.head', 'town.1'])
    expect(await list('town.1')).toEqual(['town.2', 'town.3'])
    expect(await list(null, '岗位 town.3')).toEqual(['town.3'])
    expect(await list(null, '%')).toEqual([])
  })
})

describe('an account name or phone', () => {
  test('is given once, in any case', async () => {
    await office.act(createAccountCommand, request({ phone: '13900000001' }))
    const again = office.act(createAccountCommand, request({ login: 'NEW.Office', phone: '13900000001' }))
    expect(await office.refusal(again)).toEqual(['accounts.login-taken', 'accounts.phone-taken'])
  })

  test('is given once when two ask at once', async () => {
    const answers = await Promise.allSettled([
      office.act(createAccountCommand, request({})),
      office.act(createAccountCommand, request({})),
    ])
    expect(answers.map((answer) => answer.status).sort()).toEqual(['fulfilled', 'rejected'])
    const rejected = answers.find((answer) => answer.status === 'rejected')
    expect(rejected?.reason.reasons).toEqual([{ code: 'accounts.login-taken', field: 'login' }])
  })
})

describe('an account that is changed', () => {
  const phoneOf = async (accountId: string) => (await accountById(store.database.db, accountId))?.phone

  test('takes another phone, and keeps it when only the post is named anew', async () => {
    const { accountId } = await office.act(createAccountCommand, request({ phone: '13900000001' }))
    const change = { accountId, postLine: '镇党委办公室', holder: 'same' }
    await office.act(changeAccountCommand, { ...change, phone: '13900000002' })
    expect(await phoneOf(accountId!)).toBe('13900000002')
    await office.act(changeAccountCommand, { ...change, postLine: '镇党政办公室' })
    expect(await accountById(store.database.db, accountId!)).toMatchObject({
      post_line: '镇党政办公室',
      phone: '13900000002',
    })
    await office.act(changeAccountCommand, { ...change, withoutPhone: true })
    expect(await phoneOf(accountId!)).toBeNull()
  })

  test('is not given the phone of another account, and no phone stands in the record', async () => {
    await office.act(createAccountCommand, request({ phone: '13900000001' }))
    const accountId = await place.account('town.office', 'convener', place.town)
    const change = { accountId, postLine: '镇党委办公室', holder: 'same', phone: '13900000001' }
    expect(await office.refusal(office.act(changeAccountCommand, change))).toEqual(['accounts.phone-taken'])
    await office.act(changeAccountCommand, { ...change, phone: '13900000003' })
    const events = await chainEvents(store.database.db, accountId)
    expect(events.at(-1)).toMatchObject({ kind: 'account.changed', data: { phone: true, postLine: true } })
    expect(JSON.stringify(events)).not.toContain('13900000003')
  })

  test('is not changed by the administrator of another place', async () => {
    const accountId = await place.account('west.office', 'convener', place.other)
    const change = office.act(
      changeAccountCommand,
      { accountId, postLine: '改', holder: 'same' },
      await office.staff(place.countyAdmin),
    )
    expect(await office.refusal(change)).toEqual(['access.not-yours'])
  })
})

test('nobody ends a role of the own account', async () => {
  const [grant] = await grantsOfAccounts(store.database.db, [place.cityAdmin])
  const end = { accountId: place.cityAdmin, grantId: grant!.id }
  const ended = office.act(endRoleCommand, end, await office.staff(place.cityAdmin))
  expect(await office.refusal(ended)).toEqual(['accounts.own-role-end'])
})

describe('a handler', () => {
  test('has a body of the place of the role', async () => {
    const handler = (bodyId?: string) =>
      office.act(createAccountCommand, request({ role: 'handler', bodyId }))
    expect(await office.refusal(handler())).toEqual(['accounts.handler-without-body'])
    expect(await office.refusal(handler(place.otherBody))).toEqual(['accounts.body-elsewhere'])
    const { accountId } = await handler(place.townBody)
    expect(await office.staff(accountId!)).toMatchObject({ grants: [{ bodyId: place.townBody }] })
  })

  test('is the only role with one', async () => {
    const { accountId } = await office.act(createAccountCommand, request({ bodyId: place.townBody }))
    expect(await office.staff(accountId!)).toMatchObject({ grants: [{ role: 'convener', bodyId: null }] })
  })
})

describe('ending a role or an account', () => {
  test('signs out everywhere, at once, and is in the history', async () => {
    const accountId = await place.account('town.office', 'convener', place.town)
    const login = async () =>
      (await office.act<{ token: string }>(openLoginCommand, { login: 'town.office', password })).token
    const first = await login()
    const grant = await store.database.db
      .selectFrom('role_grant')
      .select('id')
      .where('account_id', '=', accountId)
      .executeTakeFirstOrThrow()
    await office.act(endRoleCommand, { accountId, grantId: grant.id })
    expect(await identify(store.database.db, first, start)).toBe(null)
    const second = await login()
    expect(await identify(store.database.db, second, start)).toMatchObject({ actor: { grants: [] } })
    await office.act(disableAccountCommand, { accountId })
    expect(await identify(store.database.db, second, start)).toBe(null)
    expect(await office.refusal(login())).toEqual(['accounts.disabled'])
    expect(await office.refusal(office.act(endRoleCommand, { accountId, grantId: grant.id }))).toEqual([
      'accounts.not-found',
    ])
    const kinds = await store.database.db
      .selectFrom('journal_event')
      .select('kind')
      .where('chain_id', '=', accountId)
      .orderBy('number')
      .execute()
    expect(kinds.map((row) => row.kind)).toEqual(['account.created', 'role.ended', 'account.disabled'])
  })
})

describe('granting and auditing', () => {
  const grant = (accountId: string, role: string) =>
    office.act(grantRoleCommand, { accountId, role, organisationId: place.city })

  test('exclude each other in either order, and only while both would hold', async () => {
    const auditor = await place.account('an.auditor', 'auditor', place.city)
    expect(await office.refusal(grant(auditor, 'administrator'))).toEqual(['accounts.grant-or-audit'])
    expect(await office.refusal(grant(place.cityAdmin, 'auditor'))).toEqual(['accounts.grant-or-audit'])
    const { id } = await store.database.db
      .selectFrom('role_grant')
      .select('id')
      .where('account_id', '=', auditor)
      .executeTakeFirstOrThrow()
    await office.act(endRoleCommand, { accountId: auditor, grantId: id })
    await expect(grant(auditor, 'administrator')).resolves.toBeDefined()
  })

  test('exclude each other when both are granted at once', async () => {
    const accountId = await place.account('an.office', 'convener', place.town)
    const answers = await Promise.allSettled([grant(accountId, 'administrator'), grant(accountId, 'auditor')])
    expect(answers.map((answer) => answer.status).sort()).toEqual(['fulfilled', 'rejected'])
  })

  const row = (accountId: string, role: 'administrator' | 'auditor') => ({
    id: newId(),
    account_id: accountId,
    role,
    organisation_id: place.city,
    body_id: null,
    granted_by: null,
    granted_at: start,
    ended_at: null,
  })

  test('are kept apart by the database itself, for a new row and for one brought back', async () => {
    const { db } = store.database
    const clash = /exclude each other/
    await expect(
      db.insertInto('role_grant').values(row(place.cityAdmin, 'auditor')).execute(),
    ).rejects.toThrow(clash)
    const ended = { ...row(place.cityAdmin, 'auditor'), ended_at: start }
    await db.insertInto('role_grant').values(ended).execute()
    const back = db.updateTable('role_grant').set({ ended_at: null }).where('id', '=', ended.id).execute()
    await expect(back).rejects.toThrow(clash)
  })

  test('are kept apart by the database when two rows race', async () => {
    const accountId = await place.account('an.office', 'convener', place.town)
    const insert = (role: 'administrator' | 'auditor') =>
      store.database.transaction(async (tx) => {
        await tx.insertInto('role_grant').values(row(accountId, role)).execute()
        // The other transaction, where there is another connection, is given time to come between.
        await tx.selectFrom('role_grant').select('id').execute()
      })
    const answers = await Promise.allSettled([insert('administrator'), insert('auditor')])
    expect(answers.map((answer) => answer.status).sort()).toEqual(['fulfilled', 'rejected'])
  })
})

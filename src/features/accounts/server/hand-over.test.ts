import { beforeEach, describe, expect, test } from 'vitest'
import { useTestDatabase } from '../../../../tests/support/test-database.ts'
import type { Actor } from '../../../platform/commands/actor.ts'
import type { AnyCommand } from '../../../platform/commands/command.ts'
import { chainEvents } from '../../../platform/events/journal.ts'
import { password } from '../testing/make-account.ts'
import { officeOf, start } from '../testing/small-office.ts'
import { changeAccountCommand } from './change-account.ts'
import { changePasswordCommand } from './change-password.ts'
import { createAccountCommand } from './create-account.ts'
import { identify } from './login-store.ts'
import { openLoginCommand } from './open-login.ts'

const store = useTestDatabase()
let office: ReturnType<typeof officeOf>
let place: Awaited<ReturnType<ReturnType<typeof officeOf>['build']>>
let accountId: string
let admin: Actor

const former = '13900000001'
const next = '13900000002'
const first = 'First-spring-26'

beforeEach(async () => {
  office = officeOf(store.database)
  place = await office.build()
  admin = await office.staff(place.countyAdmin)
  const request = {
    login: 'town.office',
    phone: former,
    postLine: '镇党委办公室',
    password,
    role: 'convener',
    organisationId: place.town,
  }
  const made = await office.act<{ accountId: string }>(createAccountCommand, request)
  accountId = made.accountId
})

const change = (more: object, actor = admin) =>
  office.act(changeAccountCommand, { accountId, postLine: '镇党委办公室', ...more }, actor)

const signIn = (login: string, typed: string) =>
  office.act<{ token: string; mustChangePassword: boolean }>(openLoginCommand, { login, password: typed })

const isSignedIn = async (token: string) => (await identify(store.database.db, token, start)) !== null

describe('when another person holds the post', () => {
  test('the former one is signed out, the password is void, and the new one begins as with a new account', async () => {
    const { token } = await signIn(former, password)
    await change({ holder: 'another', phone: next, password: first })
    expect(await isSignedIn(token)).toBe(false)
    for (const login of [former, next, 'town.office']) {
      expect(await office.refusal(signIn(login, password))).toEqual(['accounts.wrong-login'])
    }
    expect(await signIn(next, first)).toMatchObject({ mustChangePassword: true })
    expect(await office.refusal(signIn(former, first))).toEqual(['accounts.wrong-login'])
  })

  test('a former one who is typing the password in that instant neither signs in nor sets a new one', async () => {
    const actor = await office.staff(accountId)
    const handedOverMeanwhile = (command: AnyCommand): AnyCommand => ({
      ...command,
      async prepare(read, request) {
        const prepared = await command.prepare!(read, request)
        await change({ holder: 'another', phone: next, password: `${first}-${command.name}` })
        return prepared
      },
    })
    const signingIn = office.act(handedOverMeanwhile(openLoginCommand), { login: former, password })
    expect(await office.refusal(signingIn)).toEqual(['accounts.wrong-login'])
    const own = { oldPassword: `${first}-logins.open`, password: 'Own-summer-26', again: 'Own-summer-26' }
    const changing = office.act(handedOverMeanwhile(changePasswordCommand), own, actor)
    expect(await office.refusal(changing)).toEqual(['accounts.old-password-wrong'])
    expect(await signIn(next, `${first}-accounts.change-password`)).toMatchObject({
      mustChangePassword: true,
    })
  })

  test('the history says so, without the phone', async () => {
    await change({ holder: 'another', phone: next, password: first })
    const events = await chainEvents(store.database.db, accountId)
    expect(events.at(-1)).toMatchObject({
      kind: 'account.handed-over',
      data: { phone: true, postLine: false },
    })
    expect(JSON.stringify(events)).not.toContain(next)
  })

  test('a first password is asked for, and not the one that the former holder knows', async () => {
    const hand = (more: object) => office.refusal(change({ holder: 'another', phone: next, ...more }))
    expect(await hand({})).toEqual(['accounts.first-password-missing'])
    expect(await hand({ password: 'short' })).toEqual(['accounts.password-short'])
    expect(await hand({ password })).toEqual(['accounts.password-of-former'])
    expect(await signIn(former, password)).toBeDefined()
  })

  test('the phone of the former one stays only where somebody says so', async () => {
    const hand = (more: object) => change({ holder: 'another', password: first, ...more })
    expect(await office.refusal(hand({}))).toEqual(['accounts.phone-of-former'])
    await hand({ phone: former })
    expect(await signIn(former, first)).toMatchObject({ mustChangePassword: true })
    await hand({ withoutPhone: true, password: 'Second-spring-26' })
    expect(await office.refusal(signIn(former, 'Second-spring-26'))).toEqual(['accounts.wrong-login'])
    expect(await signIn('town.office', 'Second-spring-26')).toMatchObject({ mustChangePassword: true })
  })

  test('nobody hands over the own account, or one of another place', async () => {
    const own = { accountId: place.countyAdmin, holder: 'another', password: first }
    expect(await office.refusal(change(own))).toEqual(['accounts.own-account'])
    const stranger = await office.staff(await place.account('west.head', 'administrator', place.other))
    const taken = change({ holder: 'another', withoutPhone: true, password }, stranger)
    expect(await office.refusal(taken)).toEqual(['access.not-yours'])
  })
})

describe('when the same person goes on', () => {
  test('sign-ins and password stay, with another phone and without one', async () => {
    const { token } = await signIn(former, password)
    await change({ holder: 'same', phone: next })
    expect(await isSignedIn(token)).toBe(true)
    await change({ holder: 'same', withoutPhone: true })
    expect(await isSignedIn(token)).toBe(true)
    expect(await signIn('town.office', password)).toBeDefined()
  })

  test('a phone given and taken away at once is refused, and nothing changes', async () => {
    const both = change({ holder: 'same', phone: next, withoutPhone: true })
    await expect(both).rejects.toMatchObject({
      reasons: [{ code: 'accounts.phone-and-none', field: 'withoutPhone' }],
    })
    expect(await signIn(former, password)).toBeDefined()
  })

  test('which of the two it is has to be said', async () => {
    const changed = change({ phone: next })
    await expect(changed).rejects.toMatchObject({ reasons: [{ field: 'holder' }] })
  })
})

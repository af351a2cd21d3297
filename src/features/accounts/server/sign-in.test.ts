import { beforeEach, describe, expect, test } from 'vitest'
import { useTestDatabase } from '../../../../tests/support/test-database.ts'
import { password } from '../testing/make-account.ts'
import { minutesLater, officeOf, start } from '../testing/small-office.ts'
import { changePasswordCommand } from './change-password.ts'
import { identify } from './login-store.ts'
import { openLoginCommand } from './open-login.ts'
import { cost, hashPassword } from './password-hash.ts'
import { resetPasswordCommand } from './reset-password.ts'
import { sendCodeCommand, useCodeCommand } from './resident-code.ts'

const store = useTestDatabase()
let office: ReturnType<typeof officeOf>

beforeEach(() => {
  office = officeOf(store.database)
})

const signIn = (login: string, typed: string, now = start) =>
  office.act<{ token: string; mustChangePassword: boolean }>(
    openLoginCommand,
    { login, password: typed },
    undefined,
    now,
  )

describe('staff', () => {
  let accountId: string

  beforeEach(async () => {
    const city = await office.build()
    accountId = await city.account('town.office', 'convener', city.town)
  })

  test('sign in by account name in any case, and are who they are', async () => {
    const { token, mustChangePassword } = await signIn('Town.Office', password)
    expect(mustChangePassword).toBe(false)
    const login = await identify(store.database.db, token, start)
    expect(login?.actor).toMatchObject({ kind: 'staff', accountId, grants: [{ role: 'convener' }] })
  })

  test('with a password hashed at a lower cost get it hashed anew, and sign in with it as before', async () => {
    const weak = await hashPassword(password, { ...cost, N: cost.N / 2 })
    const hashOf = async () =>
      (
        await store.database.db
          .selectFrom('account')
          .select('password_hash')
          .where('id', '=', accountId)
          .executeTakeFirstOrThrow()
      ).password_hash
    await store.database.db.updateTable('account').set({ password_hash: weak }).execute()
    expect(await office.refusal(signIn('town.office', 'x'))).toEqual(['accounts.wrong-login'])
    expect(await hashOf()).toBe(weak)
    await signIn('town.office', password)
    const renewed = await hashOf()
    expect(renewed).not.toBe(weak)
    await signIn('town.office', password)
    expect(await hashOf()).toBe(renewed)
  })

  test('are told the same for a wrong password as for an account that does not exist', async () => {
    expect(await office.refusal(signIn('town.office', 'x'))).toEqual(['accounts.wrong-login'])
    expect(await office.refusal(signIn('nobody', 'x'))).toEqual(['accounts.wrong-login'])
  })

  test('are locked out by five wrong passwords, each counted although refused, for a quarter of an hour', async () => {
    for (let n = 0; n < 5; n++) {
      expect(await office.refusal(signIn('town.office', 'x'))).toEqual(['accounts.wrong-login'])
    }
    expect(await office.refusal(signIn('town.office', password, minutesLater(14)))).toEqual([
      'accounts.locked',
    ])
    await expect(signIn('town.office', password, minutesLater(15))).resolves.toMatchObject({
      mustChangePassword: false,
    })
  })

  test('are not locked out by five wrong ones with a right one between', async () => {
    for (let n = 0; n < 4; n++) await office.refusal(signIn('town.office', 'x'))
    await signIn('town.office', password)
    await office.refusal(signIn('town.office', 'x'))
    await expect(signIn('town.office', password)).resolves.toBeDefined()
  })

  test('are locked out by five wrong ones at once as well', async () => {
    await Promise.all(Array.from({ length: 5 }, () => office.refusal(signIn('town.office', 'x'))))
    expect(await office.refusal(signIn('town.office', password))).toEqual(['accounts.locked'])
  })

  test('are signed out after half an hour without a step, not while they work', async () => {
    const { token } = await signIn('town.office', password)
    const there = async (minutes: number) =>
      (await identify(store.database.db, token, minutesLater(minutes))) !== null
    expect([await there(29), await there(50), await there(79), await there(110)]).toEqual([
      true,
      true,
      true,
      false,
    ])
  })

  test('are nobody with a made-up token', async () => {
    expect(await identify(store.database.db, 'made-up', start)).toBe(null)
    expect(await identify(store.database.db, undefined, start)).toBe(null)
  })

  test('change their password, which ends every other login', async () => {
    const before = await signIn('town.office', password)
    const actor = await office.staff(accountId)
    const change = (request: object) => office.act<{ token: string }>(changePasswordCommand, request, actor)
    const fresh = 'Fresh-spring-9'
    expect(await office.refusal(change({ oldPassword: 'x', password: fresh, again: fresh }))).toEqual([
      'accounts.old-password-wrong',
    ])
    expect(
      await office.refusal(change({ oldPassword: password, password: 'short', again: 'other' })),
    ).toEqual(['accounts.password-short', 'accounts.passwords-differ'])
    const { token } = await change({ oldPassword: password, password: fresh, again: fresh })
    expect(await identify(store.database.db, before.token, start)).toBe(null)
    expect(await identify(store.database.db, token, start)).not.toBe(null)
    expect(await office.refusal(signIn('town.office', password))).toEqual(['accounts.wrong-login'])
    await expect(signIn('town.office', fresh)).resolves.toMatchObject({ mustChangePassword: false })
  })

  test('get a first password from the administrator when they forgot theirs, also while locked', async () => {
    const { token } = await signIn('town.office', password)
    for (let n = 0; n < 5; n++) await office.refusal(signIn('town.office', 'x'))
    await office.act(resetPasswordCommand, { accountId, password: 'First-again-7' })
    expect(await identify(store.database.db, token, start)).toBe(null)
    await expect(signIn('town.office', 'First-again-7')).resolves.toMatchObject({ mustChangePassword: true })
    expect(await office.staff(accountId)).toMatchObject({ mustChangePassword: true })
  })
})

describe('residents', () => {
  const phone = '13912345678'
  const send = (now = start, to = phone) => office.act(sendCodeCommand, { phone: to }, undefined, now)
  const use = (code: string, now = start) =>
    office.act<{ token: string; residentId: string }>(useCodeCommand, { phone, code }, undefined, now)

  async function lastCode(): Promise<string> {
    const row = await store.database.db
      .selectFrom('message')
      .select('text')
      .orderBy('id', 'desc')
      .limit(1)
      .executeTakeFirstOrThrow()
    return /\d{6}/.exec(row.text)![0]
  }

  test('sign in with the code of the message, once, and stay the same person', async () => {
    await send()
    const code = await lastCode()
    const first = await use(` ${code.slice(0, 3)} ${code.slice(3)}`)
    expect((await identify(store.database.db, first.token, start))?.actor).toEqual({
      kind: 'resident',
      residentId: first.residentId,
    })
    expect(await office.refusal(use(code))).toEqual(['accounts.code-expired'])
    await send(minutesLater(5))
    expect((await use(await lastCode(), minutesLater(5))).residentId).toBe(first.residentId)
  })

  test('are the same person however the number was written', async () => {
    await send()
    const { residentId } = await use(await lastCode())
    for (const [n, written] of ['139 1234 5678', '+86139-1234-5678', '１３９１２３４５６７８'].entries()) {
      const now = minutesLater(5 * (n + 1))
      await send(now, written)
      expect((await use(await lastCode(), now)).residentId).toBe(residentId)
    }
    expect(await office.refusal(send(minutesLater(30), '139 1234 567'))).toEqual(['field.format-mobile'])
  })

  test('are sent no code to a landline, where nobody could read it', async () => {
    expect(await office.refusal(send(start, '0513-85512345'))).toEqual(['field.format-mobile'])
  })

  test('may name the code that was sent instead of the phone, so that no address holds the number', async () => {
    const sent = await office.act<{ phone: string; codeId: string }>(
      sendCodeCommand,
      { phone },
      undefined,
      start,
    )
    expect(sent.codeId).not.toContain(phone)
    const code = await lastCode()
    const by = (request: object) => office.act<{ residentId: string }>(useCodeCommand, { code, ...request })
    expect(await office.refusal(by({ codeId: 'made-up' }))).toEqual(['accounts.code-expired'])
    expect(await office.refusal(by({}))).toEqual(['field.required'])
    const byPage = await by({ codeId: sent.codeId })
    await send(minutesLater(5))
    expect((await use(await lastCode(), minutesLater(5))).residentId).toBe(byPage.residentId)
  })

  test('have ten minutes', async () => {
    await send()
    expect(await office.refusal(use(await lastCode(), minutesLater(10)))).toEqual(['accounts.code-expired'])
  })

  test('may mistype five times, counted although refused; then even the right code is void', async () => {
    await send()
    const code = await lastCode()
    const wrong = code === '000000' ? '111111' : '000000'
    for (let n = 0; n < 5; n++) expect(await office.refusal(use(wrong))).toEqual(['accounts.code-wrong'])
    expect(await office.refusal(use(code))).toEqual(['accounts.code-expired'])
  })

  test('get one code a minute and five an hour, each phone for itself', async () => {
    await send()
    expect(await office.refusal(send(minutesLater(0.5)))).toEqual(['accounts.code-too-often'])
    await send(start, '13812345678')
    for (const minute of [2, 4, 6, 8]) await send(minutesLater(minute))
    expect(await office.refusal(send(minutesLater(30)))).toEqual(['accounts.code-too-often'])
    await expect(send(minutesLater(61))).resolves.toBeDefined()
  })

  test('get one code when two requests come at once', async () => {
    const answers = await Promise.allSettled([send(), send()])
    expect(answers.map((answer) => answer.status).sort()).toEqual(['fulfilled', 'rejected'])
    const messages = await store.database.db.selectFrom('message').select('id').execute()
    expect(messages).toHaveLength(1)
  })

  test('are let in once by one code, also when it is used twice at once', async () => {
    await send()
    const code = await lastCode()
    const answers = await Promise.allSettled([use(code), use(code)])
    expect(answers.map((answer) => answer.status).sort()).toEqual(['fulfilled', 'rejected'])
  })

  test('stay signed in for thirty days', async () => {
    await send()
    const { token } = await use(await lastCode())
    const day = 24 * 60
    expect(await identify(store.database.db, token, minutesLater(30 * day))).toBe(null)
    expect(await identify(store.database.db, token, minutesLater(29 * day))).not.toBe(null)
  })
})

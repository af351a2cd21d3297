import { expect, test } from 'vitest'
import { useTestDatabase } from '../../../../tests/support/test-database.ts'
import { createBodyCommand, organisationCommands } from '../../organisations/index.ts'
import { officeOf } from '../testing/small-office.ts'
import { accountsAt } from './accounts-at-store.ts'
import { grantRoleCommand } from './change-roles.ts'
import { createAccountCommand } from './create-account.ts'
import { disableAccountCommand } from './disable-account.ts'

const store = useTestDatabase()
const endBodyCommand = organisationCommands.find((one) => one.name === 'bodies.end')!

test('an account in use with a role in a place or for a body is said to depend on it, once', async () => {
  const office = officeOf(store.database)
  const place = await office.build()
  const at = (kind: 'organisation' | 'body', id: string) => accountsAt(store.database.db, { kind, id })
  expect(await at('organisation', place.town)).toBeNull()
  const request = {
    login: 'town.office',
    postLine: '镇城管办',
    password: 'Shangliang-22',
    role: 'handler',
    organisationId: place.town,
    bodyId: place.townBody,
  }
  const { accountId } = await office.act(createAccountCommand, request)
  await office.act(grantRoleCommand, { accountId, role: 'member', organisationId: place.town })
  const one = { kind: 'accounts', count: 1, first: '镇城管办' }
  expect([await at('organisation', place.town), await at('body', place.townBody)]).toEqual([one, one])
  expect(await at('organisation', place.county)).toMatchObject({ count: 1, first: expect.any(String) })
  await office.act(disableAccountCommand, { accountId })
  expect([await at('organisation', place.town), await at('body', place.townBody)]).toEqual([null, null])
})

test('a body is not ended in the same instant as an account is made for it', async () => {
  const office = officeOf(store.database)
  const place = await office.build()
  office.engine.ports.dependants = [accountsAt]
  for (let n = 0; n < 6; n++) {
    const body = { organisationId: place.town, kind: 'department', name: `第${n}办公室` }
    const { bodyId } = await office.act(createBodyCommand, body)
    const account = { login: `town.${n}`, postLine: '经办人', password: 'Shangliang-22', role: 'handler' }
    const done = await Promise.allSettled([
      office.act(createAccountCommand, { ...account, organisationId: place.town, bodyId }),
      office.act(endBodyCommand, { bodyId, endedOn: '2026-11-20', reason: '并入' }),
    ])
    expect(done.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
  }
})

test('no role is given in a place or for a body that is ended', async () => {
  const office = officeOf(store.database)
  const place = await office.build()
  const accountId = await place.account('west.office', 'convener', place.other)
  const { db } = store.database
  await db.updateTable('body').set({ ended_on: '2026-11-01' }).where('id', '=', place.townBody).execute()
  const give = (more: object) =>
    office.refusal(
      office.act(grantRoleCommand, { accountId, role: 'member', organisationId: place.town, ...more }),
    )
  expect(await give({ role: 'handler', bodyId: place.townBody })).toEqual(['organisations.is-ended'])
  await db.updateTable('organisation').set({ ended_on: '2026-11-01' }).where('id', '=', place.town).execute()
  expect(await give({})).toEqual(['organisations.is-ended'])
})

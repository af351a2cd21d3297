import { expect, test } from 'vitest'
import { useTestDatabase } from '../../tests/support/test-database.ts'
import { system, wholeServer } from '../../tests/support/whole-server.ts'
import { createOrganisationCommand } from '../features/organisations/index.ts'
import { runCommand } from '../platform/commands/run-command.ts'

const store = useTestDatabase()
const reason = '路口太窄，\n消防车进不来'

/** A form sent by somebody who may not do what it asks for, as when a right ended while it was being filled in. */
async function sendRefused(url: string, more: Record<string, string> = {}) {
  const server = await wholeServer(store.database)
  const call = { actor: system, now: new Date(), channel: 'console' as const }
  const street = { kind: 'street', name: '滨河街道' } as const
  const { organisationId } = await runCommand(server.engine, createOrganisationCommand, call, street)
  const { token, csrf } = await server.signIn({ login: 'member', role: 'member', organisationId })
  return server.app.inject({
    method: 'POST',
    url,
    cookies: { hsl_login: token },
    headers: { 'content-type': 'application/x-www-form-urlencoded' },
    payload: new URLSearchParams({ reason, _csrf: csrf, ...more }).toString(),
  })
}

test('who is refused, or finds the record gone, gets back the words that were typed and no secret', async () => {
  const answer = await sendRefused('/staff/accounts/none/disable', {
    password: 'Geheim 2026 !',
    kind: 'city',
  })
  expect([403, 404]).toContain(answer.statusCode)
  expect(answer.body).toContain('您填写的内容没有保存')
  expect(answer.body).toContain(reason)
  expect(answer.body).not.toContain('Geheim')
})

test('after a fault of the system too', async () => {
  const { db } = store.database
  await db.schema.alterTable('topic').renameTo('topic_away').execute()
  try {
    const answer = await sendRefused('/staff/topics/none/return', { reason: '路口<怎么>拓宽' })
    expect(answer.statusCode).toBe(500)
    expect(answer.body).toContain('系统出了问题')
    expect(answer.body).toContain('路口&lt;怎么>拓宽')
  } finally {
    await db.schema.alterTable('topic_away').renameTo('topic').execute()
  }
})

test('a form that comes back says in its title that something has to be put right; one that is asked for does not', async () => {
  const server = await wholeServer(store.database)
  const call = { actor: system, now: new Date(), channel: 'console' as const }
  const city = { kind: 'city', name: '示例市' } as const
  const { organisationId } = await runCommand(server.engine, createOrganisationCommand, call, city)
  const { token, csrf } = await server.signIn({ login: 'admin', role: 'administrator', organisationId })
  const url = '/staff/accounts/new'
  const titleOf = (html: string) => /<title>(.*?)<\/title>/.exec(html)?.[1]
  const cookies = { hsl_login: token }
  const asked = await server.app.inject({ url, cookies })
  const back = await server.app.inject({ method: 'POST', url, cookies, payload: { login: '!', _csrf: csrf } })
  expect(asked.statusCode).toBe(200)
  expect(back.statusCode).toBe(422)
  expect(titleOf(back.body)).toBe(`请改正：${titleOf(asked.body)}`)
})

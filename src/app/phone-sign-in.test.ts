import { describe, expect, it } from 'vitest'
import { useTestDatabase } from '../../tests/support/test-database.ts'
import { wholeServer } from '../../tests/support/whole-server.ts'
import { createOrganisationCommand } from '../features/organisations/index.ts'
import { runCommand } from '../platform/commands/run-command.ts'
import { ConfigError, readConfig } from './config.ts'

const test = useTestDatabase()
const system = { kind: 'system' as const, name: '测试' }

describe('signing in by phone', () => {
  it('is said not to be set up where no message can be sent, with what to do instead', async () => {
    const { app } = await wholeServer(test.database, 'none')
    const page = await app.inject({ url: '/sign-in/resident' })
    expect(page.body).toContain('这里还不能用手机号登录')
    expect(page.body).toContain('纸质评议表')
    expect(page.body).toContain('href="/speak"')
    expect(page.body).not.toContain('name="phone"')
    const english = await app.inject({ url: '/sign-in/resident', headers: { 'accept-language': 'en' } })
    expect(english.body).toContain('Signing in by phone is not set up here')
    const asked = await app.inject({ method: 'POST', url: '/api/codes', payload: { phone: '13800000001' } })
    expect(asked.statusCode).toBe(409)
    expect(asked.json().reasons).toMatchObject([{ code: 'accounts.no-phone-sign-in' }])
    expect(await test.database.db.selectFrom('message').select('id').execute()).toEqual([])
  })

  it('is offered where a gateway takes messages, and the outbox shows administrators no code', async () => {
    const { app, engine, signIn } = await wholeServer(test.database, 'gateway')
    expect((await app.inject({ url: '/sign-in/resident' })).body).toContain('name="phone"')
    const asked = await app.inject({ method: 'POST', url: '/api/codes', payload: { phone: '13800000001' } })
    expect(asked.statusCode).toBe(200)
    const message = await test.database.db.selectFrom('message').selectAll().executeTakeFirstOrThrow()
    const code = /\d{6}/.exec(message.text)![0]
    const call = { actor: system, now: new Date(), channel: 'console' as const }
    const city = await runCommand(engine, createOrganisationCommand, call, { kind: 'city', name: '示例市' })
    const { organisationId } = city
    const head = await signIn({ login: 'head', role: 'administrator', organisationId })
    const outbox = await app.inject({ url: '/outbox', cookies: { hsl_login: head.token } })
    expect(outbox.body).toContain('138****0001')
    expect(outbox.body).toContain('登录验证码（内容不显示）')
    expect(outbox.body).toContain('待发')
    expect(outbox.body).not.toContain(code)
    expect(outbox.body).not.toContain('13800000001')
    await test.database.db
      .updateTable('message')
      .set({ state: 'unknown', problem: 'interrupted', taken_at: new Date() })
      .execute()
    const later = await app.inject({ url: '/outbox', cookies: { hsl_login: head.token } })
    expect(later.body).toContain('不清楚')
    expect(later.body).toContain('交出时中断，可能已发，不再重发')
    const convener = await signIn({ login: 'convener', role: 'convener', organisationId })
    expect((await app.inject({ url: '/outbox', cookies: { hsl_login: convener.token } })).statusCode).toBe(
      403,
    )
  })
})

describe('the settings of the gateway', () => {
  const url = 'https://sms.example.cn/hook'

  it('are an address and a secret that cannot be guessed', () => {
    expect(readConfig({}).messageWebhook).toBeNull()
    const secret = 'sixteen or longer'
    expect(readConfig({ HSL_MESSAGE_WEBHOOK: url, HSL_MESSAGE_SECRET: secret }).messageWebhook).toEqual({
      url,
      secret,
    })
    for (const wrong of [
      { HSL_MESSAGE_WEBHOOK: url },
      { HSL_MESSAGE_WEBHOOK: url, HSL_MESSAGE_SECRET: 'short' },
      { HSL_MESSAGE_WEBHOOK: 'sms.example.cn', HSL_MESSAGE_SECRET: secret },
    ]) {
      expect(() => readConfig(wrong)).toThrow(ConfigError)
    }
  })
})

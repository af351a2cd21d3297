import { setTimeout as sleep } from 'node:timers/promises'
import { expect, onTestFinished, test, vi } from 'vitest'
import { openPage, signIn, startServer } from '../support/browser.ts'
import { startGateway } from '../support/gateway.ts'
import { leave, press, reads, readsNot, type } from './person.ts'

const secret = 'the secret of this office'
const password = 'Hao-Shang-Liang-1'

test('a server killed while it hands a code over never sends it again, and shows that its fate is not known', async () => {
  const silent = await startGateway(() => {})
  const env = { HSL_MESSAGE_WEBHOOK: silent.url, HSL_MESSAGE_SECRET: secret }
  const first = await startServer({ env })
  onTestFinished(() => first.stop())
  const setup = await openPage(first.origin)
  await setup.goto('/')
  await type(setup, '开通码', /开通码 ([0-9A-Z]{6,})/.exec(first.output())![1]!)
  await type(setup, '名称', '演练市')
  await type(setup, '站点名称', '演练市有事好商量')
  await type(setup, '账号名', 'first.admin')
  await type(setup, '密码', password)
  await type(setup, '再输一遍密码', password)
  await press(setup, '建好')
  await setup.goto('/sign-in/resident')
  await type(setup, '手机号', '13800000001')
  await press(setup, '发送验证码')
  await reads(setup, '验证码已发到 138****0001')
  await vi.waitFor(() => expect(silent.calls).toHaveLength(1), { timeout: 10_000 })
  await leave(setup)
  await first.kill()

  const sound = await startGateway()
  const again = await startServer({
    dataFolder: first.dataFolder,
    env: { ...env, HSL_MESSAGE_WEBHOOK: sound.url },
  })
  onTestFinished(() => again.stop())
  await sleep(3000)
  expect(sound.calls).toEqual([])
  const page = await openPage(again.origin, { viewport: { width: 1280, height: 900 } })
  await signIn(page, 'first.admin', password)
  await page.goto('/outbox')
  await reads(page, '138****0001', '不清楚', '交出时中断', '登录验证码（内容不显示）')
  await readsNot(page, '13800000001')
  // The resident asks again, and this time it goes out.
  await page.goto('/sign-in/resident')
  await type(page, '手机号', '13900000002')
  await press(page, '发送验证码')
  await vi.waitFor(() => expect(sound.calls).toHaveLength(1), { timeout: 10_000 })
  const code = /\d{6}/.exec(JSON.parse(sound.calls[0]!.body).text)![0]
  await type(page, '6 位验证码', code)
  await press(page, '登录')
  await reads(page, '已用手机号登录')
  await leave(page)
  expect(`${first.output()}${again.output()}`).not.toMatch(/1[38]\d{9}/)
})

test('where no gateway is set the start says so in one line, and residents are told what to do instead', async () => {
  const server = await startServer({ env: { HSL_MESSAGE_WEBHOOK: '' } })
  onTestFinished(() => server.stop())
  const told = () =>
    server
      .output()
      .split('\n')
      .filter((line) => line.includes('HSL_MESSAGE_WEBHOOK'))
  await vi.waitFor(() => expect(told()).toHaveLength(1))
  expect(told()[0]).toContain('docs/messages.md')
})

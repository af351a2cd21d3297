import type { Page } from 'playwright-core'
import { expect, onTestFinished, test } from 'vitest'
import { demoPassword } from '../../demo/accounts.ts'
import { openPage, signIn } from '../support/browser.ts'
import { demoOrigin } from './demo-server.ts'
import { follow, leave, press, reads, rows, tap, type } from './person.ts'

/** Someone whose browser runs no script. */
async function withoutScript(login?: string): Promise<Page> {
  const page = await openPage(demoOrigin(), { javaScriptEnabled: false })
  onTestFinished(() => leave(page))
  if (login) await signIn(page, login, demoPassword)
  return page
}

test('one can say something, go back and forth, and loses nothing', async () => {
  const page = await withoutScript()
  await page.goto('/speak')
  await press(page, '下一步')
  await reads(page, '您想反映什么事？', '请改正')
  await type(page, '您想反映什么事？', '车棚漏雨，电动车淋坏了')
  await press(page, '下一步')
  await type(page, '查找议事室', '演练村')
  await press(page, '查找')
  await tap(page, '演练村“有事好商量”协商议事室')
  await press(page, '下一步')
  await type(page, '需要时可以给您打电话吗？', '123')
  await press(page, '下一步')
  await reads(page, '电话号码不对')
  expect(await page.getByLabel('需要时可以给您打电话吗？').inputValue()).toBe('123')
  await type(page, '需要时可以给您打电话吗？', '')
  await press(page, '上一步')
  await press(page, '上一步')
  expect(await page.getByLabel('您想反映什么事？').inputValue()).toBe('车棚漏雨，电动车淋坏了')
  for (let question = 1; question < 4; question++) await press(page, '下一步')
  await reads(page, '车棚漏雨，电动车淋坏了', '演练村“有事好商量”协商议事室', '没有留')
  await press(page, '提交')
  await reads(page, '收到了', '车棚漏雨，电动车淋坏了')
})

test('a row is added by the button, and what was typed stays', async () => {
  const page = await withoutScript('convener')
  await page.goto('/staff')
  await follow(page, '议题')
  await follow(page, '村前小河发黑，先治哪一段', page.getByRole('main'))
  await page.getByText(/^其他可以办的事/).click()
  await follow(page, '列问题清单')
  expect(await rows(page, 'items').count()).toBe(3)
  await type(rows(page, 'items').first(), '问题', '桥西五处直排口')
  await press(page, '再加一行')
  expect(await rows(page, 'items').count()).toBe(4)
  expect(await rows(page, 'items').first().getByLabel('问题', { exact: true }).inputValue()).toBe(
    '桥西五处直排口',
  )
})

test('a refused form comes back with all that was typed and says what is missing where', async () => {
  const page = await withoutScript('convener')
  await page.goto('/staff/concerns/new')
  await type(page, '原话', '活动室的门锁坏了')
  await tap(page, '电话')
  await press(page, '记下')
  await reads(page, '改好就能提交')
  expect(await page.getByLabel('原话').inputValue()).toBe('活动室的门锁坏了')
  expect(await page.getByLabel('电话', { exact: true }).isChecked()).toBe(true)
  const missing = page.getByRole('group', { name: '居民怎样同意代录的' })
  await reads(missing, '请改正')
})

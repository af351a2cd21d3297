import type { Page } from 'playwright-core'
import { expect } from 'vitest'
import {
  follow,
  leave,
  press,
  reads,
  resident,
  staff,
  tableOf,
  takeUp,
  tap,
  tick,
  type,
  unfold,
} from '../person.ts'

/** Three groups are asked, each with who it is and how many. */
export async function askGroups(title: string): Promise<void> {
  const page = await staff('convener')
  await takeUp(page, `“${title}”的评议`)
  await reads(page, '三方分开计，不合并、不平均')
  const asked = [
    ['党政点评', '街道分管负责人和有关办公室', '4'],
    ['委员民主评议', '参加协商的政协委员', '3'],
    ['社会群众评议', '演练村村民，每户一位代表', '20'],
  ] as const
  for (const [name, who, count] of asked) {
    const place = page.getByRole('group', { name, exact: true })
    await tap(place, `请${name}`)
    await type(place, '请谁来评', who)
    await type(place, '共多少人', count)
  }
  await press(page, '开始评议')
  await reads(page, '评议已开始', ...asked.map(([name]) => name))
  await leave(page)
}

/** A resident signs in with the code that was sent to the phone; the demo shows it in the outbox. */
export async function signInByPhone(page: Page, phone: string): Promise<void> {
  await type(page, '手机号', phone)
  await press(page, '发送验证码')
  await reads(page, '验证码已发到')
  const tab = page.context().waitForEvent('page')
  await page.getByRole('link', { name: '打开发件箱' }).click()
  const outbox = await tab
  await outbox.waitForLoadState('domcontentloaded')
  const message = await outbox.getByRole('row').filter({ hasText: phone }).first().textContent()
  const code = /验证码 (\d{6})/.exec(message ?? '')?.[1]
  expect(code).toBeDefined()
  await outbox.close()
  await type(page, '6 位验证码', code!)
  await press(page, '登录')
}

/** A resident opens the public page, signs in by phone, and answers with one tap. */
export async function answer(topic: string, phone: string, word: string): Promise<Page> {
  const page = await resident()
  await page.goto(topic)
  await follow(page, '我来评判')
  await signInByPhone(page, phone)
  await reads(page, '您觉得办得怎么样')
  await press(page, word)
  await reads(page, `收到您的评价“${word}”，谢谢`)
  return page
}

/** One person answers once: who had the page open twice is told that the first answer stands. */
export async function answerAgain(topic: string, phone: string, word: string): Promise<void> {
  const page = await resident()
  await page.goto(topic)
  await follow(page, '我来评判')
  await signInByPhone(page, phone)
  const other = await page.context().newPage()
  await other.goto(`${topic}/judge`)
  await press(page, word)
  await reads(page, `收到您的评价“${word}”，谢谢`, `您的评价是“${word}”`)
  await press(other, '不满意')
  await reads(other, `您已经评过“${word}”，这次没有改变`)
  await leave(page)
}

/** A member answers with the own account. */
export async function answerAsMember(topic: string, word: string): Promise<void> {
  const page = await staff('member')
  await page.goto(topic)
  await unfold(page)
  await follow(page, '参加评议')
  await reads(page, '委员民主评议')
  await press(page, word)
  await reads(page, `收到您的评价“${word}”，谢谢`)
  await leave(page)
}

/** Slips of paper of one group, counted in. */
export async function countSlips(
  page: Page,
  topic: string,
  name: string,
  counts: Record<string, number>,
): Promise<void> {
  await page.goto(topic)
  await unfold(page)
  await follow(page, '记评议结果')
  await tick(page, '哪一方', name)
  for (const [word, count] of Object.entries(counts))
    await page.getByLabel(`“${word}”多少人`).fill(String(count))
  await press(page, '计入')
  const total = Object.values(counts).reduce((sum, count) => sum + count, 0)
  await reads(page, `已计入 ${total} 人的纸质评议`)
}

/** How often each word was chosen in a group, as its table says. */
export async function countsOf(page: Page, name: string): Promise<Record<string, number>> {
  const lines = (await tableOf(page, name)).slice(1, -1)
  return Object.fromEntries(lines.map(([word, count]) => [word!, Number.parseInt(count!, 10)]))
}

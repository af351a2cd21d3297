import type { Page } from 'playwright-core'
import { expect, onTestFinished, test } from 'vitest'
import {
  arrive,
  follow,
  leave,
  press,
  reads,
  readsNot,
  resident,
  row,
  rows,
  staff,
  type,
  unfold,
} from './person.ts'

/** A page that counts the forms it sends to the server, and goes away after the test. */
async function counting(page: Page): Promise<{ page: Page; sent: () => number }> {
  onTestFinished(() => leave(page))
  let sent = 0
  page.on('request', (request) => {
    if (request.method() === 'POST') sent++
  })
  return { page, sent: () => sent }
}

/** A topic of the convener that is under way. */
async function openTopic(page: Page, title: string): Promise<void> {
  await page.goto('/staff/topics')
  await type(page, '按标题、背景查找', title)
  await press(page, '查找')
  await follow(page, title, page.getByRole('main'))
  await unfold(page)
}

function focused(page: Page): Promise<string> {
  return page.evaluate(() => {
    const element = document.activeElement as HTMLInputElement | null
    return element?.name || element?.className || element?.id || ''
  })
}

test('what is wrong is said first, takes the focus, and leads to its field', async () => {
  const { page } = await counting(await staff('convener'))
  await openTopic(page, '快递送到哪里，大家都方便')
  await follow(page, '修改议题')
  await type(page, '议题', '')
  await press(page, '保存修改')
  expect(await focused(page)).toBe('error-summary')
  await reads(page, '改好就能提交')
  expect(await page.title()).toContain('请改正')
  await page.locator('.error-summary').getByRole('link').first().click()
  expect(await focused(page)).toBe('title')
})

test('a counter says how much room is left, in characters as people count them', async () => {
  const { page } = await counting(await resident())
  await page.goto('/speak')
  await type(page, '您想反映什么事？', '一二三😀')
  await reads(page, '还可以写 496 字')
  await type(page, '您想反映什么事？', '字'.repeat(503))
  await reads(page, '超出 3 字')
})

test('rows come and go in place, and each keeps its own number', async () => {
  const { page } = await counting(await staff('convener'))
  await openTopic(page, '村前小河发黑，先治哪一段')
  await follow(page, '列问题清单')
  expect(await rows(page, 'items').count()).toBe(3)
  await type(await row(page, 'items', 4), '类别', '第四')
  expect(await focused(page)).toBe('items.3.category')
  await reads(await row(page, 'items', 4), '问题 4')
  await type(await row(page, 'items', 2), '类别', '第二')
  await (await row(page, 'items', 1)).getByRole('button', { name: '去掉这一行' }).click()
  expect(await rows(page, 'items').count()).toBe(3)
  expect(await (await row(page, 'items', 1)).getByLabel('类别').inputValue()).toBe('第二')
  expect(await (await row(page, 'items', 3)).getByLabel('类别').inputValue()).toBe('第四')
  await reads(await row(page, 'items', 3), '问题 3')
})

test('the share of residents follows what is typed, without a new page', async () => {
  const { page } = await counting(await staff('convener'))
  await openTopic(page, '广场舞的声音，大家都能接受的是多大')
  await follow(page, '列协商人员')
  const people = [
    ['村民代表', '6'],
    ['政协委员', '3'],
  ] as const
  for (const [index, [category, count]] of people.entries()) {
    const place = await row(page, 'rows', index + 1)
    await type(place, '身份', category)
    await type(place, '人数', count)
  }
  await page.getByText('6 × 3 = 18 ≥ 9 × 2 = 18').waitFor()
  await type(await row(page, 'rows', 2), '人数', '4')
  await page.getByText('6 × 3 = 18 < 10 × 2 = 20').waitFor()
  await readsNot(page, '改动后请点')
  expect(await (await row(page, 'rows', 2)).getByLabel('身份').inputValue()).toBe('政协委员')
})

test('rows of one field each are all sent, however many were added', async () => {
  const { page } = await counting(await staff('convener'))
  await openTopic(page, '广场舞的声音，大家都能接受的是多大')
  await follow(page, '公示或告知')
  const places = ['村口', '广场东', '广场西', '卫生室']
  for (const [index, place] of places.entries())
    await type(await row(page, 'places', index + 1), '具体地点', place)
  await press(page, '发布')
  await reads(page, '公示已发布', places.join('、'))
})

test('Enter in a field presses the main button, not the one that adds a row', async () => {
  const { page } = await counting(await staff('convener'))
  await openTopic(page, '老人食堂一餐多少钱、谁来办')
  await follow(page, '安排协商活动')
  await type(page, '名称', '')
  await page.getByLabel('主持人').fill('演练村党总支书记')
  await Promise.all([page.waitForEvent('domcontentloaded'), page.getByLabel('主持人').press('Enter')])
  await readsNot(page, '第 2 段')
})

test('a form that is sent twice in a hurry arrives once', async () => {
  const { page, sent } = await counting(await resident())
  await speakUntilSent(page, '井盖响，按了两下的是我')
  const before = sent()
  await Promise.all([
    page.waitForURL(/follow/),
    page.getByRole('button', { name: '提交', exact: true }).evaluate((button) => {
      ;(button as HTMLElement).click()
      ;(button as HTMLElement).click()
    }),
  ])
  expect(sent() - before).toBe(1)
})

test('words that did not get through are offered back, and those that did are forgotten', async () => {
  const { page } = await counting(await resident())
  await page.goto('/speak')
  await type(page, '您想反映什么事？', '路灯坏了')
  await page.route('**/speak', (route) =>
    route.request().method() === 'POST' ? route.abort() : route.continue(),
  )
  await page.getByRole('button', { name: '下一步' }).click()
  await page.unroute('**/speak')
  await page.goto('/speak')
  await reads(page, '上次在这里写的内容没有发出去')
  await page.getByRole('button', { name: '放回来' }).click()
  expect(await page.getByLabel('您想反映什么事？').inputValue()).toBe('路灯坏了')
  await reads(page, '还可以写 496 字')
  await speakUntilSent(page, '路灯坏了')
  await press(page, '提交')
  await page.goto('/speak')
  await readsNot(page, '没有发出去')
})

test('without a connection the button says so, and nothing is lost', async () => {
  const { page, sent } = await counting(await resident())
  await page.goto('/speak')
  await type(page, '您想反映什么事？', '没有网的时候写的')
  await page.context().setOffline(true)
  await page.getByRole('button', { name: '下一步' }).click()
  await reads(page, '现在没有网络')
  expect(sent()).toBe(0)
  expect(await page.getByLabel('您想反映什么事？').inputValue()).toBe('没有网的时候写的')
  await page.context().setOffline(false)
  await press(page, '下一步')
  await reads(page, '这件事在哪里？')
})

async function speakUntilSent(page: Page, words: string): Promise<void> {
  await page.goto('/rooms?q=演练村')
  await arrive(page, page.getByRole('main').getByRole('link', { name: /演练村/ }))
  await arrive(page, page.locator('a[href*="via=qr"]'))
  await type(page, '您想反映什么事？', words)
  for (let question = 1; question < 3; question++) await press(page, '下一步')
}

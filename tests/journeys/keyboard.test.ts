import type { Page } from 'playwright-core'
import { expect, onTestFinished, test } from 'vitest'
import { demoPassword } from '../../demo/accounts.ts'
import { leave, read, reads, readsNot, resident } from './person.ts'

async function visitor(): Promise<Page> {
  const page = await resident()
  onTestFinished(() => leave(page))
  return page
}

/** What the focus is on, as it is called: a field by its label, a button or link by its words. */
function focusedName(page: Page): Promise<string> {
  return page.evaluate(() => {
    const element = document.activeElement
    if (!(element instanceof HTMLElement) || element === document.body) return ''
    const label = (element as HTMLInputElement).labels?.[0]
    return ((label ?? element).textContent ?? '').replace(/\s+/g, ' ').trim()
  })
}

/** Presses Tab until the focus is on what is called so. */
async function tabTo(page: Page, name: string): Promise<void> {
  const passed: string[] = []
  for (let step = 0; step < 60; step++) {
    await page.keyboard.press('Tab')
    const here = await focusedName(page)
    if (here.startsWith(name)) {
      expect(await page.evaluate(() => document.activeElement?.matches(':focus-visible'))).toBe(true)
      return
    }
    passed.push(here)
  }
  throw new Error(`Tab never came to “${name}”, only to ${passed.join(' | ')}`)
}

async function enter(page: Page, key = 'Enter'): Promise<void> {
  await Promise.all([page.waitForEvent('domcontentloaded'), page.keyboard.press(key)])
}

test('the first Tab leads past the menu to the content', async () => {
  const page = await visitor()
  for (const path of ['/', '/topics', '/speak', '/sign-in']) {
    await page.goto(path)
    await page.keyboard.press('Tab')
    expect(await focusedName(page)).toBe('跳到正文')
    await page.keyboard.press('Enter')
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('main')
  }
})

test('a matter is raised from the first question to the number without a mouse', async () => {
  const page = await visitor()
  await page.goto('/')
  await tabTo(page, '我有话说')
  await enter(page)
  await tabTo(page, '您想反映什么事')
  await page.keyboard.type('单元门关不上，冬天冷')
  await tabTo(page, '下一步')
  await enter(page)
  await tabTo(page, '查找议事室')
  await page.keyboard.type('演练村')
  await tabTo(page, '查找')
  await enter(page)
  await reads(page, '演练村“有事好商量”协商议事室')
  await tabTo(page, '演练村')
  await page.keyboard.press('Space')
  await tabTo(page, '下一步')
  await enter(page)
  await tabTo(page, '需要时可以给您打电话吗')
  await tabTo(page, '下一步')
  await enter(page, 'Space')
  await reads(page, '单元门关不上，冬天冷')
  await readsNot(page, '没有发出去')
  await tabTo(page, '提交')
  await enter(page)
  await reads(page, '收到了')
  expect(await read(page)).toMatch(/[0-9A-Z]{4}-[0-9A-Z]{4}-[0-9A-Z]{2}/)
})

test('staff sign in, open what waits and fold a panel open without a mouse', async () => {
  const page = await visitor()
  await page.goto('/sign-in')
  await tabTo(page, '账号或手机号')
  await page.keyboard.type('convener')
  await tabTo(page, '密码')
  await page.keyboard.type(demoPassword)
  await enter(page)
  await reads(page, '待我处理')
  await tabTo(page, '议题')
  await enter(page)
  await tabTo(page, '村前小河发黑')
  await enter(page)
  await tabTo(page, '其他可以办的事')
  await page.keyboard.press('Enter')
  await tabTo(page, '列问题清单')
  await enter(page)
  await reads(page, '把调研中发现的问题分类列出')
})

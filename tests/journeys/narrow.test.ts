import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { expectReflow } from '../support/browser.ts'
import { addressOf, leave, resident, staff, unfold } from './person.ts'

/** The tables that do not offer to be scrolled and are wider than their room all the same, by their captions. */
function cutTables(page: Page): Promise<string[]> {
  return page
    .locator('.table-frame:not([tabindex])')
    .evaluateAll((frames) =>
      frames
        .filter((frame) => frame.scrollWidth > frame.clientWidth)
        .map((frame) => frame.querySelector('caption')?.textContent ?? ''),
    )
}

/** The names of bars that their shares are written over. */
function coveredNames(page: Page): Promise<string[]> {
  return page.locator('.opinion').evaluateAll((bars) =>
    bars.flatMap((bar) => {
      const [name, share] = ['.opinion-label', '.opinion-share'].map((part) => {
        const text = document.createRange()
        text.selectNodeContents(bar.querySelector(part)!)
        return text.getBoundingClientRect()
      })
      return name!.right > share!.left + 1 && name!.bottom > share!.top + 1
        ? [bar.querySelector('.opinion-label')!.textContent ?? '']
        : []
    }),
  )
}

test.each([
  [320, ['lang=en']],
  [320, ['size=large']],
  [390, ['lang=en', 'size=large']],
])('%i px, %s: no figure is cut off and no name is written over', async (width, looks) => {
  const page = await resident()
  await page.setViewportSize({ width, height: 800 })
  for (const look of looks) await page.goto(`/preferences?${look}&back=/`)
  await page.goto((await addressOf('东门早晚高峰太堵，人和车怎么分开走')).replace('/staff', ''))
  await unfold(page)
  expect(await page.locator('.table-frame').count()).toBeGreaterThan(0)
  expect(await cutTables(page)).toEqual([])
  await page.goto(await closedResults(page))
  await unfold(page)
  expect(await page.locator('.opinion').count()).toBeGreaterThan(5)
  expect(await coveredNames(page)).toEqual([])
  await expectReflow(page, width)
  expect(await cutTables(page)).toEqual([])
  await leave(page)
})

/** The results of the consultation of the demo that has ended, from its topic's page. */
async function closedResults(page: Page): Promise<string> {
  await page.goto((await addressOf('院子中间那块空地，晾衣裳还是种花')).replace('/staff', ''))
  return (await page.locator('a[href$="/results"]').first().getAttribute('href'))!
}

test('the list of topics fits the narrowest screen in English and in large type', async () => {
  const page = await staff('party')
  for (const look of ['lang=en', 'size=large']) await page.goto(`/preferences?${look}&back=/`)
  await page.goto('/staff/topics')
  await expectReflow(page)
  await leave(page)
})

test('the journal fits a screen at 200 % in English', async () => {
  const page = await staff('auditor')
  await page.setViewportSize({ width: 640, height: 450 })
  await page.goto('/preferences?lang=en&back=/staff/journal')
  expect(await page.locator('.table-frame').count()).toBe(1)
  expect(await cutTables(page)).toEqual([])
  await leave(page)
})

test('on a phone in English and large type no button of a row is written over its name', async () => {
  const page = await staff('convener')
  await page.setViewportSize({ width: 390, height: 844 })
  for (const look of ['lang=en', 'size=large']) await page.goto(`/preferences?${look}&back=/`)
  await page.goto(`${await addressOf('东门早晚高峰太堵，人和车怎么分开走')}/problems`)
  const covered = await page.locator('[data-row]').evaluateAll((rows) =>
    rows.map((row) => {
      const name = document.createRange()
      name.selectNodeContents(row.querySelector('legend')!)
      const button = row.querySelector('[data-remove-row]')!.getBoundingClientRect()
      const { right, bottom } = name.getBoundingClientRect()
      return right > button.left && bottom > button.top
    }),
  )
  expect(covered.length).toBeGreaterThan(2)
  expect(covered).not.toContain(true)
  await leave(page)
})

test('the example of a pasted table stays within a phone', async () => {
  const page = await staff('admin')
  await page.goto('/staff/organisations')
  await page.goto(`${await page.locator('main a').first().getAttribute('href')}/import`)
  await unfold(page)
  await expectReflow(page)
  await leave(page)
})

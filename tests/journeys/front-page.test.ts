import { expect, test } from 'vitest'
import { expectNoSeriousAxe, expectReflow, screenshot } from '../support/browser.ts'
import { demoOrigin } from './demo-server.ts'
import { leave, resident } from './person.ts'

test('the server says that it can serve', async () => {
  const answer = await fetch(`${demoOrigin()}/healthz`)
  expect(answer.status).toBe(200)
  expect(await answer.json()).toEqual({ status: 'ok' })
})

test('a visitor sees the front page, readable for everyone', async () => {
  const page = await resident()
  await page.goto('/')
  expect(await page.title()).toContain('好商量')
  await expectNoSeriousAxe(page)
  await expectReflow(page)
  await screenshot(page, 'front-page')
  await leave(page)
})

test.each(['zh-CN', 'en'])(
  'on a phone the head of the page leaves room in either size of type, and its name is whole (%s)',
  async (lang) => {
    for (const [size, width] of [
      ['standard', 390],
      ['large', 390],
      ['large', 320],
    ] as const) {
      const page = await resident()
      await page.setViewportSize({ width, height: 844 })
      await page.goto(`/preferences?lang=${lang}&back=/topics`)
      await page.goto(`/preferences?size=${size}&back=/topics`)
      const head = await page.getByRole('banner').boundingBox()
      expect(head!.height, `${size} ${width}`).toBeLessThan(844 * (width < 390 ? 0.4 : 0.3))
      for (const link of await page.getByRole('banner').getByRole('link').all()) {
        const reach = await link.evaluate((one) =>
          Math.max(...[one, ...one.querySelectorAll('*')].map((part) => part.getBoundingClientRect().right)),
        )
        expect(reach, `${size} ${width} ${await link.textContent()}`).toBeLessThanOrEqual(width)
      }
      await leave(page)
    }
  },
)

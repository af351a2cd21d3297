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

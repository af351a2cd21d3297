import { expect, test } from 'vitest'
import { expectNoSeriousAxe, expectReflow, openPage } from '../support/browser.ts'

test('the checks of a page find what they look for', async () => {
  const page = await openPage('http://localhost')
  await page.setContent(
    '<html lang="zh-CN"><title>x</title><meta name="viewport" content="width=device-width"><main><h1>x</h1><img src="data:,"><div style="width: 400px">x</div></main></html>',
  )
  await expect(expectNoSeriousAxe(page)).rejects.toThrow('image-alt')
  await expect(expectReflow(page)).rejects.toThrow('wide on a screen of 320 px')
  await page.context().close()
})

import { expect, test } from 'vitest'
import { addressOf, leave, staff } from './person.ts'

/** Width and height of each page of a PDF, in points. */
function pageSizes(pdf: Buffer): [number, number][] {
  return [...pdf.toString('latin1').matchAll(/\/MediaBox\s*\[0 0 ([\d.]+) ([\d.]+)\]/g)].map(
    ([, width, height]) => [Math.round(Number(width)), Math.round(Number(height))],
  )
}

test('the three lists come out of the printer across, other sheets and pages upright', async () => {
  const page = await staff('convener')
  const topic = await addressOf('北门的减速带太高')
  const printed = async (path: string) => {
    await page.goto(topic + path)
    return pageSizes(await page.pdf({ preferCSSPageSize: true }))
  }
  expect(await printed('/lists/responsibilities')).toEqual([[842, 595]])
  expect(await printed('/sign-in-sheet')).toContainEqual([595, 842])
  expect(await printed('')).not.toContainEqual([842, 595])
  await leave(page)
})

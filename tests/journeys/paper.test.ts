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

test('slips of a consultation come out of the printer two to a sheet, each with its code', async () => {
  const page = await staff('convener')
  await page.goto(await addressOf('老院子的电动车，停哪儿、怎么充'))
  const consultation = await page.locator('a[href^="/staff/consultations/"]').first().getAttribute('href')
  await page.goto(new URL(`${consultation}/slips/print`, page.url()).href)
  await page.getByText('每张 A4 纸印 2 份').waitFor()
  const codes = await page.locator('.slip-code').allTextContents()
  expect(new Set(codes).size).toBe(codes.length)
  const sheets = pageSizes(await page.pdf({ preferCSSPageSize: true }))
  expect(sheets).toEqual(Array.from({ length: Math.ceil(codes.length / 2) }, () => [842, 595]))
  await leave(page)
})

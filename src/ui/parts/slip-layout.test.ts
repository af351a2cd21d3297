import { expect, test } from 'vitest'
import { slipLayout } from './slip-layout.ts'

const about = {
  from: '演练村议事室　12月12日 星期六截止',
  title: '电动车停哪儿 · 意见单',
  lines: ['停哪儿、怎么充、谁来管，您怎么看？', '每条意见打一个勾。'],
  code: '本单编码 KQEY-A3ZZ-EV',
}
const statements = (count: number, length: number) => Array.from({ length: count }, () => '字'.repeat(length))
const layout = (count: number, length: number) => slipLayout({ ...about, rows: statements(count, length) })

test('as many slips as fit share a sheet of paper, and a long one has it for itself', () => {
  expect(layout(2, 8)).toBe('sixth')
  expect(layout(6, 8)).toBe('quarter')
  expect(layout(14, 18)).toBe('half')
  expect(layout(30, 30)).toBe('whole')
})

test('longer statements never put more slips on a sheet', () => {
  const order = ['sixth', 'quarter', 'half', 'whole']
  for (const count of [1, 4, 12]) {
    const places = [5, 15, 30, 60, 140].map((length) => order.indexOf(layout(count, length)))
    expect(places).toEqual([...places].sort())
  }
})

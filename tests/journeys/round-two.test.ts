import { expect, test } from 'vitest'
import { answer, askGroups, countSlips } from './loop/judge.ts'
import {
  follow,
  leave,
  press,
  reads,
  readsNot,
  resident,
  staff,
  takeUp,
  tick,
  type,
  unfold,
} from './person.ts'

const title = '下雨天，活动室漏水'
const cause = '只补了东墙的裂缝，没有动屋面的防水，雨一大还是漏。'
const reason = '上一轮只补了裂缝，屋面防水没有做，居民多数不满意。'

test('what residents are dissatisfied with is not closed as solved, but talked over in a second round', async () => {
  await askGroups(title)
  const convener = await staff('convener')
  await convener.goto('/staff/topics')
  await follow(convener, title, convener.getByRole('main'))
  const address = new URL(convener.url()).pathname
  const one = await answer(address.replace('/staff', ''), '19911110011', '不满意')
  const other = await answer(address.replace('/staff', ''), '19911110012', '满意')
  await leave(one, other)
  await countSlips(convener, address, '社会群众评议', { 满意: 2, 不满意: 7 })
  await takeUp(convener, `结束对“${title}”的评议`)
  await press(convener, '结束评议')
  await reads(convener, '评议已结束')

  const party = await staff('party')
  await party.goto(`${address}/close`)
  await reads(party, '多数群众不满意', '作出评价的 11 人里，8 人不满意', '8 × 2 = 16 > 11 × 1 = 11')
  await tick(party, '办成了没有', '已解决')
  await type(party, '说明', '东墙已经修好。')
  await press(party, '办结')
  await reads(party, '作出评价的 11 人里有 8 人不满意，超过 1/2，不能按“已解决”办结')
  expect(await party.getByLabel(/^说明/).inputValue()).toBe('东墙已经修好。')

  await follow(party, '分析原因', party.getByRole('main'))
  await type(party, '原因', cause)
  await press(party, '记入档案')
  await reads(party, '已记下原因分析', cause)

  await unfold(party)
  await follow(party, '再协商', party.getByRole('main'))
  expect(await party.getByLabel('上一轮为什么没办成').inputValue()).toBe(cause)
  await type(party, '上一轮为什么没办成', '')
  await press(party, '开始新一轮')
  await reads(party, '改好就能提交')
  await type(party, '上一轮为什么没办成', reason)
  await type(party, '由哪个党组织审定', '演练街道党工委')
  await press(party, '开始新一轮')
  await reads(party, '第 2 轮协商已开始', '第 2 轮', reason)
  await leave(party)

  await convener.goto(address)
  await unfold(convener)
  await reads(convener, '第 1 轮', '第 2 轮', reason, '不调研不协商')
  await leave(convener)
  await seeBothRounds(address.replace('/staff', ''))
})

/** What everyone sees: both rounds, each with its own way, and the first one's results one click away. */
async function seeBothRounds(topic: string): Promise<void> {
  const page = await resident()
  await page.goto(topic)
  await reads(page, '第 1 轮', '第 2 轮', `再协商的原因：${reason}`)
  await readsNot(page, '补好东墙和窗边的裂缝')
  await follow(page, '第 1 轮', page.getByRole('main'))
  await reads(page, '补好东墙和窗边的裂缝', '不满意')
  await leave(page)
}

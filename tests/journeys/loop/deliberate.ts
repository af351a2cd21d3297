import type { Page } from 'playwright-core'
import { follow, pick, press, reads, row, takeUp, tap, tick, type } from '../person.ts'

export const consensus = [
  '加大垃圾分类的宣传，每组一名宣传员。',
  '有害垃圾由城市管理办公室定期收走。',
  '发动村里企业，为积分兑换出资出物。',
  '定好积分奖励的办法，常年公布。',
]

/** The session begins, people come, speak, agree on four points, and differ on one that is explained. */
export async function deliberate(page: Page, title: string): Promise<void> {
  await takeUp(page, `开始“${title}”的协商活动`)
  await press(page, '开始')
  await reads(page, '协商开始了，先记谁到场')
  await page.getByLabel('企业主代表').fill('1')
  await tap(page, '没填的都到齐了')
  const guest = await row(page, 'arrivals', 1)
  await type(guest, '身份', '群众')
  await type(guest, '人数', '2')
  await press(page, '记下到场')
  await reads(page, '已记下到场 15 人')
  await say(page, 1, '村民代表', '分好的垃圾，车来了又倒在一起，谁还愿意分？', '提出的问题')
  await say(page, 2, '区政协委员', '先在两个组试三个月积分兑换。', '建议')
  await press(page, '记下')
  await reads(page, '已记下 2 条发言', '谁还愿意分', '试三个月')
  await follow(page, /^都记完了/)
  for (const [index, text] of consensus.entries())
    await type(await row(page, 'consensus', index + 1), '内容', text)
  const differing = await row(page, 'dissents', 1)
  await type(differing, '内容', '积分换东西，会不会养成不给就不分的习惯？')
  await pick(differing, '哪一方的', '群众')
  await type(differing, '怎样解释说明的', '积分逐年减少，三年后改为评比，会上大家认可。')
  await page.getByLabel('谁解释的').fill('召集人')
  await press(page, '结束并存档')
  await reads(page, '这场协商已存档', ...consensus, '不给就不分', '积分逐年减少')
}

async function say(page: Page, number: number, who: string, words: string, kind: string): Promise<void> {
  const place = await row(page, 'opinions', number)
  await tick(place, '谁说的', who)
  await type(place, '说了什么', words)
  await pick(place, '属于', kind)
}

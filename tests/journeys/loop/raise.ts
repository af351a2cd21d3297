import type { Page } from 'playwright-core'
import {
  arrive,
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
} from '../person.ts'

/** The sentence of a resident, and what staff make of it. */
export type Matter = { words: string; title: string; background: string }

/** A resident scans the code at the door, says one sentence, leaves no phone, and gets a number. */
export async function saySomething(matter: Matter): Promise<string> {
  const page = await resident()
  await page.goto('/rooms?q=演练村')
  await follow(page, /演练村“有事好商量”协商议事室/, page.getByRole('main'))
  await arrive(page, page.locator('a[href*="via=qr"]'))
  await reads(page, '您想反映什么事？', '1 / 3', '交给', '演练村“有事好商量”协商议事室')
  await type(page, '您想反映什么事？', matter.words)
  await press(page, '下一步')
  await reads(page, '需要时可以给您打电话吗？')
  await press(page, '下一步')
  await reads(page, '请看一遍，然后提交', matter.words, '演练村“有事好商量”协商议事室', '没有留')
  await press(page, '提交')
  await reads(page, '收到了', '请记下这个编号', matter.words, '已收到，工作人员正在看')
  const number = await page
    .getByText(/^[0-9A-Z]{4}-[0-9A-Z]{4}-[0-9A-Z]{2}$/)
    .first()
    .textContent()
  await leave(page)
  return number!.trim()
}

/** The number, typed as one remembers it, leads to where the matter stands. */
export async function seeByNumber(number: string, ...sentences: string[]): Promise<Page> {
  const page = await resident()
  await page.goto('/')
  await follow(page, '查进展')
  await type(page, '查询编号', number.toLowerCase().replaceAll('-', ' '))
  await press(page, '查询')
  await reads(page, ...sentences)
  return page
}

/** The convener reads it, sees that nothing like it is there, and makes it a topic with a reason. */
export async function makeTopic(number: string, matter: Matter): Promise<string> {
  const page = await staff('convener')
  await takeUp(page, number)
  await reads(page, matter.words, '扫码', number, '没有留')
  await tick(page, '办法', '列为协商议题')
  await press(page, '就这么办')
  await reads(page, '改好就能提交', '列为议题，请写上议题叫什么', '给反映人的说明：请填写')
  await type(page, '给反映人的说明', '这件事关系全村，请大家坐下来商量。')
  await type(page, '议题叫什么', matter.title)
  await press(page, '就这么办')
  await reads(page, '已列为议题草稿', matter.title, '正在草拟，还没有报送审定')
  const address = new URL(page.url()).pathname
  await leave(page)
  return address
}

/** Background, source and criteria are added, and the topic laid before the Party body. */
export async function submitTopic(address: string, matter: Matter): Promise<void> {
  const page = await staff('convener')
  await page.goto(address)
  await unfold(page)
  await follow(page, '修改议题')
  await type(page, '背景情况', matter.background)
  await tick(page, '议题来源', '群众出题')
  await tick(page, '符合哪些选题要求', '切口小')
  await press(page, '保存修改')
  await reads(page, '已保存修改', matter.background, '群众出题', '切口小')
  await takeUp(page, `把“${matter.title}”报送审定`)
  await press(page, '报送')
  await reads(page, '已报送，等待党组织审定', '已报送，等待审定', '按党（工）委会议的决定办理')
  await readsNot(page, '可以由您来办')
  await leave(page)
}

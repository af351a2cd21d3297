import { expect } from 'vitest'
import {
  follow,
  leave,
  pick,
  press,
  reads,
  readsNot,
  row,
  rows,
  staff,
  takeUp,
  tap,
  tick,
  type,
  unfold,
} from '../person.ts'
import { consensus } from './deliberate.ts'

/** The points of consensus become suggestions, and these go to the Party committee. */
export async function suggest(title: string): Promise<void> {
  const page = await staff('convener')
  await takeUp(page, `“${title}”的协商建议`)
  await follow(page, '把 4 条共识放进来')
  expect(await rows(page, 'suggestions').count()).toBe(0)
  expect(await rows(page, 'rows').getByLabel('建议').evaluateAll(values)).toEqual(consensus)
  await press(page, '保存清单')
  await reads(page, '建议清单已保存，还没有报出')
  await takeUp(page, `报送“${title}”的协商建议`)
  await reads(page, '按工作法，清单报党（工）委', ...consensus)
  await type(page, '报给哪个机构', '演练街道党工委')
  await press(page, '报送')
  await reads(page, '建议清单已报演练街道党工委')
  await leave(page)
}

function values(all: Element[]): string[] {
  return all.map((one) => (one as HTMLTextAreaElement).value)
}

/** Who does what: the rows of the responsibility list. */
export const duties = [
  ['做好群众宣传动员', '演练村村民委员会', '村委会主任'],
  ['定期收走有害垃圾', '演练街道城市管理办公室', '副主任'],
  ['建积分超市，筹集资金', '演练村村民委员会', '村党总支副书记'],
  ['指导完善积分办法', '演练街道社会事务办公室', '主任'],
] as const

/** The Party committee's office issues what it decided: four rows, each with body, person and deadline. */
export async function assign(title: string, dueOn: string): Promise<void> {
  const page = await staff('party')
  await takeUp(page, `明确“${title}”的责任单位和时限`)
  await type(page, '由哪个党（工）委印发', '演练街道党工委')
  for (const [index, [task, body, person]] of duties.entries()) {
    const place = await row(page, 'rows', index + 1)
    await pick(place, '因何而来', `${index + 1} `)
    await type(place, '要办的事', task)
    await pick(place, '责任单位', body)
    await type(place, '责任人', person)
    await type(place, '完成时限', dueOn)
  }
  await press(page, '印发清单')
  await reads(page, '责任落实清单已印发，共 4 条', ...duties.flat())
  await leave(page)
}

/** A handler answers for the own body and sees nobody else's rows. */
export async function report(login: string, own: number[]): Promise<void> {
  const page = await staff(login)
  for (const number of own) {
    const [task] = duties[number - 1]!
    await takeUp(page, task)
    await tick(page, '现在怎样', '已办结')
    await type(page, '具体情况', `${task}：已经做完，请村民来看。`)
    await press(page, '送出答复')
    await reads(page, `第 ${number}.1 条的答复已送出`)
  }
  await page.goto('/staff/responsibilities')
  await reads(page, ...own.map((number) => duties[number - 1]![0]))
  const others = duties.filter((_, index) => !own.includes(index + 1))
  await readsNot(page, ...others.map(([task]) => task))
  await leave(page)
}

/** A body without an account of its own answered on paper: the Party committee's office enters it. */
export async function reportOnPaper(topic: string, nextOn: string): Promise<void> {
  const page = await staff('party')
  await page.goto(topic)
  await unfold(page)
  await follow(page, /^报办理情况 4\.1/, page.getByRole('main'))
  await tick(page, '现在怎样', '正在办')
  await type(page, '下次答复日期', nextOn)
  await type(page, '由谁答复', '演练街道社会事务办公室')
  await press(page, '送出答复')
  await reads(page, '第 4.1 条的答复已送出', '演练街道社会事务办公室答复')
  await leave(page)
}

/** What people are told is written row by row, then delivered and made public. */
export async function tellResult(title: string): Promise<void> {
  const page = await staff('convener')
  await takeUp(page, `“${title}”的结果反馈`)
  await reads(page, ...duties.map(([task]) => task), '请村民来看', '正在办')
  for (const [index, [task]] of duties.entries()) {
    const place = page.getByRole('group', { name: `${index + 1}.1 ${task}` })
    await tick(place, '结果', index === 3 ? '正在落实' : '已落实')
    await type(place, '向群众这样说', `${task}，现场看过。`)
  }
  await press(page, '保存反馈')
  await reads(page, '已写好 4 条反馈')
  await takeUp(page, `把“${title}”的结果反馈给参与人员`)
  await type(page, '向谁反馈', '参与协商人员和全体村民')
  await tick(page, '用什么方式', '公示栏')
  await tap(page, '同时向社会公开')
  await press(page, '发出反馈')
  await reads(page, '结果反馈清单已向参与协商人员和全体村民反馈')
  await leave(page)
}

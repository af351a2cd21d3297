import { expect, test } from 'vitest'
import { consensus, deliberate } from './loop/deliberate.ts'
import { answer, answerAgain, answerAsMember, askGroups, countSlips, countsOf } from './loop/judge.ts'
import { assign, duties, report, reportOnPaper, suggest, tellResult } from './loop/lists.ts'
import { approve, fileAndAcknowledge, invite, issueNotice, planTooEarly, research } from './loop/prepare.ts'
import { makeTopic, saySomething, seeByNumber, submitTopic } from './loop/raise.ts'
import {
  follow,
  leave,
  plain,
  press,
  reads,
  readsNot,
  staff,
  tableOf,
  takeUp,
  tick,
  unfold,
} from './person.ts'

const matter = {
  words: '村里让分垃圾，分好了也没人管，能不能分得好的换点东西？',
  title: '建好用好积分超市，让大家愿意分垃圾',
  background: '村里是垃圾分类试点，桶都发了，分得好的不到三成。',
}

function daysFromNow(days: number): string {
  return new Date(Date.now() + days * 86_400_000 + 8 * 3_600_000).toISOString().slice(0, 10)
}

let number = ''
let topic = ''

test('a resident says one sentence, and reads with the number that it became a topic', async () => {
  number = await saySomething(matter)
  await leave(
    await seeByNumber(number, '已收到，工作人员正在看', '演练村“有事好商量”协商议事室', matter.words),
  )
  topic = await makeTopic(number, matter)
  await leave(await seeByNumber(number, '已列为协商议题', '请大家坐下来商量'))
})

test('the topic is written out, approved with a scan, filed and acknowledged', async () => {
  await submitTopic(topic, matter)
  await approve(matter.title)
  await fileAndAcknowledge(matter.title)
})

test('after the notice, no session begins before there is research; then people are chosen', async () => {
  const page = await staff('convener')
  await issueNotice(page, matter.title)
  await planTooEarly(page, topic, matter.title)
  await research(page, matter.title)
  await invite(page, matter.title)
  await leave(page)
})

test('the session is held and its outcome kept', async () => {
  const page = await staff('convener')
  await deliberate(page, matter.title)
  await leave(page)
})

test('consensus becomes suggestions, responsibilities, reports and feedback', async () => {
  await suggest(matter.title)
  await assign(matter.title, daysFromNow(30))
  await report('village', [1, 3])
  await report('handler', [2])
  await reportOnPaper(topic, daysFromNow(14))
  await tellResult(matter.title)
})

test('three groups judge, each person once, and the matter is closed as solved', async () => {
  const address = topic.replace('/staff', '')
  await askGroups(matter.title)
  await leave(await answer(address, '19911110001', '满意'))
  await answerAgain(address, '19911110002', '基本满意')
  await answerAsMember(topic, '满意')
  const convener = await staff('convener')
  await countSlips(convener, topic, '社会群众评议', { 满意: 12, 不满意: 1 })
  await takeUp(convener, `结束对“${matter.title}”的评议`)
  await press(convener, '结束评议')
  await reads(convener, '评议已结束')
  expect(await countsOf(convener, '社会群众评议')).toEqual({ 满意: 13, 基本满意: 1, 不满意: 1, 不了解: 0 })
  expect(await countsOf(convener, '委员民主评议')).toEqual({ 满意: 1, 基本满意: 0, 不满意: 0, 不了解: 0 })
  // Whom nobody answered for is not told as a row of noughts.
  expect(await convener.getByRole('table', { name: '党政点评' }).count()).toBe(0)
  await reads(convener, '没有人评', '街道分管负责人和有关办公室')
  await leave(convener)
  const party = await staff('party')
  await takeUp(party, `办结“${matter.title}”`)
  await tick(party, '办成了没有', '已解决')
  await press(party, '办结')
  await reads(party, '本轮协商已办结：已解决')
  await leave(party)
})

test('the resident’s number leads to the public page, which shows the whole chain', async () => {
  const page = await seeByNumber(number, '已列为协商议题')
  await follow(page, '看这个议题')
  await unfold(page)
  await reads(page, matter.title, '已办结：已解决', matter.background, '演练街道党工委', '46 人', '共 15 人')
  for (const [index, line] of (await tableOf(page, '每条建议由谁办、何时办、办得怎样')).slice(1).entries()) {
    const [task, body] = duties[index]!
    const chain = line.join(' ')
    for (const part of [consensus[index]!, task, body, `${task}，现场看过`]) expect(chain).toContain(part)
  }
  await reads(page, '反馈：已落实', '反馈：正在落实', '不给就不分', '积分逐年减少')
  await readsNot(page, '来源未载')
  await leave(page)
})

test('the history names every act with its post, and its chain holds', async () => {
  const page = await staff('convener')
  await page.goto(topic)
  await unfold(page)
  await follow(page, '全部经过和校验')
  await reads(page, '条记录环环相扣，校验无误')
  const lines = await page.getByRole('main').getByRole('listitem').allTextContents()
  const seen = lines.map(plain)
  expect(seen.at(0), 'the newest first').toContain('办结')
  expect(seen.at(-1)).toContain('草拟议题')
  for (const [act, post] of history) {
    const line = seen.find((one) => one.includes(plain(act)))
    expect(line, `${act} in ${seen.join('\n')}`).toContain(plain(post))
  }
  await leave(page)
})

const convener = '演练村议事室召集人'
const partyOffice = '演练街道党工委办公室'
const history = [
  ['草拟议题', convener],
  ['修改议题', convener],
  ['报送审定', convener],
  ['审定议题', partyOffice],
  ['报政协备案', convener],
  ['签收备案', '演练区政协“有事好商量”办公室'],
  ['发布公示', convener],
  ['安排一场协商活动', convener],
  ['记录商前调研', convener],
  ['列出问题 2 条', convener],
  ['共请 14 人', convener],
  ['协商活动开始', convener],
  ['记下到场 15 人', convener],
  ['记下发言 2 条', convener],
  ['共识 4 条、不同意见 1 条', convener],
  ['写下协商建议', convener],
  ['协商建议清单 4 条', convener],
  ['责任落实清单，4 条', partyOffice],
  ['责任事项 1.1 答复：已办结', '演练村村民委员会经办人'],
  ['责任事项 2.1 答复：已办结', '演练街道城市管理办公室经办人'],
  ['责任事项 4.1 答复：正在办', partyOffice],
  ['写好反馈', convener],
  ['结果反馈清单 4 条', convener],
  ['开始评议', convener],
  ['社会群众评议计入纸质评议 13 人', convener],
  ['评议结束：委员民主评议、社会群众评议', convener],
  ['评议结束：党政点评', partyOffice],
  ['办结：已解决', partyOffice],
] as const

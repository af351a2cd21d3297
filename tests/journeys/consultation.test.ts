import type { Page } from 'playwright-core'
import { beforeAll, expect, onTestFinished, test } from 'vitest'
import { expectNoSeriousAxe, expectReflow, openPage } from '../support/browser.ts'
import { demoOrigin } from './demo-server.ts'
import { addressOf, follow, leave, press, reads, readsNot, row, staff, tap, tick, type } from './person.ts'

const statements = [
  '一楼不出钱',
  '楼层越高，出得越多',
  '先修楼道扶手，再谈电梯',
  '电梯费用每季度公布一次',
  '电梯口离窗户三米以上',
  '由业委会挑选施工单位',
  '白天施工，中午停两小时',
  '维修金每户每月二十元',
]
const title = '装电梯的钱怎么分'

/** Where the topic and its consultation are worked on. */
let topic = ''
let desk = ''
let page: Page
let openLink = ''

/** The page of the consultation for everybody. */
function publicPage(rest = ''): string {
  return `${desk.replace('/staff', '')}${rest}`
}

/** Looks at the page for serious findings and sideways scrolling. */
async function isAccessible(one: Page): Promise<void> {
  await expectNoSeriousAxe(one)
  await expectReflow(one)
}

beforeAll(async () => {
  page = await staff('convener')
})

test('the convener prepares a consultation, writes statements, opens it and issues links', async () => {
  topic = await addressOf('装电梯，一楼和六楼怎么算')
  await page.goto(`${topic}/consultations/new`)
  await isAccessible(page)
  await press(page, '准备好')
  await reads(page, '改好就能提交')
  await type(page, '名称', title)
  await type(page, '要商量什么', '六层的楼要装电梯，一楼和六楼各出多少，大家才都接受？')
  await tick(page, '可以用公开链接参加吗', '可以')
  await press(page, '准备好')
  await reads(page, '已准备好', '写供表态的意见')
  await isAccessible(page)
  for (const [index, text] of statements.entries()) {
    await type(await row(page, 'statements', index + 1), '意见', text)
  }
  await press(page, '公布这些意见')
  await reads(page, '已加上 8 条意见')
  desk = new URL(page.url()).pathname
  await isAccessible(page)
  await follow(page, '开始')
  await press(page, '开始')
  await reads(page, '网络协商已开始', '把链接发出去')
  await follow(page, '链接')
  await type(page, '发到哪里', '三号楼')
  await type(page, '要多少个', '3')
  await press(page, '发出')
  await reads(page, '已发出 3 个一人一码的链接', '三号楼')
  await tap(page, '公开链接')
  await type(page, '发到哪里', '公告栏')
  await press(page, '发出')
  await reads(page, '公告栏')
  await isAccessible(page)
  const address = await page.getByRole('cell').filter({ hasText: '/c/' }).first().textContent()
  openLink = address!.match(/\/c\/[\w-]+/)![0]
})

test('a resident with an open link and no script answers every statement on a phone, writes one, and is thanked', async () => {
  const phone = await openPage(demoOrigin(), { javaScriptEnabled: false })
  onTestFinished(() => leave(phone))
  await phone.goto(openLink)
  await reads(phone, '已答 0 条，还有 8 条', '工作人员写的')
  for (let done = 0; done < statements.length; done++) {
    await reads(phone, `已答 ${done} 条`)
    const answer = ['赞成', '不赞成', '说不准，跳过'][done % 3]!
    await press(phone, answer)
    if (done < statements.length - 1) await reads(phone, `已记下“${answer}”`, '按错了，改上一条')
  }
  await reads(phone, '谢谢，都答完了', '您的 8 条回答都已记下')
  await follow(phone, '写一条自己的意见')
  await press(phone, '提交')
  await reads(phone, '改好就能提交')
  await phone.getByRole('textbox').fill('北门装一盏路灯')
  await press(phone, '提交')
  await reads(phone, '已收到您的意见', '北门装一盏路灯', '等待审核')
})

test('with script, answers go by key, are kept while there is no connection, and arrive once', async () => {
  const phone = await openPage(demoOrigin())
  onTestFinished(() => leave(phone))
  await phone.goto(openLink)
  await isAccessible(phone)
  const heading = phone.getByRole('heading', { level: 1 })
  const first = await heading.textContent()
  await phone.keyboard.press('2')
  await phone.getByText('已答 1 条，还有 7 条').waitFor()
  await follow(phone, '按错了，改上一条')
  await reads(phone, '您先前答的是“不赞成”')
  expect(await heading.textContent()).toBe(first)
  let loads = 0
  phone.on('domcontentloaded', () => loads++)
  await phone.keyboard.press('1')
  await phone.getByText('已记下“赞成”').waitFor()
  await reads(phone, '已答 1 条，还有 7 条', '按错了，改上一条')
  // Keys are not spoken of where there is hardly a keyboard.
  expect(await phone.locator('.answer-key').first().isVisible()).toBe(false)
  expect(await heading.textContent()).not.toBe(first)
  expect(await phone.evaluate(() => document.activeElement?.tagName)).toBe('H1')
  await phone.context().setOffline(true)
  const second = await heading.textContent()
  await phone.keyboard.press('2')
  await phone.getByText('现在连不上网').waitFor()
  expect(await heading.textContent()).toBe(second)
  await phone.context().setOffline(false)
  await phone.getByText('已答 2 条，还有 6 条').waitFor()
  await reads(phone, '“不赞成”已经送到')
  expect(loads).toBe(0)
  for (const left of [5, 4, 3, 2, 1]) {
    await phone.keyboard.press('3')
    await phone.getByText(`还有 ${left} 条`).waitFor()
  }
  await phone.keyboard.press('1')
  await reads(await thanked(phone), '您的 8 条回答都已记下')
})

test('by finger, no answer of the next statement looks chosen', async () => {
  const phone = await openPage(demoOrigin(), { hasTouch: true, isMobile: true })
  onTestFinished(() => leave(phone))
  await phone.goto(openLink)
  for (const [done, answer] of ['赞成', '不赞成', '说不准，跳过'].entries()) {
    await phone.getByRole('button', { name: answer, exact: true }).tap()
    await phone.getByText(`已答 ${done + 1} 条`).waitFor()
    const looks = () =>
      phone.locator('button.answer').evaluateAll((answers) =>
        answers.map((one) => {
          const { backgroundColor, borderTopColor } = getComputedStyle(one)
          return `${backgroundColor} ${borderTopColor}`
        }),
      )
    await expect.poll(async () => new Set(await looks()).size, { message: answer }).toBe(1)
  }
})

async function thanked(phone: Page): Promise<Page> {
  await phone.getByRole('heading', { name: '谢谢，都答完了' }).waitFor()
  return phone
}

test('staff publish what a resident wrote, or say why not; a slip of paper is typed in and the next asked for', async () => {
  await page.goto(desk)
  await reads(page, '审核 1 条意见')
  await follow(page, '审核意见')
  await isAccessible(page)
  await tick(page, '怎么办', '不公布')
  await press(page, '记下')
  await reads(page, '请选理由')
  await page.getByLabel('不公布的理由').selectOption({ label: '与议题无关' })
  await press(page, '记下')
  await reads(page, '公布 0 条，不公布 1 条')
  await page.goto(publicPage())
  await reads(page, '有 1 条没有公布', '与议题无关 1 条')
  await isAccessible(page)
  await page.goto(`${desk}/slips/print`)
  const code = (await page.locator('.slip-code').first().textContent())!.trim()
  await page.goto(`${desk}/slips`)
  await isAccessible(page)
  await press(page, '录入，下一张')
  await reads(page, '改好就能提交')
  await type(page, '意见单上的编码', code)
  await tick(page, '第 1 条', '赞成')
  await tick(page, '第 3 条', '不赞成')
  await press(page, '录入，下一张')
  await reads(page, '已录入 1 张，2 条回答')
  expect(await page.getByLabel('意见单上的编码').inputValue()).toBe('')
})

/** Neighbours who answer everything over the interface, each with a device of their own: all want the first, none the second. */
async function neighboursAnswer(count: number): Promise<void> {
  const address = `${demoOrigin()}/api/consultations/${desk.split('/').at(-1)}/votes`
  for (let who = 0; who < count; who++) {
    let cookie = ''
    for (const [index] of statements.entries()) {
      const answer = index === 0 || (index > 1 && (who + index) % 2 === 0) ? 'agree' : 'disagree'
      const taken = await fetch(address, {
        method: 'POST',
        headers: { 'content-type': 'application/json', cookie },
        body: JSON.stringify({ statement: index + 1, answer }),
      })
      expect(taken.status).toBe(200)
      cookie ||= taken.headers.getSetCookie()[0]!.split(';')[0]!
    }
  }
}

test('everybody reads the results once five have answered, people and devices apart, and no group where there is none', async () => {
  const phone = await openPage(demoOrigin())
  onTestFinished(() => leave(phone))
  await phone.goto(publicPage('/results'))
  await reads(phone, '还没有结果', '满 5 个人表态以后')
  await neighboursAnswer(6)
  await expect
    .poll(
      async () => {
        await phone.goto(publicPage('/results'))
        return phone.locator('main').textContent()
      },
      { timeout: 20_000, interval: 700 },
    )
    .toMatch(/\d 人和.*\d 台设备参加/)
  await reads(phone, '目前看不出明显不同的意见群体', '还没有定论的', '这些结果是怎样算出来的')
  await readsNot(phone, '群体 A', '您在这里')
  await isAccessible(phone)
})

test('it is ended, and what all agree on goes into the session and the suggestion list', async () => {
  await neighboursAnswer(16)
  const phone = await openPage(demoOrigin())
  onTestFinished(() => leave(phone))
  for (const reader of [page, phone])
    await expect
      .poll(
        async () => {
          await reader.goto(publicPage('/results'))
          return reader.locator('main').textContent()
        },
        { timeout: 20_000, interval: 700 },
      )
      .toContain('有 1 条意见大家普遍赞成')
  for (const size of ['standard', 'large']) {
    await phone.context().addCookies([{ name: 'hsl_size', value: size, url: demoOrigin() }])
    await phone.goto(publicPage('/results'))
    // Without scrolling: what all agree on is the answer that people come for.
    const answer = await phone.getByText(statements[0]!, { exact: true }).first().boundingBox()
    expect(answer!.y + answer!.height, size).toBeLessThan(844)
  }
  await isAccessible(phone)
  await page.goto(`${desk}/integrity`)
  await isAccessible(page)
  await page.goto(desk)
  await follow(page, '结束')
  await press(page, '结束')
  await reads(page, '网络协商已结束', '把大家都赞成的交给协商活动')
  await follow(page, '交给协商活动')
  await isAccessible(page)
  // One press for the session, the next for the list: what all agree on is chosen already.
  for (const done of ['已交协商活动', '已交建议清单']) {
    await page.goto(`${desk}/feed`)
    await press(page, '交过去')
    await reads(page, '已交过去 1 条')
    await page.goto(`${desk}/feed`)
    await reads(page, done)
  }
  await press(page, '交过去')
  await reads(page, '请至少选一条')
  await page.goto(`${topic}/suggestions`)
  const written = await page.locator('textarea').first().inputValue()
  expect(written).toMatch(new RegExp(`^${statements[0]}（网络协商中赞成2\\d位、不赞成不足5位`))
  await page.goto(publicPage('/vote'))
  await reads(page, '这场网络协商已经结束')
  await leave(page)
})

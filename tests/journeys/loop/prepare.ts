import type { Page } from 'playwright-core'
import { expect } from 'vitest'
import { follow, leave, pick, press, read, reads, row, staff, takeUp, tick, type, unfold } from '../person.ts'

/** A white picture of one point: stands for the scan of a signed sheet. */
export const smallPng = {
  name: '审定签字页.png',
  mimeType: 'image/png',
  buffer: Buffer.from(
    'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAQAAAC1HAwCAAAAC0lEQVR42mNk+A8AAQUBAScY42YAAAAASUVORK5CYII=',
    'base64',
  ),
}

/** The Party committee's office puts its decision on record, with the scan of the sheet that was signed. */
export async function approve(title: string): Promise<void> {
  const page = await staff('party')
  await takeUp(page, `审定议题“${title}”`)
  await tick(page, '怎样决定的', '已在纸上决定，在这里补记')
  await page.getByLabel('签字页扫描件').setInputFiles(smallPng)
  await type(page, '会议纪要或文件编号', '街道党工委会议纪要第 12 期')
  await press(page, '审定')
  await reads(
    page,
    '已审定，议题已向居民公开',
    '演练街道党工委',
    '街道党工委会议纪要第 12 期',
    '签字页扫描件已存档',
  )
  await leave(page)
}

/** The convener tells the CPPCC body, whose office confirms; nothing waits for it. */
export async function fileAndAcknowledge(title: string): Promise<void> {
  const convener = await staff('convener')
  await takeUp(convener, `“${title}”`, /报备案/)
  await reads(convener, '备案是告知，不是审批')
  await press(convener, '报备案')
  await reads(convener, '已报备案', '演练区政协', '等待签收')
  const office = await staff('cppcc')
  await takeUp(office, `签收“${title}”的备案`)
  await type(office, '回执编号', '演练备〔2026〕8 号')
  await press(office, '签收')
  await reads(office, '已签收备案', '回执', '演练备〔2026〕8 号')
  await leave(convener, office)
}

/** The notice goes out; its public page and its sheet for the board can be opened by anyone. */
export async function issueNotice(page: Page, title: string): Promise<void> {
  await takeUp(page, `“${title}”`, /公示/)
  await tick(page, '用什么方式告知', '公示栏')
  await type(await row(page, 'places', 1), '具体地点', '演练村村口')
  await press(page, '发布')
  await reads(page, '公示已发布', '演练村村口', '公示栏')
  await follow(page, '议题公示')
  await reads(page, `议题“${title}”已经审定`, '演练村村口')
  await follow(page, '打印张贴版')
  await reads(page, '议题公示', `关于议题“${title}”`, '扫码看议题进展')
  expect(await page.getByRole('img', { name: '扫码看议题进展、说说您的意见' }).count()).toBe(1)
}

/** A session can be planned at any time, but does not begin before anyone has gone to look. */
export async function planTooEarly(page: Page, address: string, title: string): Promise<void> {
  await page.goto(address)
  await unfold(page)
  await follow(page, '安排协商活动')
  await type(page, '主持人', '演练村党总支书记')
  await pick(page, '形式', '庭院协商')
  await tick(page, '这场协商', '现在就开')
  await press(page, '记下')
  await reads(page, '不调研不协商：至少要有 1 次调研，现在记了 0 次', '还没有列出协商人员')
  expect(await page.getByLabel('主持人').inputValue()).toBe('演练村党总支书记')
  await tick(page, '这场协商', '还没开，先排好')
  await press(page, '记下')
  await reads(page, '已排好这场协商', title, '庭院协商', '待召开')
  await page.goto(address)
  await unfold(page)
  await reads(page, '不调研不协商', '召集人、政协委员或政协工作机构')
}

/** A visit and a study tour, and the problems they found. */
export async function research(page: Page, title: string): Promise<void> {
  await takeUp(page, `“${title}”`, /调研/)
  await tick(page, '怎样调研', '走村入户入企')
  await type(page, '去了哪里', '演练村 4 个村民小组')
  await type(page, '哪一天', new Date().toISOString().slice(0, 10))
  await type(page, '谁去的', '召集人、政协委员')
  await type(page, '走访、询问了多少人', '46')
  await type(page, '看到、听到了什么', '四成住户分不清厨余和其他垃圾，多数愿意用积分换日用品。')
  await press(page, '记入档案')
  await reads(page, '已记下这次调研', '走村入户入企', '演练村 4 个村民小组', '46 人')
  await unfold(page)
  await follow(page, '列问题清单')
  const problems = [
    ['宣传', '不知道怎样分，分了又被混装。'],
    ['资金', '换积分的东西没有钱买。'],
  ] as const
  for (const [index, [category, text]] of problems.entries()) {
    const place = await row(page, 'items', index + 1)
    await type(place, '类别', category)
    await type(place, '问题', text)
  }
  await press(page, '列入清单')
  await reads(page, '已列入 2 条问题', ...problems.flat())
}

const people = [
  ['区政协委员', '3'],
  ['村民代表', '5'],
  ['企业主代表', '2'],
  ['村干部代表', '2'],
  ['区城管局主要负责人', '1'],
  ['街道党工委主要负责人', '1'],
] as const

/** 14 people of 6 kinds, as in 徐庄村; the share of residents is reckoned in sight before the table is set. */
export async function invite(page: Page, title: string): Promise<void> {
  await takeUp(page, `“${title}”`, /人员/)
  for (const [index, [category, count]] of people.entries()) {
    const place = await row(page, 'rows', index + 1)
    await type(place, '身份', category)
    await type(place, '人数', count)
  }
  await press(page, '重新计算')
  await reads(
    page,
    '现在共请 14 人',
    '14 人的 2/3',
    '至少 10 人',
    '× 3 =',
    '14 × 2 = 28',
    '这是提醒，不影响往下办',
  )
  await press(page, '定下名单')
  await reads(page, '名单已定，共请 14 人', ...people.map(([category]) => category))
  const text = await read(page)
  expect(text).toContain('14×2=28')
}

import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openPage, type StartedServer, signIn, startServer } from '../support/browser.ts'
import { follow, leave, press, reads, readsNot, row, tableOf, tick, type } from './person.ts'

let server: StartedServer
let code = ''

beforeAll(async () => {
  server = await startServer()
  code = /开通码 ([0-9A-Z]{6,})/.exec(server.output())?.[1] ?? ''
})

afterAll(() => server?.stop())

const password = 'Hao-Shang-Liang-1'

async function atDesk(): Promise<Page> {
  return await openPage(server.origin, { viewport: { width: 1280, height: 900 } })
}

async function fillSetup(page: Page, typed: string): Promise<void> {
  await type(page, '开通码', typed)
  await type(page, '名称', '演练市')
  await type(page, '站点名称', '演练市有事好商量')
  await type(page, '咨询电话', '0513-12345678')
  await type(page, '账号名', 'first.admin')
  await type(page, '密码', password)
  await type(page, '再输一遍密码', password)
}

test('every page of an empty installation leads to the first visit, which asks for the code on the console', async () => {
  expect(code).not.toBe('')
  const page = await atDesk()
  await page.goto('/topics')
  await reads(page, '第一次使用')
  await fillSetup(page, 'NOTTHIS1')
  await press(page, '建好')
  await reads(page, '开通码不对')
  expect(await page.getByLabel('站点名称').inputValue()).toBe('演练市有事好商量')
  await fillSetup(page, code)
  await press(page, '建好')
  await reads(page, '“演练市”已建好', '工作人员登录', '演练市有事好商量', '0513-12345678')
  await readsNot(page, '演示账号', '这是演示系统')
  await type(page, '账号或手机号', 'first.admin')
  await type(page, '密码', password)
  await press(page, '登录')
  await reads(page, '演练市：开通还差这几步', '建下级组织', '给各岗位开账号', 'HSL_MESSAGE_WEBHOOK')
  await leave(page)
})

test('the code does not open the first visit a second time', async () => {
  const page = await openPage(server.origin)
  await page.goto('/setup')
  await reads(page, '工作人员登录')
  await readsNot(page, '第一次使用', '开通码')
  await leave(page)
})

test('the administrator builds the tree from a pasted table, all of it or nothing, and opens a room', async () => {
  const page = await atDesk()
  await signIn(page, 'first.admin', password)
  await follow(page, '组织与议事室')
  await follow(page, '打开演练市', page.getByRole('main'))
  await follow(page, '粘贴表格导入')
  const good = '县区\t\t江海区\t\n街道\t江海区\t滨江街道\t'
  await type(page, '表格', `${good}\n社区\t没有的街道\t江声社区\t`)
  await press(page, '预览')
  await reads(page, '有 1 处要改', '没有的街道')
  await type(page, '表格', `${good}\n社区\t滨江街道\t江声社区\t`)
  await press(page, '预览')
  await reads(page, '将添加 3 个组织')
  expect((await tableOf(page, '将添加 3 个组织')).map(([name]) => name)).toEqual([
    '名称',
    '江海区',
    '滨江街道',
    '江声社区',
  ])
  await press(page, '导入这 3 个组织')
  await reads(page, '已导入 3 个组织', '江海区')
  for (const name of ['江海区', '滨江街道', '江声社区']) await follow(page, name, page.getByRole('main'))
  await follow(page, '开设议事室')
  await type(page, '议事室名称', '江声社区协商议事室')
  await tick(page, '级别', '村（社区）级')
  await tick(page, '工作法', '三清单工作法')
  await type(await row(page, 'tags', 1), '写什么', '信息点')
  await press(page, '开设')
  await reads(page, '已开设：江声社区协商议事室')
  await leave(page)
})

test('a resident finds the new room and says something to it', async () => {
  const page = await openPage(server.origin)
  await page.goto('/')
  await follow(page, /^我有话说/, page.getByRole('main'))
  await type(page, '您想反映什么事？', '江边的路灯不亮')
  await press(page, '下一步')
  await type(page, '查找议事室', '江声')
  await press(page, '查找')
  await tick(page, '议事室', '江声社区协商议事室')
  for (const name of ['下一步', '下一步', '提交']) await press(page, name)
  await reads(page, '收到了', '江声社区协商议事室')
  await leave(page)
})

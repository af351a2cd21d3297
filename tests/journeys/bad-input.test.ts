import type { Page } from 'playwright-core'
import { expect, onTestFinished, test } from 'vitest'
import { demoPassword, demoPosts } from '../../demo/accounts.ts'
import { openPage, signIn } from '../support/browser.ts'
import { demoOrigin } from './demo-server.ts'
import {
  addressOf,
  follow,
  leave,
  press,
  reads,
  readsNot,
  resident,
  staff,
  tap,
  tick,
  type,
} from './person.ts'

async function visiting(page: Promise<Page>): Promise<Page> {
  const opened = await page
  onTestFinished(() => leave(opened))
  return opened
}

test('of two who act on the same topic at once, the second is told what changed, keeps the text and can go on', async () => {
  const address = await addressOf('快递送到哪里，大家都方便')
  const first = await visiting(staff('convener'))
  const second = await visiting(staff('cppcc'))
  for (const page of [first, second]) await page.goto(`${address}/edit`)
  await type(first, '来源说明', '3 号楼居民代表')
  await press(first, '保存修改')
  await reads(first, '已保存修改')
  await type(second, '背景情况', '快递堆在门卫室，一个月丢了四件。')
  await press(second, '保存修改')
  await reads(second, '您填写期间，别人先做了 1 处改动', '修改议题', '演练村议事室召集人')
  await reads(second, '别人改动以后，这里是：3 号楼居民代表')
  expect(await second.getByLabel('背景情况').inputValue()).toBe('快递堆在门卫室，一个月丢了四件。')
  await press(second, '保存修改')
  await reads(second, '已保存修改', '一个月丢了四件')
})

test('a topic that was submitted meanwhile cannot be edited over', async () => {
  const convener = await visiting(staff('convener'))
  await convener.goto('/staff/topics/new')
  await type(convener, '议题', '楼下的石凳修不修')
  await press(convener, '看看有没有相似的')
  await press(convener, '存为草稿')
  const address = new URL(convener.url()).pathname
  const office = await visiting(staff('cppcc'))
  await office.goto(`${address}/edit`)
  await convener.goto(`${address}/submit`)
  await press(convener, '报送')
  await type(office, '背景情况', '石凳断了三条腿。')
  await press(office, '保存修改')
  await reads(office, '别人先做了 1 处改动', '报送审定', '议题已经报送，正在等待审定，内容不能再改')
  expect(await office.getByRole('button', { name: '保存修改' }).count()).toBe(0)
  expect(await office.getByLabel('背景情况').inputValue()).toBe('石凳断了三条腿。')
})

test('more text than a form takes is refused with how much it may be', async () => {
  const page = await visiting(resident())
  await page.goto('/speak')
  await page.getByLabel('您想反映什么事？').evaluate((box) => {
    ;(box as HTMLTextAreaElement).value = '长'.repeat(400_000)
  })
  await press(page, '下一步')
  await reads(page, '内容太大', '文字不超过 1 MB')
  await page.goto('/speak')
  await type(page, '您想反映什么事？', '长'.repeat(501))
  for (let question = 1; question < 4; question++) {
    if (question === 2) await tap(page, '演练村“有事好商量”协商议事室')
    await press(page, '下一步')
  }
  await press(page, '提交')
  await reads(page, '太长了，最多 500 个字')
  expect((await page.getByLabel('您想反映什么事？').inputValue()).length).toBe(501)
})

test('a file of the wrong kind is refused with the kinds that are taken', async () => {
  const address = await addressOf('健身器材旧了，换什么、放哪里')
  const page = await visiting(staff('party'))
  await page.goto(`${address}/approve`)
  await tick(page, '怎样决定的', '已在纸上决定，在这里补记')
  await type(page, '会议纪要或文件编号', '第 9 期')
  await page
    .getByLabel('签字页扫描件')
    .setInputFiles({ name: '签字页.png', mimeType: 'image/png', buffer: Buffer.from('not a picture at all') })
  await press(page, '审定')
  await reads(page, '只能上传 PDF、JPG 或 PNG 文件')
  await page.goto(address)
  await reads(page, '已报送，等待审定')
})

test('a form from before signing in is not done, but kept and done when sent again', async () => {
  const page = await visiting(staff('convener'))
  await page.goto('/staff/concerns/new')
  await type(page, '原话', '楼顶的水箱漏水')
  await page.locator('form[data-keep] input[name="_csrf"]').evaluateAll((all) => {
    for (const one of all) (one as HTMLInputElement).value = 'stale'
  })
  await press(page, '记下')
  await reads(page, '这一页放得太久，或登录状态变了。您填的内容都还在，请再提交一次')
  expect(await page.getByLabel('原话').inputValue()).toBe('楼顶的水箱漏水')
  await tick(page, '怎样收到的', '电话')
  await tick(page, '居民怎样同意代录的', '口头同意')
  const room = page.getByLabel('议事室')
  await room.selectOption({ label: '演练村“有事好商量”协商议事室' })
  await press(page, '记下')
  await reads(page, '已记下。查询编号', '楼顶的水箱漏水', '口头同意')
})

test.each([true, false])(
  'a form whose login ended while it was filled waits through signing in anew (script: %s)',
  async (javaScriptEnabled) => {
    const desk = { viewport: { width: 1280, height: 900 }, javaScriptEnabled }
    const page = await visiting(openPage(demoOrigin(), desk))
    await signIn(page, 'convener', demoPassword)
    await page.goto('/staff/concerns/new')
    await type(page, '原话', '三楼的窗台\n夜里滴水')
    await tick(page, '怎样收到的', '电话')
    const elsewhere = await page.context().newPage()
    await elsewhere.goto('/staff')
    await press(elsewhere, '退出')
    await press(page, '记下')
    await reads(page, '登录已经到期', '您填的内容都还在', '请重新登录')
    const form = page.locator('form:has(input[type="password"])')
    await type(form, '账号或手机号', 'convener')
    await type(form, '密码', 'not-the-password')
    await press(page, '登录', form)
    await reads(page, '账号或密码不对')
    await type(form, '密码', demoPassword)
    await press(page, '登录', form)
    await reads(page, '已登录', '您刚才填的内容都还在，还没有提交')
    await press(page, '接着填')
    expect(await page.getByLabel('原话').inputValue()).toBe('三楼的窗台\n夜里滴水')
    expect(await page.getByLabel('电话').first().isChecked()).toBe(true)
    await tick(page, '居民怎样同意代录的', '口头同意')
    await page.getByLabel('议事室').selectOption({ label: '演练村“有事好商量”协商议事室' })
    await press(page, '记下')
    await reads(page, '已记下。查询编号', '三楼的窗台', '夜里滴水')
  },
)

test('a page that is not there says so in words and leads home', async () => {
  const page = await visiting(resident())
  const sentences = {
    '/nothing-here': '没有找到这个页面或这条记录',
    '/topics/00000000000000000000': '没有这个议题，或者它还没有公开',
    '/rooms/00000000000000000000': '没有找到',
    '/r/none': '没有找到',
  }
  for (const [path, sentence] of Object.entries(sentences)) {
    expect((await page.goto(path))?.status(), path).toBe(404)
    await reads(page, sentence)
    await follow(page, '回首页')
    await reads(page, '众人的事情由众人商量')
  }
  await page.goto('/follow/AAAA-AAAA-AA')
  await reads(page, '没有这个编号')
})

test('an address that was copied in part, or is far too long, is answered in words too', async () => {
  const page = await visiting(resident())
  expect((await page.goto('/topics/%E8%AE%ZZ'))?.status()).toBe(400)
  await reads(page, '没有找到', '网址里有读不懂的字符')
  await follow(page, '回首页')
  expect((await page.goto(`/consultations/${'a'.repeat(400)}`))?.status()).toBe(414)
  await reads(page, '没有找到', '网址太长了')
})

const closedDoors: Record<string, string[]> = {
  convener: ['approve', 'close', 'responsibilities'],
  cppcc: ['approve', 'return', 'decline'],
  member: ['approve', 'submit', 'participants', 'close'],
  handler: ['approve', 'research', 'participants', ''],
  party: ['edit', 'acknowledge', 'conclude'],
  auditor: ['approve', 'edit'],
  admin: ['approve', 'edit', ''],
}

test('what a post has no right to is closed to it, with a sentence, on every page', async () => {
  const address = await addressOf('装电梯，一楼和六楼怎么算')
  for (const [login, pages] of Object.entries(closedDoors)) {
    const page = await staff(login)
    for (const name of pages) {
      const answer = await page.goto(`${address}/${name}`.replace(/\/$/, ''))
      expect(answer?.status(), `${login} at ${name}`).toBe(403)
      await reads(page, '没有权限', '您的岗位没有做这件事的权限')
    }
    await leave(page)
  }
  const elsewhere = await visiting(staff('six-party'))
  expect((await elsewhere.goto(address))?.status()).toBe(403)
  const anyone = await visiting(resident())
  await anyone.goto(`${address}/approve`)
  await reads(anyone, '工作人员登录')
})

test('five wrong passwords lock an account, and the sixth try says so even when it is right', async () => {
  const { login } = demoPosts.find((post) => post.login === 'six-school')!
  const page = await visiting(openPage(demoOrigin()))
  await page.goto('/sign-in')
  const attempt = async (password: string) => {
    await type(page, '账号或手机号', login)
    await type(page, '密码', password)
    await press(page, '登录')
  }
  for (let time = 1; time <= 4; time++) {
    await attempt(`Wrong-${time}-password`)
    await reads(page, '账号或密码不对')
  }
  expect(await page.getByLabel('账号或手机号').inputValue()).toBe(login)
  await attempt('Wrong-5-password')
  await attempt('Shangliang-2026')
  await reads(page, '密码连续输错 5 次', '15 分钟')
  await readsNot(page, '待我处理')
})

test('the server as it is built refuses a form that is no text in UTF-8', async () => {
  const type = { 'content-type': 'application/x-www-form-urlencoded' }
  for (const body of ['login=%C4%E3%BA%C3', 'login=50%']) {
    const answer = await fetch(`${demoOrigin()}/sign-in`, { method: 'POST', headers: type, body })
    expect(answer.status).toBe(422)
  }
})

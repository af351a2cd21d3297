import { beforeEach, expect, it } from 'vitest'
import { makeTestCity, testNow } from '../../../../tests/support/test-city.ts'
import { useTestDatabase } from '../../../../tests/support/test-database.ts'
import { type Actor, visitor } from '../../../platform/commands/actor.ts'
import { PageProvider, renderPage } from '../../../ui/index.ts'
import { changeOrganisationCommand } from '../../organisations/index.ts'
import { concernPages } from './pages.tsx'
import { enterConcernCommand, raiseConcernCommand } from './raise-concern.ts'
import { speakForm } from './speak-form.tsx'
import { triageConcernCommand } from './triage-concern.ts'

const test = useTestDatabase()
let city: Awaited<ReturnType<typeof makeTestCity>>
beforeEach(async () => {
  city = await makeTestCity(test.database)
})

const phone = '0513-85216789'
const asks = (params: Record<string, string>, now: Date) => ({
  db: test.database.db,
  actor: visitor,
  now,
  ports: city.engine.ports,
  lang: 'zh-CN' as const,
  params,
  query: {},
  path: '/',
  cookies: {},
  csrf: 'token',
})

function html(answer: Awaited<ReturnType<typeof speakForm.show>>, now: Date): string {
  if (!('props' in answer)) throw new Error('not a page')
  const page = {
    lang: 'zh-CN' as const,
    theme: 'auto' as const,
    size: 'standard' as const,
    path: '/',
    now,
    csrf: 'token',
    siteName: '示范市',
    demo: false,
    helpPhone: phone,
    viewer: null,
    flash: null,
    assets: { css: '', js: '' },
  }
  const sent = renderPage(<PageProvider page={page}>{answer}</PageProvider>)
  return sent.replace(/<style[\s\S]*?<\/style>|<svg[\s\S]*?<\/svg>/g, '').replace(/<[^>]+>/g, '')
}

/** What the page of a concern's number says, at some moment. */
async function followed(code: string, now = testNow): Promise<string> {
  const page = concernPages.find((one) => one.path === '/follow/:code')!
  return html(await page.show(asks({ code }, now)), now)
}

async function days(answerDays: number | undefined, at = city.organisations.county) {
  await city.act(city.system, changeOrganisationCommand, { organisationId: at.id, name: at.name, answerDays })
}

async function raised(words = '路灯坏了半个月。'): Promise<string> {
  return (await city.act(visitor, raiseConcernCommand, { roomId: city.roomId, words })).followCode
}

it('tells the day of the answer that a place above the room lays down, before and after it is sent', async () => {
  await days(7)
  const form = { values: { words: '灯坏了', roomId: city.roomId, _again: 'check' }, errors: {}, summary: [] }
  expect(html(await speakForm.show(asks({}, testNow), form), testNow)).toContain('7 天内')
  const code = await raised()
  expect(await followed(code)).toContain('最晚11月29日 星期日，这一页上会有答复。')
  await days(30)
  expect(await followed(code)).toContain('最晚11月29日')
  const late = await followed(code, new Date('2026-11-30T02:00:00Z'))
  expect(late).toContain('原定11月29日 星期日前答复，已经过了。')
  expect(late).toContain(phone)
})

it('promises no day where none is laid down, and says what to do instead', async () => {
  const said = await followed(await raised())
  expect(said).toContain('这里没有规定哪天以前一定答复')
  expect(said).toContain(phone)
  expect(said).not.toContain('最晚')
})

it('promises nothing for what is entered from the past', async () => {
  await days(7)
  const enter = async (channel: 'import' | 'visit') => {
    const words = `楼道灯坏了（${channel}）`
    const { followCode } = await city.act(city.convener as Actor, enterConcernCommand, {
      roomId: city.roomId,
      words,
      source: 'masses',
      channel,
      consent: 'spoken',
    })
    return followed(followCode)
  }
  expect(await enter('import')).not.toContain('最晚')
  expect(await enter('visit')).toContain('最晚11月29日')
})

it('says what happens to a topic that nobody may read yet, and nothing more of days', async () => {
  await days(7)
  const code = await raised()
  const { id } = await test.database.db.selectFrom('concern').select('id').executeTakeFirstOrThrow()
  await city.act(city.convener, triageConcernCommand, {
    concernId: id,
    outcome: 'topic',
    title: '路灯怎么修',
    reason: '请大家坐下来商量。',
  })
  const said = await followed(code)
  expect(said).toContain('议题先报党组织审定。')
  expect(said).not.toContain('最晚')
})

it('gives the answer first: what became of it, why, to whom it went and on which day, before one’s own words', async () => {
  const code = await raised()
  const { id } = await test.database.db.selectFrom('concern').select('id').executeTakeFirstOrThrow()
  await city.act(city.convener, triageConcernCommand, {
    concernId: id,
    outcome: 'passed_on',
    target: '路灯管理所',
    reason: '已报修，三天内来人。',
  })
  expect(await followed(code)).toMatch(
    /已转给有关单位办理已报修，三天内来人。转给：路灯管理所答复日期 11月22日.*路灯坏了半个月。/s,
  )
})

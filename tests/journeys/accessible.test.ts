import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { demoPassword } from '../../demo/accounts.ts'
import { expectNoSeriousAxe, expectReflow, openPage, signIn } from '../support/browser.ts'
import { demoOrigin } from './demo-server.ts'
import { addressOf, leave } from './person.ts'
import { walk } from './walk.ts'

type Reader = { who: string; login?: string; starts: string[] }

/** Who reads which pages; each kind of page is looked at once, as the first of them who may see it. */
const readers: Reader[] = [
  { who: 'everyone', starts: ['/', '/feedback', '/follow', '/outbox', '/sign-in/resident'] },
  { who: 'convener', login: 'convener', starts: ['/staff', '/staff/password'] },
  { who: 'Party committee office', login: 'party', starts: ['/staff'] },
  { who: 'CPPCC office', login: 'cppcc', starts: ['/staff'] },
  { who: 'CPPCC member', login: 'member', starts: ['/staff'] },
  { who: 'handler', login: 'handler', starts: ['/staff', '/staff/responsibilities'] },
  { who: 'administrator', login: 'admin', starts: ['/staff'] },
  { who: 'auditor', login: 'auditor', starts: ['/staff'] },
]

/** Pages that no topic of the demo is at the point of offering: who opens them, of which topic. */
const besides: Record<string, [title: string, page: string][]> = {
  convener: [
    ['装电梯，一楼和六楼怎么算', 'explain'],
    ['装电梯，一楼和六楼怎么算', 'suggestions/submit'],
    ['老人食堂一餐多少钱、谁来办', 'replies'],
    ['电动车不进楼，充电桩装在哪里', 'suggestions'],
  ],
  party: [
    ['楼道堆物，清完又堆', 'close'],
    ['楼道堆物，清完又堆', 'again'],
    ['东门早晚高峰太堵，人和车怎么分开走', 'responsibilities'],
  ],
}

const topic = ['', '/edit', '/submit', '/approve', '/return', '/decline', '/file', '/acknowledge', '/notice']
const before = [
  '/research',
  '/problems',
  '/participants',
  '/session',
  '/open-session',
  '/sign-in-sheet',
  '/replies',
]
const during = ['/attendance', '/notes', '/conclude', '/explain', '/suggestions', '/suggestions/submit']
const after = [
  '/responsibilities',
  '/responsibilities/add',
  '/progress/:id',
  '/feedback',
  '/feedback/deliver',
]
const end = [
  '/evaluations',
  '/tally',
  '/evaluations/close',
  '/cause',
  '/close',
  '/again',
  '/conversion',
  '/judge',
]
const rest = [
  '/history',
  '/lists/:kind',
  '/pass/:rule',
  '/suggestions/:id/void',
  '/responsibilities/:id/void',
  '/responsibilities/:id/change',
  '/responsibilities/:id/extension',
  '/progress/:id/more-time',
  ...['research', 'problems', 'opinions', 'consensus', 'dissents'].flatMap((entries) => [
    `/${entries}/:id/correct`,
    `/${entries}/:id/void`,
  ]),
]

/** Kinds of pages that the walk must have come by: should the only link to one be lost, it is missed here. */
const expected = [
  ...[
    '/',
    '/topics',
    '/topics/:id',
    '/topics/:id/judge',
    '/topics/:id/notices/:id',
    '/topics/:id/notices/:id/print',
  ],
  ...[
    '/figures',
    '/rooms',
    '/rooms/:id',
    '/speak',
    '/follow',
    '/feedback',
    '/outbox',
    '/sign-in',
    '/sign-in/resident',
  ],
  ...[...topic, ...before, ...during, ...after, ...end, ...rest].map((path) => `/staff/topics/:id${path}`),
  ...['', '/vote', '/results'].map((path) => `/consultations/:id${path}`),
  ...['', '/links', '/edit', '/statements', '/feed', '/slips/print'].map(
    (path) => `/staff/consultations/:id${path}`,
  ),
  ...[
    '/staff',
    '/staff/topics',
    '/staff/topics/new',
    '/staff/concerns',
    '/staff/concerns/new',
    '/staff/concerns/:id',
  ],
  ...['/staff/concerns/:id/phone', '/staff/sessions', '/staff/sessions/:id', '/staff/sessions/:id/notice'],
  ...['/staff/sessions/:id/agenda', '/staff/responsibilities', '/staff/password', '/staff/organisations'],
  ...['', '/new', '/change', '/import', '/bodies', '/rooms'].map((path) => `/staff/organisations/:id${path}`),
  ...['', '/change', '/posts', '/sheet'].map((path) => `/staff/rooms/:id${path}`),
  ...['/staff/bodies/:id/posts', '/staff/posts/:id/end', '/staff/accounts', '/staff/accounts/new'],
  ...['', '/roles', '/roles/:id/end', '/password', '/disable'].map((path) => `/staff/accounts/:id${path}`),
]

const looked = new Map<string, { address: string; login?: string }>()

/** A phone with a sharp screen; signed in where a login is given. */
async function reader(login?: string): Promise<Page> {
  const page = await openPage(demoOrigin(), { deviceScaleFactor: 2 })
  if (login) await signIn(page, login, demoPassword)
  return page
}

/** What is wrong with the page as it stands, said with its kind. */
async function faultsOf(page: Page, kind: string): Promise<string[]> {
  const faults: string[] = []
  for (const check of [
    () => expectNoSeriousAxe(page),
    () => expectReflow(page),
    () => expectReflow(page, 640),
  ]) {
    await check().catch((error: Error) => faults.push(`${kind}: ${error.message}`))
  }
  return faults
}

test.each(readers)(
  '$who: every link leads somewhere, no page has a serious finding or scrolls sideways on a phone or at 200 %',
  async ({ login, starts }) => {
    const page = await reader(login)
    const more = besides[login ?? ''] ?? []
    const named = await Promise.all(more.map(async ([title, name]) => `${await addressOf(title)}/${name}`))
    const { pages, dead } = await walk(page, [...starts, ...named])
    const faults = [...dead]
    const newKinds = [...pages].filter(([kind]) => !looked.has(kind))
    for (const [kind, address] of newKinds) looked.set(kind, { address, login })
    const second = await reader(login)
    // Two screens side by side: a look is work for the browser more than for the city.
    const left = newKinds.values()
    const lookOn = async (screen: Page) => {
      for (const [kind, address] of left) {
        await screen.goto(address)
        faults.push(...(await faultsOf(screen, kind)))
      }
    }
    await Promise.all([lookOn(page), lookOn(second)])
    await leave(second)
    await leave(page)
    expect(faults.join('\n')).toBe('')
  },
  // The convener alone comes by some sixty kinds of pages.
  240_000,
)

test('the walk came by every kind of page', () => {
  expect(expected.filter((kind) => !looked.has(kind))).toEqual([])
})

test.each([
  ['large type', 'size=large'],
  ['dark', 'theme=dark'],
])(
  '%s: the pages that stand for the others have no serious finding and do not scroll sideways',
  async (_, look) => {
    const kinds = [
      '/',
      '/topics/:id',
      '/speak',
      '/staff',
      '/staff/topics',
      '/staff/topics/:id',
      '/staff/sessions/:id',
    ]
    const forms = ['/staff/topics/:id/approve', '/staff/topics/:id/participants', '/staff/topics/:id/tally']
    const faults: string[] = []
    const screens = new Map<string | undefined, Page>()
    for (const kind of [...kinds, ...forms]) {
      const { address, login } = looked.get(kind)!
      const page = screens.get(login) ?? (await reader(login))
      screens.set(login, page)
      await page.goto(`/preferences?${look}&back=${encodeURIComponent(address)}`)
      faults.push(...(await faultsOf(page, `${look} ${kind}`)))
    }
    await leave(...screens.values())
    expect(faults.join('\n')).toBe('')
  },
)

test('in English the menu, the buttons and the questions are in English', async () => {
  const faults: string[] = []
  const pages = new Map<string | undefined, Page>()
  for (const [kind, { address, login }] of looked) {
    if (!pages.has(login)) {
      const page = await reader(login)
      await page.goto('/preferences?lang=en&back=/')
      pages.set(login, page)
    }
    const page = pages.get(login)!
    await page.goto(address)
    const chinese = await chromeInChinese(page)
    if (chinese.length > 0) faults.push(`${kind}: ${chinese.join(' | ')}`)
  }
  await leave(...pages.values())
  expect(faults.join('\n')).toBe('')
})

/** What the page itself says that is in Chinese: not what people wrote, and not the names of places. */
function chromeInChinese(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const spots =
      '.skip-link, .site-nav a, .switch-label, .label, th[scope=col], summary, main button, main .button'
    // An answer that is chosen by its own word stays in the words of the record, as does what stands in quotes.
    const own = '[lang="zh-CN"], [name="value"], form:has(input[name="password"][type="hidden"]) *'
    return [...document.querySelectorAll<HTMLElement>(spots)]
      .filter((element) => !element.matches(own) && element.getClientRects().length > 0)
      .map((element) => (element.textContent ?? '').replace(/“[^”]*”/g, '').trim())
      .filter((text) => /\p{Script=Han}/u.test(text))
  })
}

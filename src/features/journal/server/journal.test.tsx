import { sql } from 'kysely'
import type { VNode } from 'preact'
import { renderToString } from 'preact-render-to-string'
import { beforeEach, describe, expect, it } from 'vitest'
import { useTestDatabase } from '../../../../tests/support/test-database.ts'
import { commands, sentences } from '../../../app/product.ts'
import type { RuleError } from '../../../base/reason.ts'
import type { Actor } from '../../../platform/commands/actor.ts'
import type { PageRequest } from '../../../platform/http/page.ts'
import { type PageContext, PageProvider } from '../../../ui/index.ts'
import { actions, type Role, roles } from '../../access/index.ts'
import { buildTwoTopics, engineOf, now } from '../../transfer/testing/two-topics.ts'
import { journalPages } from '../index.ts'

const test = useTestDatabase()
const pages = journalPages(sentences)
let city: Awaited<ReturnType<typeof buildTwoTopics>>

function staff(role: Role, path: string): Actor {
  const grants = [{ role, path, organisationId: city.city, areaId: 'city', bodyId: null }]
  return { kind: 'staff', accountId: 'a1', postLine: '审计员', mustChangePassword: false, grants }
}

async function open(address: string, actor: Actor, lang: 'zh-CN' | 'en' = 'zh-CN'): Promise<string> {
  const { pathname, searchParams } = new URL(address, 'http://localhost')
  const chain = /^\/staff\/journal\/chains\/(.+)$/.exec(pathname)?.[1]
  const path = chain ? '/staff/journal/chains/:chainId' : pathname
  const request: PageRequest = {
    db: test.database.db,
    actor,
    now,
    ports: engineOf(test.database).ports,
    lang,
    params: chain ? { chainId: chain } : {},
    query: Object.fromEntries(searchParams),
    path: address,
    cookies: {},
    csrf: '',
  }
  const answer = (await pages.find((page) => page.path === path)!.show(request)) as VNode
  const context = {
    ...{ lang, theme: 'auto', size: 'standard', path: address, now, csrf: '', siteName: '有事好商量' },
    ...{ demo: false, helpPhone: null, viewer: null, flash: null, assets: { css: '', js: '' } },
  } as PageContext
  return renderToString(<PageProvider page={context}>{answer}</PageProvider>)
}

async function refusal(work: Promise<unknown>): Promise<string | undefined> {
  return work.then(
    () => undefined,
    (error: RuleError) => `${error.kind} ${error.reasons[0]!.code}`,
  )
}

async function addAccount(id: string, postLine: string): Promise<void> {
  await test.database.db
    .insertInto('account')
    .values({
      ...{ id, area_id: 'city', login: id, phone: null, post_line: postLine, person_id: null },
      ...{
        password_hash: '',
        password_changed_at: now,
        locked_until: null,
        disabled_at: null,
        created_at: now,
      },
    })
    .execute()
}

/** So many that they do not stand on one page. */
async function sixtyMoreEvents(): Promise<void> {
  await test.database.transaction(async (tx) => {
    await sql`update journal_chain set length = length + 60 where id = ${city.second}`.execute(tx)
    await sql`
      insert into journal_event (id, area_id, chain_id, number, kind, actor_kind, actor_post, channel, entered_at,
        data, previous_hash, hash)
      select 'more' || n, 'a', ${city.second}, 100 + n, 'topics.submitted', 'system', '第' || n || '号', 'console',
        now(), '{}', '', '' from generate_series(1, 60) n`.execute(tx)
  })
}

beforeEach(async () => {
  city = await buildTwoTopics(test.database)
})

describe('the journal', () => {
  it('is closed to everyone but the auditor, the administrator above all', async () => {
    const top = `/${city.city}/`
    const addresses = ['', '/unmaskings', '/roles', `/chains/${city.first}`]
    for (const address of addresses) {
      for (const role of roles.filter((one) => one !== 'auditor')) {
        const asked = refusal(open(`/staff/journal${address}`, staff(role, top)))
        expect(await asked, `${role} ${address}`).toBe('forbidden access.not-yours')
      }
      expect(await open(`/staff/journal${address}`, staff('auditor', top))).toContain('<h1')
    }
    expect(Object.keys(actions['journal.read'])).toEqual(['auditor'])
  })

  it('offers nothing that changes anything: no form that posts, no command', async () => {
    const auditor = staff('auditor', `/${city.city}/`)
    for (const address of ['', '/unmaskings', '/roles', `/chains/${city.first}`]) {
      const html = await open(`/staff/journal${address}`, auditor)
      const main = /<main[\s\S]*<\/main>/.exec(html)![0]
      expect(main).not.toMatch(/method="post"/i)
    }
    expect(commands.filter((command) => command.name.startsWith('journal.'))).toEqual([])
  })

  it('says each event in words, with a link to the public page of a topic that is public', async () => {
    const auditor = staff('auditor', `/${city.city}/`)
    const html = await open('/staff/journal', auditor)
    expect(html).toContain('步道的路灯怎么装')
    expect(html).toContain(`<a href="/topics/${city.first}">步道的路灯怎么装</a>`)
    expect(html).toContain('最后记入的在最上面')
    expect(html).toContain(`/staff/journal/chains/${city.first}`)
    expect(html).not.toContain('13800000001')
    expect(html).toContain('协商建议清单 1 条')
    // Every kind of event has its words: none is shown as its bare name.
    expect(html).not.toMatch(/\([a-z]+\.[a-z-]+\)/)
    const english = await open('/staff/journal?kind=places', auditor, 'en')
    expect(english).toContain('Organisation 滨河街道')
    expect(english).not.toContain('步道的路灯怎么装')
  })

  it('shows the places of the auditor and no others', async () => {
    const street = await open(
      '/staff/journal',
      staff('auditor', `/${city.city}/${city.county}/${city.street}/`),
    )
    expect(street).toContain('步道的路灯怎么装')
    expect(street).not.toContain('示例市')
    const elsewhere = await open('/staff/journal', staff('auditor', `/${city.city}/other/`))
    expect(elsewhere).not.toContain('步道的路灯怎么装')
    const chain = open(`/staff/journal/chains/${city.first}`, staff('auditor', `/${city.city}/other/`))
    expect(await refusal(chain)).toBe('not-found journal.not-found')
  })

  it('is narrowed by post and by the day in Shanghai', async () => {
    const auditor = staff('auditor', `/${city.city}/`)
    const { db } = test.database
    const { rows } = await sql<{ n: number }>`select count(*)::int as n from journal_event`.execute(db)
    expect(rows[0]!.n).toBeGreaterThan(10)
    expect(await open('/staff/journal?day=2026-11-22', auditor)).toContain('步道')
    expect(await open('/staff/journal?day=2026-11-21', auditor)).not.toContain('步道的路灯怎么装')
    expect(await open('/staff/journal?post=控制', auditor)).toContain('控制台')
    expect(await open('/staff/journal?post=%25', auditor)).not.toContain('步道的路灯怎么装')
  })

  it('is read by key ranges, forwards and back, without losing an event', async () => {
    const auditor = staff('auditor', `/${city.city}/`)
    await sixtyMoreEvents()
    const first = await open('/staff/journal', auditor)
    expect(first).toContain('第60号')
    expect(first).not.toContain('第20号')
    const older = /href="(\/staff\/journal\?older=\d+)"/.exec(first)![1]!
    const second = await open(older, auditor)
    expect(second).toContain('第20号')
    expect(second).not.toContain('第21号')
    const newer = /href="(\/staff\/journal\?newer=\d+)"/.exec(second)![1]!
    expect(await open(newer, auditor)).toContain('第21号')
  })

  it('can be turned round to the oldest first, and turned pages that way lose no event either', async () => {
    const auditor = staff('auditor', `/${city.city}/`)
    await sixtyMoreEvents()
    const linesIn = (html: string) =>
      [...html.matchAll(/journal\/chains\/([^"]+)">第 (\d+) 条/g)].map(([, id, n]) => `${id} ${n}`)
    const linkIn = (html: string, rel: string) =>
      new RegExp(`href="([^"]+)" rel="${rel}"`).exec(html)?.[1]?.replaceAll('&amp;', '&')
    const turned = [await open('/staff/journal?order=oldest', auditor)]
    for (let next = linkIn(turned[0]!, 'next'); next; next = linkIn(turned.at(-1)!, 'next')) {
      turned.push(await open(next, auditor))
    }
    expect(turned.length).toBeGreaterThan(2)
    const { rows } = await sql<{ chain: string }>`
      select chain_id || ' ' || number as chain from journal_event event join topic on topic.id = chain_id
      order by position`.execute(test.database.db)
    const seen = turned.flatMap(linesIn)
    expect(seen.filter((one) => rows.some((row) => row.chain === one))).toEqual(rows.map((row) => row.chain))
    const back = await open(linkIn(turned.at(-1)!, 'prev')!, auditor)
    expect(linesIn(back)).toEqual(linesIn(turned.at(-2)!))
    expect(linkIn(turned[0]!, 'prev')).toBeUndefined()
    expect(turned[0]).toContain('从最新的看起')
    expect(turned[0]).toContain('最早记入的在最上面')
    expect(await open('/staff/journal', auditor)).toContain('href="/staff/journal?order=oldest"')
  })

  it('shows who looked at phone numbers, and why', async () => {
    await addAccount('convener-1', '滨河街道协商议事室 召集人')
    const { id } = await test.database.db.selectFrom('concern').select('id').executeTakeFirstOrThrow()
    await test.database.db
      .insertInto('unmasking')
      .values({
        ...{ id: 'u1', area_id: city.county, account_id: 'convener-1', subject_kind: 'concern' },
        ...{ subject_id: id, reason: '约时间上门', at: now },
      })
      .execute()
    const html = await open('/staff/journal/unmaskings', staff('auditor', `/${city.city}/`))
    expect(html).toContain('滨河街道协商议事室 召集人')
    expect(html).toContain('约时间上门')
    expect(html).not.toContain('13800000001')
    const other = await open('/staff/journal/unmaskings', staff('auditor', `/${city.city}/other/`))
    expect(other).not.toContain('约时间上门')
  })

  it('shows roles with who gave them and until when', async () => {
    await addAccount('admin-1', '示例市 管理员')
    await addAccount('office-1', '滨河街道 政协工委')
    const grant = { organisation_id: city.street, body_id: null, granted_by: 'admin-1', granted_at: now }
    await test.database.db
      .insertInto('role_grant')
      .values([
        { id: 'g1', account_id: 'office-1', role: 'cppcc_office', ...grant, ended_at: null },
        { id: 'g2', account_id: 'office-1', role: 'convener', ...grant, ended_at: now },
      ])
      .execute()
    const html = await open('/staff/journal/roles', staff('auditor', `/${city.city}/`))
    expect(html).toContain('滨河街道 政协工委')
    expect(html).toContain('示例市 管理员')
    expect(html).toContain('议事室召集人')
    expect(html.match(/现仍有效/g)).toHaveLength(1)
  })

  it('verifies a chain, and names the first link that was changed behind its back', async () => {
    const auditor = staff('auditor', `/${city.city}/`)
    const { db } = test.database
    const chain = await db
      .selectFrom('journal_chain')
      .selectAll()
      .where('id', '=', city.first)
      .executeTakeFirstOrThrow()
    const whole = await open(`/staff/journal/chains/${city.first}`, auditor)
    expect(whole).toContain(chain.head)
    expect(whole).toContain(`完好：${chain.length} 条`)
    await test.database.transaction(async (tx) => {
      await sql`alter table journal_event disable trigger journal_event_is_append_only`.execute(tx)
      await sql`update journal_event set data = '{}' where chain_id = ${city.first} and number = 3`.execute(
        tx,
      )
      await sql`alter table journal_event enable trigger journal_event_is_append_only`.execute(tx)
    })
    const broken = await open(`/staff/journal/chains/${city.first}`, auditor)
    expect(broken).toContain('第 3 条断开')
    expect(broken).not.toContain('首尾相接')
  })
})

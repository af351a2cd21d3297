import type { VNode } from 'preact'
import { expect, it } from 'vitest'
import { emptyForm, PageProvider, renderPage } from '../../../ui/index.ts'
import { samplePage } from '../../../ui/sample-page.ts'
import type { LinkView } from '../contract/views.ts'
import { sampleStaffView } from '../testing/sample-staff-view.ts'
import { sampleConsultation } from '../testing/sample-views.ts'
import { RevokeLinkPage } from './confirm-pages.tsx'
import { IssuedLinksPage } from './issued-links-page.tsx'
import { LinksPage } from './links-page.tsx'

const html = (node: VNode) => renderPage(<PageProvider page={samplePage()}>{node}</PageProvider>)

const link = (change: Partial<LinkView> = {}): LinkView => ({
  ...{ id: 'link-1', kind: 'issued', label: '三号楼', code: 'K7M4-2QPX-9D', address: '/c/K7M4-2QPX-9D' },
  ...{ createdAt: new Date('2026-06-16T01:00:00Z'), revoked: false, voters: 0 },
  ...change,
})
const issued = (change: Partial<Parameters<typeof IssuedLinksPage>[0]['view']> = {}) => ({
  consultation: sampleConsultation(),
  ...{ label: '三号楼', code: null, links: [link()], more: null },
  ...change,
})

it('leads from a place to its links one by one, and shows what was revoked, when, by whom and why', () => {
  const page = html(
    <LinksPage
      view={sampleStaffView({
        issued: [
          { label: '三号楼', count: 12, used: 4, revoked: 1 },
          { label: '四号楼', count: 2, used: 0, revoked: 2 },
        ],
        revoked: [
          {
            ...{ link: link({ revoked: true }), revokedAt: new Date('2026-06-18T01:00:00Z') },
            ...{ reason: '单子丢了，另发一张', by: '锦绣社区议事室召集人' },
          },
        ],
      })}
      form={emptyForm()}
    />,
  )
  expect(page).toContain(
    'href="/staff/consultations/consultation-1/links/issued?label=%E4%B8%89%E5%8F%B7%E6%A5%BC"',
  )
  const text = page.replace(/<[^>]*>/g, ' ').replace(/\s+/g, ' ')
  expect(text).toContain('发到哪里 发出 已用 已停用')
  expect(text).toContain('三号楼 12 4 1 打印意见单 查看、停用')
  // Of those that were all revoked nothing can be printed any more.
  expect(text).toMatch(/四号楼 2 0 2 (?!打印)/)
  for (const told of ['停用了的链接', '6月18日', '单子丢了，另发一张', '锦绣社区议事室召集人'])
    expect(page).toContain(told)
})

it('sends nobody a way in any more once the consultation has ended', () => {
  const open = link({ id: 'link-9', kind: 'open', label: '公告栏' })
  const view = sampleStaffView({
    consultation: sampleConsultation({ state: 'closed' }),
    issued: [{ label: '三号楼', count: 12, used: 4, revoked: 1 }],
    openLinks: [open],
  })
  const page = html(<LinksPage view={view} form={emptyForm()} />)
  expect(page).toContain('公告栏')
  expect(page).not.toMatch(/打印意见单|二维码海报|发新的链接/)
})

it('shows each link with its code, whether it is used, and the way to revoke it; what stands no more has none', () => {
  const page = html(
    <IssuedLinksPage
      view={issued({ links: [link({ voters: 1 }), link({ id: 'link-2', revoked: true })], more: 'link-2' })}
    />,
  )
  expect(page).toContain('用过没有')
  expect([...page.matchAll(/links\/(link-\d)\/revoke/g)].map((match) => match[1])).toEqual(['link-1'])
  expect(page).toContain('after=link-2')
  expect(html(<IssuedLinksPage view={issued({ code: '2222', links: [] })} />)).toContain('没有这个编码')
})

it('asks why before a link is revoked, and offers nothing for one that is', () => {
  const shown = (change: Partial<LinkView>) =>
    html(
      <RevokeLinkPage
        consultation={{ id: 'consultation-1', title: '电动车', topicId: 'topic-1', topicTitle: '停车' }}
        link={link(change)}
        form={emptyForm()}
      />,
    )
  expect(shown({})).toMatch(/K7M4-2QPX-9D[\s\S]*name="reason"/)
  expect(shown({ revoked: true })).not.toContain('name="reason"')
})

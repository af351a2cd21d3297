import type { ComponentChildren } from 'preact'
import { renderToString } from 'preact-render-to-string'
import { describe, expect, it } from 'vitest'
import { Gallery } from '../gallery.tsx'
import { type MenuEntry, type PageContext, PageProvider } from '../page-context.tsx'
import { renderPage } from '../render-page.ts'
import { samplePage } from '../sample-page.ts'
import { navigationOf, siteLinks } from '../shell/navigation.ts'
import { PageShell } from '../shell/page-shell.tsx'
import { DataTable } from './data-table.tsx'
import { Obstacles } from './obstacles.tsx'
import { Section } from './section.tsx'
import { ShareBar, shareReaches } from './share-bar.tsx'

function render(node: ComponentChildren, change: Partial<PageContext> = {}): string {
  return renderToString(<PageProvider page={samplePage(change)}>{node}</PageProvider>)
}

const staff = {
  kind: 'staff' as const,
  name: '联络员',
  postLine: '五一社区 政协工作联络员',
  menu: ['tasks', 'topics'] as MenuEntry[],
  taskCount: 7,
}

describe('a share', () => {
  it('is compared in whole numbers, so that exactly two thirds is enough', () => {
    expect(shareReaches(16, 24, [2, 3])).toBe(true)
    expect(shareReaches(15, 24, [2, 3])).toBe(false)
    expect(shareReaches(0, 0, [2, 3])).toBe(false)
  })

  it('shows its arithmetic', () => {
    const html = render(<ShareBar label="群众" part={16} whole={24} need={[2, 3]} />)
    expect(html).toContain('16 × 3 = 48 ≥ 24 × 2 = 48')
    expect(render(<ShareBar label="群众" part={8} whole={24} need={[2, 3]} />)).toContain(
      '24 &lt; 24 × 2 = 48',
    )
  })
})

describe('sections', () => {
  it('take the heading level of their depth', () => {
    const html = render(
      <Section title="外">
        <Section title="内" />
      </Section>,
    )
    expect(html).toContain('<h2>外</h2>')
    expect(html).toContain('<h3>内</h3>')
  })
})

describe('obstacles', () => {
  it('say who can lift them and whether they may be passed', () => {
    const html = render(<Obstacles items={[{ text: '还没有备案', liftedBy: '区政协', strength: 'hint' }]} />)
    expect(html).toContain('提醒 · 可由区政协处理')
  })
})

describe('a table', () => {
  const columns = [{ key: 'n', label: '场次', numeric: true, cell: (row: number) => row }]

  it('labels each cell for the phone form and keeps its roles', () => {
    const html = render(<DataTable caption="场次" columns={columns} rows={[8]} />)
    expect(html).toContain('data-label="场次"')
    expect(html).toContain('role="cell"')
  })

  it('says what is missing when it is empty', () => {
    const html = render(<DataTable caption="场次" columns={columns} rows={[]} empty="今年还没有协商活动" />)
    expect(html).toContain('今年还没有协商活动')
    expect(html).not.toContain('<table')
  })
})

describe('the menu', () => {
  it('marks the entry that the page is, or belongs to', () => {
    const current = (path: string) =>
      navigationOf(samplePage({ path }), 'public').flatMap((item) =>
        item.current ? [[item.href, item.current]] : [],
      )
    expect(current('/')).toEqual([['/', 'page']])
    expect(current('/topics?at=2')).toEqual([['/topics', 'page']])
    expect(current('/topics/12?x=1')).toEqual([['/topics', 'true']])
    expect(current('/topicsandmore')).toEqual([])
    expect(current('/feedback')).toEqual([])
  })

  it('shows staff only what they may open', () => {
    const hrefs = (menu: MenuEntry[]) =>
      navigationOf(samplePage({ viewer: { ...staff, menu } }), 'staff').map((item) => item.href)
    expect(hrefs(['topics', 'tasks'])).toEqual([siteLinks.staff.tasks, siteLinks.staff.topics])
    expect(hrefs(['settings'])).toEqual([siteLinks.staff.settings])
  })
})

describe('the page', () => {
  it('says its language, theme and size, and brings the reader back after a change', () => {
    const html = renderPage(
      <PageProvider page={samplePage({ lang: 'en', size: 'large', theme: 'dark', path: '/topics?q=a&b=1' })}>
        <PageShell title="Topics" />
      </PageProvider>,
    )
    expect(html).toMatch(/^<!doctype html>\n<html lang="en" data-theme="dark" data-size="large">/)
    expect(html).toContain('/preferences?size=standard&amp;back=%2Ftopics%3Fq%3Da%26b%3D1')
  })

  it('says once what has just happened', () => {
    const html = render(<PageShell title="议题" />, { flash: '已报街道党工委' })
    expect(html).toMatch(/role="status"[^>]*>.*已报街道党工委/)
    const flash = { text: '已交过去 2 条。', link: { href: '/staff/topics/t', label: '去看' } }
    expect(render(<PageShell title="议题" />, { flash })).toMatch(
      /role="status".*已交过去 2 条。 <a href="\/staff\/topics\/t">去看<\/a>/,
    )
  })

  it('shows the demo banner in the demo only', () => {
    expect(render(<PageShell title="议题" />, { demo: true })).toContain('demo-banner')
    expect(render(<PageShell title="议题" />)).not.toContain('demo-banner')
  })

  it('carries no inline script, style or handler, which the content security policy would refuse', () => {
    const html = render(<Gallery />, { viewer: staff, demo: true, flash: '好' })
    expect(html.length).toBeGreaterThan(50_000)
    expect(html).not.toMatch(/ style=|<style|<script(?![^>]* src=)| on[a-z]+="/)
  })

  it('gives every element of the gallery its own id', () => {
    const ids = [...render(<Gallery />).matchAll(/ id="([^"]+)"/g)].map((match) => match[1])
    expect(ids.filter((id, index) => ids.indexOf(id) !== index)).toEqual([])
  })
})

import { expect, test } from 'vitest'
import { menuEntries, type Viewer } from '../ui/index.ts'
import { samplePage } from '../ui/sample-page.ts'
import { navigationOf } from '../ui/shell/navigation.ts'
import { productParts } from './product.ts'

/** Who looks: staff at work, a resident on the own pages, a visitor on all others. */
function viewerOf(path: string): Viewer | null {
  if (path.startsWith('/staff') || path === '/outbox')
    return { kind: 'staff', name: '', postLine: '', menu: [...menuEntries] }
  return path.startsWith('/mine') ? { kind: 'resident', name: '', postLine: '', menu: [] } : null
}

/** The addresses of all pages and forms, with how many entries of the menu each marks. */
function marks() {
  const { pages, forms } = productParts({
    frontEnd: { assets: [], css: '', js: '' },
    setupCode: () => null,
    demo: null,
    vault: {} as never,
    onSetUp: () => {},
  })
  return [...pages, ...forms].map(({ path }) => {
    const viewer = viewerOf(path)
    const items = navigationOf(samplePage({ path, viewer }), viewer?.kind === 'staff' ? 'staff' : 'public')
    return { path, marked: items.filter((item) => item.current).map((item) => item.label) }
  })
}

test('every page marks the one entry of the menu that it belongs to, and few belong to none', () => {
  const all = marks()
  expect(all.length).toBeGreaterThan(120)
  expect(all.filter(({ marked }) => marked.length > 1)).toEqual([])
  const none = all.filter(({ marked }) => marked.length === 0).map(({ path }) => path)
  expect(none.sort()).toEqual(
    [
      // A room, a figure and what is said of the site are reached from the first page, and are in no entry.
      ...['/rooms', '/rooms/:roomId', '/r/:code', '/figures', '/figures/:name', '/feedback'],
      // No part of anybody's work from day to day.
      ...['/setup', '/ui', '/staff/password'],
    ].sort(),
  )
})

test('responsibilities and consultations are marked as topics, a body and its posts as places', () => {
  const markOf = Object.fromEntries(marks().map(({ path, marked }) => [path, marked[0]]))
  expect(markOf['/staff/responsibilities']).toBe('议题')
  expect(markOf['/staff/consultations/:consultationId/links']).toBe('议题')
  expect(markOf['/consultations/:consultationId']).toBe('议题')
  expect(markOf['/staff/bodies/:bodyId/posts']).toBe('组织与议事室')
  expect(markOf['/staff/rooms/:roomId']).toBe('组织与议事室')
  expect(markOf['/staff/journal/roles']).toBe('审计')
  expect(markOf['/outbox']).toBe('账号')
})

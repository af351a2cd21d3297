import type { PageContext } from './page-context.tsx'

/** The request a page is rendered for, for tests of pages and parts. */
export function samplePage(change: Partial<PageContext> = {}): PageContext {
  return {
    lang: 'zh-CN',
    theme: 'auto',
    size: 'standard',
    path: '/',
    now: new Date('2026-06-22T04:00:00Z'),
    csrf: 'token-of-this-session',
    siteName: '示例区',
    demo: false,
    helpPhone: null,
    viewer: null,
    flash: null,
    assets: { css: '/assets/ui.css', js: '/assets/ui.js' },
    ...change,
  }
}

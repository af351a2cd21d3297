import type { VNode } from 'preact'
import { renderToString } from 'preact-render-to-string'
import { type Lang, type PageContext, PageProvider } from '../../../ui/index.ts'
import { noon } from './round-at-table.ts'

/** A part or page as HTML, as a member of staff sees it. */
export function htmlOf(node: VNode, lang: Lang = 'zh-CN'): string {
  const page: PageContext = {
    lang,
    theme: 'auto',
    size: 'standard',
    path: '/',
    now: noon,
    csrf: 'csrf',
    siteName: '有事好商量',
    demo: false,
    helpPhone: null,
    viewer: null,
    flash: null,
    assets: { css: '', js: '' },
  }
  return renderToString(<PageProvider page={page}>{node}</PageProvider>)
}

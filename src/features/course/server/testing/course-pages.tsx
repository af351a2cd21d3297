import type { Page, PageAnswer } from '../../../../platform/http/page.ts'
import { type Lang, PageProvider, renderPage } from '../../../../ui/index.ts'
import { concernHistory } from '../../../concerns/index.web.ts'
import { evaluationsHistory } from '../../../evaluations/index.web.ts'
import { participantsHistory } from '../../../participants/index.web.ts'
import { researchHistory } from '../../../research/index.web.ts'
import { resultsHistory } from '../../../results/index.web.ts'
import { sessionsHistory } from '../../../sessions/index.web.ts'
import { topicHistory } from '../../../topics/index.web.ts'
import { courseHistory } from '../../web/words.ts'
import { coursePages } from '../pages.tsx'
import { now, shown } from './course-city.ts'

type Catalogue = Record<Lang, Record<string, (data: Record<string, unknown>) => string>>
const histories = [
  concernHistory,
  courseHistory,
  evaluationsHistory,
  participantsHistory,
  researchHistory,
  resultsHistory,
  sessionsHistory,
  topicHistory,
] as unknown as Catalogue[]

const pages = coursePages({
  event(kind, data, lang) {
    const text = histories.map((catalogue) => catalogue[lang][kind]).find(Boolean)
    if (!text) throw new Error(`no words for ${kind}`)
    return text(data)
  },
})

/** The page of this feature with that path. */
export function pageAt(path: string): Page {
  return pages.find((page) => page.path === path)!
}

/** The document of a page. */
export function html(answer: PageAnswer, lang: Lang = 'zh-CN'): string {
  const page = {
    lang,
    theme: 'auto' as const,
    size: 'standard' as const,
    path: '/',
    now,
    csrf: '',
    siteName: '某市',
    demo: false,
    helpPhone: null,
    viewer: null,
    flash: null,
    assets: { css: '', js: '' },
  }
  return renderPage(<PageProvider page={page}>{shown(answer)}</PageProvider>)
}

/** What a reader sees: the text without marks. */
export function text(answer: PageAnswer, lang: Lang = 'zh-CN'): string {
  return html(answer, lang)
    .replace(/<(style|script|svg|template)[\s\S]*?<\/\1>/g, '')
    .replace(/<[^>]+>/g, ' ')
    .replace(/\s+/g, ' ')
}

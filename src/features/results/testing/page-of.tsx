import type { VNode } from 'preact'
import { renderToString } from 'preact-render-to-string'
import type { Actor } from '../../../platform/commands/actor.ts'
import type { AnyFormPage, FormState, Page, PageAnswer, PageRequest } from '../../../platform/http/page.ts'
import { type Lang, type PageContext, PageProvider } from '../../../ui/index.ts'
import { now } from '../../topics/testing/topic-city.ts'
import type { ApprovedTopic } from './approved-topic.ts'

/** A page or part as HTML. */
export function htmlOf(node: VNode, lang: Lang = 'zh-CN'): string {
  const page: PageContext = {
    lang,
    theme: 'auto',
    size: 'standard',
    path: '/',
    now,
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

type Asked = { actor: Actor; params?: Record<string, string>; query?: Record<string, string>; lang?: Lang }

export function pageRequest(city: ApprovedTopic, asked: Asked): PageRequest {
  return {
    db: city.database.db,
    ports: city.engine.ports,
    now,
    lang: asked.lang ?? 'zh-CN',
    actor: asked.actor,
    params: { topicId: city.topicId, ...asked.params },
    query: asked.query ?? {},
    path: '/',
    cookies: {},
    csrf: 'csrf',
  }
}

/** What a form shows when it is first opened, and the values that it holds then. */
export async function openForm(city: ApprovedTopic, forms: AnyFormPage[], path: string, asked: Asked) {
  const form = forms.find((one) => one.path === path)
  if (!form) throw new Error(`no form at ${path}`)
  const request = pageRequest(city, asked)
  const values = (await form.values?.(request)) ?? {}
  const state: FormState = { values, errors: {}, summary: [] }
  return { form, request, values, ...shown(await form.show(request, state), asked.lang) }
}

export async function openPageAt(city: ApprovedTopic, pages: Page[], path: string, asked: Asked) {
  const page = pages.find((one) => one.path === path)
  if (!page) throw new Error(`no page at ${path}`)
  return shown(await page.show(pageRequest(city, asked)), asked.lang)
}

function shown(answer: PageAnswer, lang?: Lang): { html: string; redirect: string | null } {
  if ('redirect' in answer) return { html: '', redirect: answer.redirect }
  if ('file' in answer) return { html: String(answer.file), redirect: null }
  return { html: htmlOf(answer, lang), redirect: null }
}

import type { FastifyReply, FastifyRequest } from 'fastify'
import type { VNode } from 'preact'
import { dayOf } from '../../base/day.ts'
import { encodingFor } from './compress.ts'
import type { KeptPages } from './kept-pages.ts'
import type { Page, PageAnswer, PageRequest } from './page.ts'
import { type Checked, freshForMs, type PageCache } from './page-cache.ts'
import { sendAnswer } from './send-page.ts'
import type { Host, Visit } from './visit.ts'

/** A page that everyone may share: its version is looked up by key, and the page made only when it has changed. */
export type SharedPage = Page & Required<Pick<Page, 'version'>>

type Asked = { visit: Visit; request: PageRequest; raw: FastifyRequest; reply: FastifyReply }

/**
 * Only the plain address in the usual look: an address can be written in ever new ways, and what is kept must not
 * grow by that.
 */
function isToBeKept(page: SharedPage, { visit, request, raw }: Asked): boolean {
  if (!page.kept || visit.theme !== 'auto' || visit.size !== 'standard') return false
  return raw.url === page.path.replace(/:(\w+)/g, (_, name: string) => request.params[name] ?? '')
}

/** Answers shared pages from one cache; readers who ask for the same page at the same time wait for one making of it. */
export function sharedPages(host: Host, cache: PageCache, kept: KeptPages) {
  const underWay = new Map<string, { since: number; done: Promise<PageAnswer | null> }>()

  /** How things stand for a page; the state only where it can be known without asking. */
  function standing(page: SharedPage, { now }: Visit): Checked {
    const at = Date.now()
    const writes = page.steady ? host.engine.database.writes() : null
    return writes === null ? { at } : { at, state: `${writes} ${dayOf(now)}` }
  }

  /** Brings the page under that key up to date; null, or what to answer when it is no page. */
  async function refresh(
    page: SharedPage,
    key: string,
    asked: Asked,
    checked: Checked,
  ): Promise<PageAnswer | null> {
    const version = (await page.version(asked.request)) ?? ''
    if (cache.confirm(key, version, checked)) return null
    const keptAs = version && isToBeKept(page, asked) ? await kept.nameOf(key, version) : null
    const packed = keptAs && (await kept.find(keptAs))
    if (packed) {
      cache.storePacked(key, version, packed, checked)
      return null
    }
    const answer = await page.show(asked.request)
    if (!('type' in answer)) return answer
    const html = await host.render(answer as VNode, asked.visit)
    cache.store(key, version, html, checked, encodingFor(asked.raw.headers['accept-encoding']))
    const bytes = keptAs && cache.body(key, 'br')
    if (bytes) kept.keep(keptAs, bytes)
    return null
  }

  function refreshOnce(
    page: SharedPage,
    key: string,
    asked: Asked,
    now: Checked,
  ): Promise<PageAnswer | null> {
    const running = underWay.get(key)
    if (running && now.at - running.since < freshForMs) return running.done
    const done = refresh(page, key, asked, now).finally(() => {
      if (underWay.get(key)?.done === done) underWay.delete(key)
    })
    underWay.set(key, { since: now.at, done })
    return done
  }

  return async function sendShared(page: SharedPage, asked: Asked) {
    const { visit, raw, reply } = asked
    const key = `${visit.lang} ${visit.theme} ${visit.size} ${raw.url}`
    const encoding = encodingFor(raw.headers['accept-encoding'])
    const now = standing(page, visit)
    if (cache.fresh(key, now) === undefined) {
      const other = await refreshOnce(page, key, asked, now)
      if (other) return sendAnswer(host, visit, raw, reply, other)
    }
    const body = cache.body(key, encoding)
    // Pushed out between making and sending: the memory set aside holds not even the pages in hand.
    if (!body) return sendAnswer(host, visit, raw, reply, await page.show(asked.request))
    reply
      .header('content-type', 'text/html; charset=utf-8')
      .header('cache-control', 'private, max-age=1')
      .header('vary', 'accept-encoding, cookie')
    if (encoding !== 'identity') reply.header('content-encoding', encoding)
    return reply.send(body)
  }
}

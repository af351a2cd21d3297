import type { FastifyInstance } from 'fastify'
import type { VNode } from 'preact'
import { encodingFor } from './compress.ts'
import { ensureCsrf, makeVisit } from './make-visit.ts'
import type { Access, Page } from './page.ts'
import { PageCache } from './page-cache.ts'
import { signInAddress } from './refusals.ts'
import { pageRequestOf, sendAnswer, sendRedirect } from './send-page.ts'
import type { Host, Visit } from './visit.ts'

/** The address to sign in at when this visit may not see a page at all; null when it may. */
export function turnedAway(access: Access, visit: Visit): string | null {
  if (access === 'staff' && visit.actor.kind !== 'staff') return signInAddress('staff', visit.path)
  if (access === 'resident' && visit.actor.kind !== 'resident') return signInAddress('resident', visit.path)
  return null
}

/** Serves the pages one can only look at; shared public pages come from the cache by version. */
export function registerPages(app: FastifyInstance, host: Host, pages: Page[], cacheBytes: number): void {
  const cache = new PageCache(cacheBytes)
  for (const page of pages) {
    app.get(page.path, async (request, reply) => {
      const visit = await makeVisit(host, request, reply)
      const away = turnedAway(page.access, visit)
      if (away) return sendRedirect(reply, { redirect: away })
      const asked = pageRequestOf(host, visit, request)
      if (!page.version || visit.signedIn || visit.flash) {
        ensureCsrf(visit, reply)
        return sendAnswer(host, visit, request, reply, await page.show({ ...asked, csrf: visit.csrf }))
      }
      const key = `${visit.lang} ${visit.theme} ${visit.size} ${request.url}`
      const encoding = encodingFor(request.headers['accept-encoding'])
      const at = Date.now()
      let version = cache.fresh(key, at)
      if (version === undefined) {
        const current = (await page.version(asked)) ?? ''
        if (!cache.confirm(key, current, at)) {
          const answer = await page.show(asked)
          if (!('type' in answer)) return sendAnswer(host, visit, request, reply, answer)
          cache.store(key, current, await host.render(answer as VNode, visit), at)
        }
        version = current
      }
      const body = cache.body(key, encoding)
      reply
        .header('content-type', 'text/html; charset=utf-8')
        .header('cache-control', 'private, max-age=1')
        .header('vary', 'accept-encoding, cookie')
      if (encoding !== 'identity') reply.header('content-encoding', encoding)
      return reply.send(body)
    })
  }
}

import type { FastifyInstance } from 'fastify'
import { KeptPages } from './kept-pages.ts'
import { ensureCsrf, makeVisit } from './make-visit.ts'
import type { Access, Page } from './page.ts'
import { PageCache } from './page-cache.ts'
import { signInAddress } from './refusals.ts'
import { pageRequestOf, sendAnswer, sendRedirect } from './send-page.ts'
import { type SharedPage, sharedPages } from './shared-page.ts'
import type { Host, Visit } from './visit.ts'

const passwordPage = '/staff/password'

/** The address to sign in at when this visit may not see a page at all; null when it may. */
export function turnedAway(access: Access, visit: Visit): string | null {
  if (access === 'staff' && visit.actor.kind !== 'staff') return signInAddress('staff', visit.path)
  // Who has yet to choose an own password sees nothing else of the house.
  if (access === 'staff' && visit.actor.kind === 'staff' && visit.actor.mustChangePassword) {
    return visit.path.split('?')[0] === passwordPage ? null : passwordPage
  }
  if (access === 'resident' && visit.actor.kind !== 'resident') return signInAddress('resident', visit.path)
  return null
}

function isShared(page: Page): page is SharedPage {
  return page.version !== undefined
}

/** Serves the pages one can only look at; shared public pages come from the cache by version. */
export function registerPages(
  app: FastifyInstance,
  host: Host,
  { pages, edition }: { pages: Page[]; edition?(): Promise<string> },
  cacheBytes: number,
): void {
  const kept = new KeptPages(host.engine.database.db, edition)
  app.addHook('onClose', () => kept.settled())
  const sendShared = sharedPages(host, new PageCache(cacheBytes), kept)
  for (const page of pages) {
    app.get(page.path, async (request, reply) => {
      const visit = await makeVisit(host, request, reply)
      const away = turnedAway(page.access, visit)
      if (away) return sendRedirect(reply, { redirect: away })
      const asked = pageRequestOf(host, visit, request)
      if (isShared(page) && !visit.signedIn && !visit.flash && !page.personal?.(asked)) {
        return sendShared(page, { visit, request: asked, raw: request, reply })
      }
      ensureCsrf(visit, reply)
      return sendAnswer(host, visit, request, reply, await page.show({ ...asked, csrf: visit.csrf }))
    })
  }
}

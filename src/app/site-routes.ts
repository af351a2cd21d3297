import type { FastifyInstance } from 'fastify'
import { found } from '../base/reason.ts'
import { authorise, may } from '../features/access/index.ts'
import { closeLogin, ownAddress } from '../features/accounts/index.ts'
import { placeOfSlips } from '../features/evaluations/index.ts'
import { placeOfScan } from '../features/topics/index.ts'
import { type FileVault, storedFile } from '../platform/files/file-vault.ts'
import { cookieNames, putCookie } from '../platform/http/cookies.ts'
import { makeVisit } from '../platform/http/make-visit.ts'
import { sendRedirect } from '../platform/http/send-page.ts'
import type { Host } from '../platform/http/visit.ts'
import { sealIconSvg, siteLinks, wordsIn } from '../ui/index.ts'
import { appWords } from './common-words.ts'

const year = 365 * 86_400
const choices: Record<string, { cookie: string; values: string[] }> = {
  lang: { cookie: cookieNames.lang, values: ['zh-CN', 'en'] },
  theme: { cookie: cookieNames.theme, values: ['auto', 'light', 'dark'] },
  size: { cookie: cookieNames.size, values: ['standard', 'large'] },
}

/** What is neither page nor form: language, look and type size; leaving. */
export function registerSiteRoutes(app: FastifyInstance, host: Host, vault: FileVault): void {
  app.get(siteLinks.icon, (_request, reply) =>
    reply.type('image/svg+xml').header('cache-control', 'public, max-age=86400').send(sealIconSvg),
  )
  app.get('/preferences', async (request, reply) => {
    const query = request.query as Record<string, string | undefined>
    for (const [name, { cookie, values }] of Object.entries(choices)) {
      const value = query[name]
      if (value && values.includes(value)) putCookie(reply, cookie, value, year)
    }
    return sendRedirect(reply, { redirect: ownAddress(query.back, '/') })
  })
  app.post('/sign-out', async (request, reply) => {
    const visit = await makeVisit(host, request, reply)
    const body = (request.body ?? {}) as Record<string, string>
    const token = request.cookies[cookieNames.login]
    // A stale token changes nothing worth guarding: signing out is what was asked for.
    if (token && body._csrf === visit.csrf) await closeLogin(host.engine.database.db, token)
    putCookie(reply, cookieNames.login, null)
    return sendRedirect(reply, { redirect: '/', flash: wordsIn(appWords, visit.lang).signedOut })
  })
  app.get('/staff/files/:fileId', async (request, reply) => {
    const visit = await makeVisit(host, request, reply)
    authorise(visit.actor, 'topics.read', null)
    const { db } = host.engine.database
    const file = found(
      await storedFile(db, (request.params as { fileId: string }).fileId),
      'common.not-found',
    )
    const place = (await placeOfScan(db, file.id)) ?? (await placeOfSlips(db, file.id))
    const mine = visit.actor.kind === 'staff' && file.uploaded_by === visit.actor.accountId
    if (!mine && !(place && may(visit.actor, 'topics.submit', { path: place }))) {
      authorise(visit.actor, 'topics.approve', { path: place ?? '/' })
    }
    reply.header('content-disposition', `inline; filename*=UTF-8''${encodeURIComponent(file.name)}`)
    reply.header('cache-control', 'private, no-store')
    return reply.type(file.media_type).send(await vault.read(file.digest))
  })
}

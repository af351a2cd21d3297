import { createServer as createHttpServer, type IncomingMessage, type ServerResponse } from 'node:http'
import cookie from '@fastify/cookie'
import multipart from '@fastify/multipart'
import rateLimit from '@fastify/rate-limit'
import swagger from '@fastify/swagger'
import fastify, { type FastifyInstance, LogController } from 'fastify'
import type { AnyCommand, AnyQuery } from '../commands/command.ts'
import { answerBadAddress, answerFaults, answerNoRequest } from './answer-faults.ts'
import { type Asset, registerAssets } from './assets.ts'
import { markCookiesSecure } from './cookies.ts'
import { loggedFault } from './logged-fault.ts'
import type { AnyFormPage, Page } from './page.ts'
import { readFormText, readJsonText } from './read-form-text.ts'
import { registerApi } from './register-api.ts'
import { registerForms } from './register-forms.ts'
import { registerPages } from './register-pages.ts'
import type { Host } from './visit.ts'

export type FirstHandler = (request: IncomingMessage, response: ServerResponse) => boolean

export type ServerParts = {
  pages: Page[]
  forms: AnyFormPage[]
  commands: AnyCommand[]
  queries: AnyQuery[]
  assets: Asset[]
  /**
   * Changes with everything that is on all pages: the program itself, and what the installation is called. Pages are
   * kept in the database only where it is told.
   */
  edition?(): Promise<string>
  /** Where every page leads to for now (the first visit), or null. */
  detour?(path: string): Promise<string | null>
  /** Takes the few requests that come by the thousand a second before all else does; false leaves it to the others. */
  first?(host: Host, headers: Readonly<Record<string, string>>): FirstHandler
  /** Routes of the JSON interface that are no use case: they describe themselves by their schema. */
  interface?(api: FastifyInstance, host: Host): void
  /** Routes that are neither page, form nor JSON: sign-out, preferences, downloads. */
  routes?(app: FastifyInstance, host: Host): void
}

export type ServerOptions = {
  version: string
  secure: boolean
  trustProxy: boolean
  /** How many forms and interface calls one address may send a minute (a village may share one address). */
  postsPerMinute: number
  logLevel: string
  cacheBytes: number
}

const megabyte = 1024 * 1024

const headers = {
  'content-security-policy':
    "default-src 'self'; img-src 'self' data:; object-src 'none'; base-uri 'none'; frame-ancestors 'none'; form-action 'self'",
  'x-content-type-options': 'nosniff',
  'x-frame-options': 'DENY',
  'referrer-policy': 'same-origin',
  'cross-origin-opener-policy': 'same-origin',
  'permissions-policy': 'camera=(), microphone=(), geolocation=()',
}

/** Builds the whole HTTP server; the caller listens and closes. */
export async function createServer(
  host: Host,
  parts: ServerParts,
  options: ServerOptions,
): Promise<FastifyInstance> {
  markCookiesSecure(options.secure)
  const allHeaders: Record<string, string> = {
    ...headers,
    ...(options.secure ? { 'strict-transport-security': 'max-age=31536000; includeSubDomains' } : {}),
  }
  const first = parts.first?.(host, allHeaders)
  const app = fastify({
    serverFactory: (others) =>
      createHttpServer({ keepAliveTimeout: 72_000 }, (request, response) => {
        if (!first?.(request, response)) others(request, response)
      }),
    bodyLimit: megabyte,
    frameworkErrors: answerBadAddress(host, allHeaders),
    clientErrorHandler: answerNoRequest(host),
    trustProxy: options.trustProxy,
    routerOptions: { maxParamLength: 200, ignoreTrailingSlash: true },
    // Addresses and texts are never logged: a line names the route, the status and the time it took.
    logger: {
      level: options.logLevel,
      serializers: {
        req: (request: { method: string; routeOptions?: { url?: string } }) => ({
          method: request.method,
          route: request.routeOptions?.url,
        }),
        err: loggedFault,
      },
    },
    logController: new LogController({ disableRequestLogging: true }),
    forceCloseConnections: 'idle',
    // Time for a scan over a slow line, and an end to whoever sends a request drop by drop.
    requestTimeout: 5 * 60_000,
  })
  await app.register(cookie)
  // Neither form nor program sends plain text.
  app.removeContentTypeParser('text/plain')
  app.addContentTypeParser(
    'application/x-www-form-urlencoded',
    { parseAs: 'buffer', bodyLimit: megabyte },
    async (_: unknown, body: Buffer) => readFormText(body),
  )
  const readJson = app.getDefaultJsonParser('error', 'error')
  app.removeContentTypeParser('application/json')
  app.addContentTypeParser('application/json', { parseAs: 'buffer' }, (request, body: Buffer, done) => {
    try {
      readJson(request, readJsonText(body), done)
    } catch (error) {
      done(error as Error)
    }
  })
  await app.register(multipart, {
    limits: { fileSize: 10 * megabyte, files: 5, fields: 2000, parts: 2010 },
    throwFileSizeLimit: false,
  })
  await app.register(rateLimit, {
    global: true,
    max: (request) => (request.method === 'POST' ? options.postsPerMinute : 1_000_000),
    timeWindow: 60_000,
    skipOnError: true,
    allowList: (request) => request.method !== 'POST',
  })
  const names = Object.entries(allHeaders)
  app.addHook('onRequest', async (request, reply) => {
    for (const [name, value] of names) reply.header(name, value)
    const elsewhere = await parts.detour?.(request.url)
    if (elsewhere) return reply.redirect(elsewhere, 303)
  })
  answerFaults(app, host)
  app.get('/healthz', async (_request, reply) => {
    await host.engine.database.db.selectNoFrom((eb) => eb.val(1).as('one')).execute()
    return reply.send({ status: 'ok' })
  })
  registerAssets(app, parts.assets)
  await app.register(
    async (api) => {
      await api.register(swagger, {
        openapi: {
          openapi: '3.1.0',
          info: { title: '有事好商量 · haoshangliang', version: options.version },
          components: {
            securitySchemes: {
              login: { type: 'http', scheme: 'bearer', description: 'The token of POST /api/logins.' },
            },
          },
          security: [{ login: [] }, {}],
          servers: [{ url: '/api' }],
        },
        stripBasePath: true,
      })
      registerApi(api, host, parts.commands, parts.queries)
      parts.interface?.(api, host)
      api.get('/openapi.json', { schema: { hide: true } as object }, async () => api.swagger())
    },
    { prefix: '/api' },
  )
  registerPages(app, host, parts, options.cacheBytes)
  registerForms(app, host, parts.forms)
  parts.routes?.(app, host)
  return app
}

import type { FastifyReply, FastifyRequest } from 'fastify'
import { RuleError } from '../../base/reason.ts'
import { visitor } from '../commands/actor.ts'
import { cookieNames } from './cookies.ts'
import { sendText } from './send-page.ts'
import type { Host } from './visit.ts'

/** How the interface's description shows a refusal. */
export const refusalSchema = {
  type: 'object',
  properties: {
    error: { type: 'string' },
    reasons: {
      type: 'array',
      items: {
        type: 'object',
        properties: { code: { type: 'string' }, field: { type: 'string' }, sentence: { type: 'string' } },
      },
    },
  },
}

/**
 * Who calls: a bearer token stands for itself; a browser's cookie counts for writing only with the token of its
 * login in `x-hsl-csrf`, which another site cannot know.
 */
export async function callerOf(host: Host, request: FastifyRequest, now: Date) {
  const bearer = /^Bearer (\S+)$/.exec(request.headers.authorization ?? '')?.[1]
  const cookie = request.cookies[cookieNames.login]
  const login = await host.identify(bearer ?? cookie, now)
  if (!login) return visitor
  if (!bearer && request.method !== 'GET' && request.headers['x-hsl-csrf'] !== login.csrf) {
    throw new RuleError('forbidden', { code: 'common.form-stale' })
  }
  return login.actor
}

export function sendJson(request: FastifyRequest, reply: FastifyReply, value: unknown) {
  reply.header('cache-control', 'no-store')
  return sendText(request, reply, JSON.stringify(value), 'application/json; charset=utf-8')
}

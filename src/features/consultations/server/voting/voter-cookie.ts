import type { FastifyReply } from 'fastify'
import { putCookie } from '../../../../platform/http/cookies.ts'
import type { OpenConsultation } from './open-consultation.ts'
import { voterCookie, voterCookieSeconds } from './voter-token.ts'

type WithCookies = { cookies: Record<string, string | undefined> }

/** The token that a browser keeps for a consultation. */
export function tokenIn({ cookies }: WithCookies, one: OpenConsultation): string | undefined {
  return cookies[voterCookie(one.facts.number)]
}

/** From here on the browser is the voter of that token. */
export function keepToken(request: WithCookies, reply: FastifyReply, one: OpenConsultation, token: string) {
  if (tokenIn(request, one) === token) return
  putCookie(reply, voterCookie(one.facts.number), token, voterCookieSeconds)
}

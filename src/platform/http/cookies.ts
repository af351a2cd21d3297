import type { FastifyReply } from 'fastify'

/** The names of the cookies: nothing else is kept in a browser. */
export const cookieNames = {
  login: 'hsl_login',
  csrf: 'hsl_form',
  flash: 'hsl_said',
  lang: 'hsl_lang',
  theme: 'hsl_theme',
  size: 'hsl_size',
} as const

let secureCookies = false

/** Behind HTTPS cookies are marked so; over plain loopback they cannot be. */
export function markCookiesSecure(secure: boolean): void {
  secureCookies = secure
}

/** Sets a cookie that script cannot read and other sites cannot send along; null clears it. */
export function putCookie(
  reply: FastifyReply,
  name: string,
  value: string | null,
  maxAgeSeconds?: number,
): void {
  if (value === null) {
    reply.clearCookie(name, { path: '/' })
    return
  }
  reply.setCookie(name, value, {
    path: '/',
    httpOnly: true,
    sameSite: 'lax',
    secure: secureCookies,
    maxAge: maxAgeSeconds,
  })
}

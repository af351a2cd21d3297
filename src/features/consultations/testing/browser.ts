import type { FastifyInstance } from 'fastify'

/** The cookies of a browser. */
export type Browser = Record<string, string>

/** Sends what a browser would, a form or JSON, and keeps the cookies it is given. */
export function browsing(server: () => FastifyInstance) {
  return async (browser: Browser, method: 'GET' | 'POST', url: string, body?: object, type = 'json') => {
    const form = type === 'form'
    const answer = await server().inject({
      method,
      url,
      cookies: browser,
      ...(body
        ? form
          ? {
              headers: { 'content-type': 'application/x-www-form-urlencoded' },
              payload: new URLSearchParams(body as Record<string, string>).toString(),
            }
          : { payload: body }
        : {}),
    })
    for (const { name, value } of answer.cookies) browser[name] = value
    return answer
  }
}

/** The codes of a refusal in JSON. */
export const codesOf = (answer: { json(): { reasons: { code: string }[] } }) =>
  answer.json().reasons.map((one) => one.code)

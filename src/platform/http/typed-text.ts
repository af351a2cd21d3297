import type { FastifyRequest } from 'fastify'
import { leftBehind } from './kept-form.ts'
import type { FormValues } from './page.ts'

const typed = new WeakMap<FastifyRequest, string[]>()

/** Words somebody wrote, not the ids, days and choices that a form sends too. */
const isText = (value: string) => /\p{Script=Han}|\S\s+\S/u.test(value)

/** Remembers for the length of a request what was typed into its form, secrets left out. */
export function keepTyped(request: FastifyRequest, values: FormValues): void {
  const texts = Object.entries(values).flatMap(([name, value]) => (leftBehind.test(name) ? [] : value))
  typed.set(request, [...new Set(texts.filter(isText))])
}

/** What was typed into the form that this request sent, for a page that cannot show the form again. */
export function typedIn(request: FastifyRequest): string[] {
  return typed.get(request) ?? []
}

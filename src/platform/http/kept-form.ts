import type { FormValues } from './page.ts'

/** What of a form is never carried on or shown again: secrets, and the token of the login that ended. */
export const leftBehind = /password|^again$|^_csrf$|^_kept$/i

/** A form that was sent after its login had ended, as one text that travels through the sign-in page. */
export function keepForm(values: FormValues, hidden: Record<string, string>): string {
  const all = Object.entries({ ...values, ...hidden }).filter(([name]) => !leftBehind.test(name))
  return JSON.stringify(all.flatMap(([name, value]) => [value].flat().map((one) => [name, one])))
}

/** The fields of a kept form, or null when the text is none of ours. */
export function readKeptForm(text: string | undefined): [string, string][] | null {
  if (!text) return null
  try {
    const fields: unknown = JSON.parse(text)
    if (!Array.isArray(fields) || fields.length === 0) return null
    return fields.every(isField) ? fields : null
  } catch {
    return null
  }
}

function isField(field: unknown): field is [string, string] {
  return Array.isArray(field) && field.length === 2 && field.every((part) => typeof part === 'string')
}

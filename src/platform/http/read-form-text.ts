import { type ParsedUrlQuery, parse } from 'node:querystring'

/**
 * The fields of a form as browsers send it. What is no text in UTF-8 has no fields: taken as it came, its percent signs
 * would stand in what is kept. No browser sends that, and without its token the form is refused.
 */
export function readFormText(text: string): ParsedUrlQuery {
  try {
    decodeURIComponent(text)
  } catch {
    return Object.create(null)
  }
  return parse(text, '&', '=', { maxKeys: 0 })
}

import { isUtf8 } from 'node:buffer'
import { type ParsedUrlQuery, parse } from 'node:querystring'
import { RuleError } from '../../base/reason.ts'

const wholeEscape = /%([0-9a-f]{2})/gi
const halfEscape = /%(?![0-9a-f]{2})/i

/**
 * The fields of a form as browsers send it. What is no text in UTF-8 is refused: taken as it came, signs that nobody
 * typed would stand in what is kept. No browser sends that.
 */
export function readFormText(body: Buffer): ParsedUrlQuery {
  const sent = body.toString('latin1')
  // Not by `decodeURIComponent` for its error alone: a bundler leaves out a call whose result nobody reads.
  if (!isUtf8(body) || halfEscape.test(sent) || !isUtf8(unescaped(sent))) throw notText()
  return parse(body.toString('utf8'), '&', '=', { maxKeys: 0 })
}

/** The text of a body of JSON; refused where it is none in UTF-8, as with forms. */
export function readJsonText(body: Buffer): string {
  if (!isUtf8(body)) throw notText()
  return body.toString('utf8')
}

function unescaped(sent: string): Buffer {
  const bytes = sent.replace(wholeEscape, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)))
  return Buffer.from(bytes, 'latin1')
}

function notText(): RuleError {
  return new RuleError('invalid', { code: 'common.not-text' })
}

import { isUtf8 } from 'node:buffer'
import { type ParsedUrlQuery, parse } from 'node:querystring'
import { RuleError } from '../../base/reason.ts'

/**
 * The fields of a form as browsers send it. What is no text in UTF-8 is refused: taken as it came, signs that nobody
 * typed would stand in what is kept. No browser sends that.
 */
export function readFormText(body: Buffer): ParsedUrlQuery {
  const text = body.toString('utf8')
  try {
    decodeURIComponent(text)
  } catch {
    throw notText()
  }
  if (!isUtf8(body)) throw notText()
  return parse(text, '&', '=', { maxKeys: 0 })
}

function notText(): RuleError {
  return new RuleError('invalid', { code: 'common.not-text' })
}

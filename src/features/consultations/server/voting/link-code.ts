import { createHash, createHmac } from 'node:crypto'
import { followCodeOf, tidyFollowCode } from '../../../../base/id.ts'

/** The code printed for a link. It is kept nowhere: it follows from the consultation's secret, so it can be printed again. */
export function codeOf(secret: string, linkId: string): string {
  const mac = createHmac('sha256', secret).update(`code ${linkId}`).digest()
  return followCodeOf(mac.readBigUInt64BE() & ((1n << 50n) - 1n))
}

/** Under what a link is found by its code, however it was typed. */
export function codeDigest(typed: string): string {
  return createHash('sha256').update(tidyFollowCode(typed)).digest('hex')
}

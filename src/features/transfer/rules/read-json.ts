import { RuleError } from '../../../base/reason.ts'

function faultOf(text: string): string | null {
  try {
    JSON.parse(text)
    return null
  } catch (error) {
    return (error as Error).message
  }
}

/**
 * Where the parser stopped. For a sign that has no place there it names none: then it is the end of the shortest
 * beginning of the text that has the same fault.
 */
function positionOf(text: string, message: string): number {
  const named = /position (\d+)/.exec(message)
  if (named) return Number(named[1])
  if (!message.startsWith('Unexpected token')) return text.length
  let sound = 0
  let broken = text.length
  while (broken - sound > 1) {
    const middle = (sound + broken) >> 1
    if (faultOf(text.slice(0, middle))?.startsWith('Unexpected token')) broken = middle
    else sound = middle
  }
  return sound
}

/** The value that a file of JSON holds; refuses with the place of the fault. */
export function readJson(content: Uint8Array): unknown {
  let text: string
  try {
    text = new TextDecoder('utf-8', { fatal: true }).decode(content)
  } catch {
    throw new RuleError('invalid', { code: 'transfer.not-utf8' })
  }
  try {
    return JSON.parse(text)
  } catch (error) {
    const before = text.slice(0, positionOf(text, (error as Error).message)).split('\n')
    const values = { line: before.length, column: before.at(-1)!.length + 1 }
    throw new RuleError('invalid', { code: 'transfer.not-json', values })
  }
}

/**
 * The beginning of a text, short enough for one line: up to the first full stop, or else up to the last comma that
 * still fits, or cut off.
 */
export function firstClause(text: string, most = 44): string {
  const sentence = text
    .trim()
    .split(/[。！？；\n]/, 1)[0]!
    .trim()
  const signs = [...sentence]
  if (signs.length <= most) return sentence
  const head = signs.slice(0, most).join('')
  const comma = head.lastIndexOf('，')
  return `${comma >= most / 4 ? head.slice(0, comma) : head.slice(0, -1)}…`
}

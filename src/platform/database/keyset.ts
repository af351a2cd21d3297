export type CursorValue = string | number

/** The keys of the last row of a page, as one opaque word for an address. */
export function encodeCursor(values: readonly CursorValue[]): string {
  return Buffer.from(JSON.stringify(values)).toString('base64url')
}

/** Null when it is not a cursor of `length` keys: someone edited the address. */
export function decodeCursor(cursor: string | undefined, length: number): CursorValue[] | null {
  if (!cursor) return null
  try {
    const values: unknown = JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8'))
    return Array.isArray(values) && values.length === length && values.every(isCursorValue) ? values : null
  } catch {
    return null
  }
}

/** What the database could compare: it takes no NUL and no half of a character, not even to look for it. */
function isCursorValue(value: unknown): value is CursorValue {
  if (typeof value === 'string') return value.isWellFormed() && !value.includes('\0')
  return typeof value === 'number' && Number.isFinite(value)
}

const firstMoment = Date.UTC(1, 0)
const lastMoment = Date.UTC(9999, 11, 31)

/** The moment that a key of a cursor names, as milliseconds or as a date; null when it names none of our years. */
export function cursorMoment(key: CursorValue | undefined): Date | null {
  if (key === undefined) return null
  const moment = new Date(key)
  const time = moment.getTime()
  return time >= firstMoment && time <= lastMoment ? moment : null
}

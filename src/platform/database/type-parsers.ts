import pg from 'pg'

type TextParser = (text: string) => unknown

const textArray = pg.types.getTypeParser(1009 as number, 'text') as unknown as (
  text: string,
) => (string | null)[]

function arrayOf(parse: TextParser): TextParser {
  return (text) => textArray(text).map((item) => (item === null ? null : parse(item)))
}

function asIs(text: string): string {
  return text
}

/** A number as long as it is exact; beyond 2^53 a bigint, which no arithmetic mixes up with a number. */
function parseInt8(text: string): number | bigint {
  const value = Number(text)
  return Number.isSafeInteger(value) ? value : BigInt(text)
}

const defaultInstant = pg.types.getTypeParser(1184, 'text') as TextParser

/** Sessions run in UTC, where the built-in parser of Date does; it is several times faster than the general one. */
function parseInstant(text: string): unknown {
  if (!text.endsWith('+00') || text.charAt(4) !== '-') return defaultInstant(text)
  return new Date(`${text.slice(0, 10)}T${text.slice(11, -3)}Z`)
}

// By type oid. A date is a day, not an instant: turning it into a Date would move it by the time zone.
const parsers = new Map<number, TextParser>([
  [20, parseInt8],
  [1016, arrayOf(parseInt8)],
  [1082, asIs],
  [1182, arrayOf(asIs)],
  [1114, asIs],
  [1115, arrayOf(asIs)],
  [1184, parseInstant],
  [1185, arrayOf(parseInstant)],
  [1186, asIs],
  [1187, arrayOf(asIs)],
  [1700, asIs],
  [1231, arrayOf(asIs)],
])

/** The type parsers of both databases, for `types` of a `pg` client. */
export const typeParsers: pg.CustomTypesConfig = {
  getTypeParser(oid: number, format?: string) {
    const own = format === 'binary' ? undefined : parsers.get(oid)
    return own ?? pg.types.getTypeParser(oid, format as 'text')
  },
}

import { dayOf, isDay } from '../../../base/day.ts'
import { found } from '../../../base/reason.ts'
import { decodeCursor, encodeCursor } from '../../../platform/database/keyset.ts'
import type { Page } from '../../../platform/http/page.ts'
import { type FigureYear, figureNames } from '../contract/public-views.ts'
import { FigurePage, FiguresPage } from '../web/figure-page.tsx'
import { countsVersion, type FigureCursor, figureRows } from './figure-store.ts'
import { figuresNow } from './figures.ts'
import { publicVersion } from './public-store.ts'

const pageSize = 25

function readCursor(text: string | undefined): FigureCursor | null {
  const [place, roundId] = decodeCursor(text, 2) ?? []
  return isDay(String(place)) ? { place: String(place), roundId: String(roundId) } : null
}

function readYear(text: string | undefined): FigureYear {
  if (text === 'unknown') return text
  return /^[12]\d{3}$/.test(text ?? '') ? Number(text) : null
}

// Topics that are not public count too, and change nothing but the counts.
const version: Page['version'] = async ({ db, now }) => {
  const versions = await Promise.all([publicVersion(db), countsVersion(db)])
  return `${versions.join(' ')} ${dayOf(now)}`
}

/** Every figure with what it counts, by year; each number opens its rows. */
export const figuresPage: Page = {
  path: '/figures',
  access: 'everyone',
  steady: true,
  version,
  show: async ({ db, now }) => <FiguresPage figures={await figuresNow(db, now)} />,
}

/** What one figure counts, row by row. */
export const figurePage: Page = {
  path: '/figures/:name',
  access: 'everyone',
  steady: true,
  version,
  async show({ db, now, params, query }) {
    const name = found(
      figureNames.find((one) => one === params.name),
      'common.not-found',
    )
    const thisYear = Number(dayOf(now).slice(0, 4))
    const year = readYear(query.year)
    const rowsBehind = (at: FigureCursor | null) => figureRows(db, { name, year }, at, pageSize + 1)
    const behind = readCursor(query.at)
    const asked = await rowsBehind(behind)
    // Behind the last row stands nothing: whoever asks for it anyway is shown the first page.
    const atFirst = behind === null || asked.length === 0
    const read = atFirst && behind !== null ? await rowsBehind(null) : asked
    const rows = read.slice(0, pageSize)
    const last = read.length > pageSize ? rows.at(-1) : undefined
    const whole = atFirst && !last
    return (
      <FigurePage
        view={{
          name,
          year,
          thisYear,
          count: whole ? rows.length : rows[0]!.total,
          whole,
          rows,
          more: last ? encodeCursor([last.place, last.roundId]) : null,
        }}
      />
    )
  },
}

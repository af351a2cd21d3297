import { dayOf, isDay } from '../../../base/day.ts'
import { found } from '../../../base/reason.ts'
import { decodeCursor, encodeCursor } from '../../../platform/database/keyset.ts'
import type { Page } from '../../../platform/http/page.ts'
import { type FigureCount, type FigureYear, figureNames } from '../contract/public-views.ts'
import { FigurePage, FiguresPage } from '../web/figure-page.tsx'
import { countMilestones, type FigureCursor, figureRows } from './figure-store.ts'
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

function countOf({ ever, undated, years }: FigureCount, year: FigureYear): number {
  if (year === null) return ever
  return year === 'unknown' ? undated : (years[year] ?? 0)
}

// Topics that are not public count too and change nothing in the version: counted anew every minute, as on the front page.
const version: Page['version'] = async ({ db, now }) =>
  `${await publicVersion(db)} ${Math.floor(now.getTime() / 60_000)}`

/** Every figure with what it counts, by year; each number opens its rows. */
export const figuresPage: Page = {
  path: '/figures',
  access: 'everyone',
  version,
  show: async ({ db, now }) => <FiguresPage figures={await figuresNow(db, now)} />,
}

/** What one figure counts, row by row. */
export const figurePage: Page = {
  path: '/figures/:name',
  access: 'everyone',
  version,
  async show({ db, now, params, query }) {
    const name = found(
      figureNames.find((one) => one === params.name),
      'common.not-found',
    )
    const thisYear = Number(dayOf(now).slice(0, 4))
    const year = readYear(query.year)
    const counts = (await countMilestones(db))[name]
    const read = await figureRows(db, { name, year }, readCursor(query.at), pageSize + 1)
    const rows = read.slice(0, pageSize)
    const last = read.length > pageSize ? rows.at(-1) : undefined
    return (
      <FigurePage
        view={{
          name,
          year,
          thisYear,
          count: countOf(counts, year),
          rows,
          more: last ? encodeCursor([last.place, last.roundId]) : null,
        }}
      />
    )
  },
}

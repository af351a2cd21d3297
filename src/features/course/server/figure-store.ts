import { sql } from 'kysely'
import type { Db, Tx } from '../../../platform/database/tables.ts'
import {
  type FigureCount,
  type FigureCounts,
  type FigureName,
  type FigureRow,
  type FigureYear,
  figureNames,
} from '../contract/public-views.ts'
import './tables.ts'

const inYear = (year: number | 'unknown') =>
  year === 'unknown'
    ? sql<boolean>`reached_on is null`
    : sql<boolean>`reached_on between make_date(${year}::integer, 1, 1) and make_date(${year}::integer, 12, 31)`

/** How many rounds reached each milestone, ever and by year; exercises are left out. */
export async function countMilestones(db: Db | Tx): Promise<FigureCounts> {
  const year = sql<number | null>`extract(year from reached_on)::integer`
  const rows = await db
    .selectFrom('milestone')
    .select((eb) => ['milestone', year.as('year'), eb.fn.countAll<number>().as('n')])
    .where('milestone', 'in', [...figureNames])
    .where('practice', '=', false)
    .groupBy(['milestone', year])
    .execute()
  const count = (name: FigureName) => {
    const counted: FigureCount = { ever: 0, undated: 0, years: {} }
    for (const row of rows.filter((one) => one.milestone === name)) {
      const n = Number(row.n)
      counted.ever += n
      if (row.year === null) counted.undated += n
      else counted.years[row.year] = n
    }
    return counted
  }
  return Object.fromEntries(figureNames.map((name) => [name, count(name)])) as FigureCounts
}

/** The row a page of a figure begins behind: its day, or what stands for an unknown one, and its round. */
export type FigureCursor = { place: string; roundId: string }

// The words of the index, so that a page is read from it.
const place = sql<string>`coalesce(reached_on, date '1949-01-01')`

/** The rounds that a figure counts, what was reached last first, those of unknown day at the end. */
export async function figureRows(
  db: Db | Tx,
  figure: { name: FigureName; year: FigureYear },
  after: FigureCursor | null,
  limit: number,
): Promise<(FigureRow & { place: string })[]> {
  const rows = await db
    .selectFrom('milestone')
    .innerJoin('round', 'round.id', 'milestone.round_id')
    .innerJoin('topic', 'topic.id', 'round.topic_id')
    .innerJoin('room', 'room.id', 'topic.room_id')
    .select([
      'milestone.round_id as roundId',
      'milestone.reached_on as on',
      place.as('place'),
      'round.number as roundNumber',
      'topic.id',
      'topic.title',
      'topic.is_public as isPublic',
      'topic.afterwards',
      'topic.dates_assumed as datesAssumed',
      'room.name as roomName',
    ])
    .where('milestone.milestone', '=', figure.name)
    .where(sql<boolean>`not milestone.practice`)
    .$if(figure.year !== null, (query) => query.where(inYear(figure.year!)))
    .$if(after !== null, (query) =>
      query.where(sql<boolean>`(${place}, milestone.round_id) < (${after?.place}::date, ${after?.roundId})`),
    )
    .orderBy(place, 'desc')
    .orderBy('milestone.round_id', 'desc')
    .limit(limit)
    .execute()
  return rows.map(({ roundId, roundNumber, on, place, isPublic, ...topic }) => ({
    roundId,
    roundNumber,
    on,
    place,
    topic: isPublic ? topic : null,
  }))
}

import { type RawBuilder, sql } from 'kysely'
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

/** How many rounds reached each milestone, ever and by year, as kept with every milestone; exercises are left out. */
export async function keptCounts(db: Db | Tx): Promise<FigureCounts> {
  const rows = await db
    .selectFrom('milestone_count')
    .select((eb) => ['milestone', 'year', eb.fn.sum<number>('n').as('n')])
    .where('milestone', 'in', [...figureNames])
    .groupBy(['milestone', 'year'])
    .execute()
  const count = (name: FigureName) => {
    const counted: FigureCount = { ever: 0, undated: 0, years: {} }
    for (const row of rows.filter((one) => one.milestone === name)) {
      const n = Number(row.n)
      counted.ever += n
      if (row.year === null) counted.undated += n
      else if (n > 0) counted.years[row.year] = n
    }
    return counted
  }
  return Object.fromEntries(figureNames.map((name) => [name, count(name)])) as FigureCounts
}

/** Changes with every milestone, of topics that are public and of those that are not. */
export async function countsVersion(db: Db | Tx): Promise<string> {
  const row = await db
    .selectFrom('milestone_count')
    .select((eb) => eb.fn.sum<number>('changes').as('changes'))
    .executeTakeFirst()
  return String(row?.changes ?? 0)
}

/** A count that is not the number of its rows, and by how much it falls short. */
export type CountDifference = { milestone: string; year: number | null; short: number }

const countDifferences: RawBuilder<CountDifference> = sql`
  select milestone, year, sum(n)::integer as short from (
    select milestone, extract(year from reached_on)::integer as year, count(*) as n
    from milestone where not practice group by 1, 2
    union all
    select milestone, year, -n from milestone_count
  ) as counted
  group by milestone, year having sum(n) <> 0
  order by milestone, year`

/** Counts every milestone anew and tells which kept counts differ; with `repair` they are put right, whoever writes. */
export async function compareCounts(db: Db | Tx, options: { repair?: boolean }): Promise<CountDifference[]> {
  const { rows } = await (options.repair
    ? sql<CountDifference>`
        with difference as (${countDifferences}), mended as (
          insert into milestone_count as kept (milestone, year, slot, n)
          select milestone, year, 0, short from difference
          on conflict (milestone, year, slot) do update set n = kept.n + excluded.n, changes = kept.changes + 1
        )
        select * from difference`
    : countDifferences
  ).execute(db)
  return rows
}

/** The row a page of a figure begins behind: its day, or what stands for an unknown one, and its round. */
export type FigureCursor = { place: string; roundId: string }

// The words of the index, so that a page is read from it.
const place = sql<string>`coalesce(reached_on, date '1949-01-01')`

const placedIn = (year: number | 'unknown') =>
  year === 'unknown'
    ? sql<boolean>`${place} = date '1949-01-01' and reached_on is null`
    : sql<boolean>`${place} between make_date(${year}::integer, 1, 1) and make_date(${year}::integer, 12, 31)
        and reached_on is not null`

const countedIn = (year: number | 'unknown') =>
  year === 'unknown' ? sql<boolean>`year is null` : sql<boolean>`year = ${year}`

/**
 * The rounds that a figure counts, what was reached last first, those of unknown day at the end; each with the number
 * of all rows as kept at the same moment.
 */
export async function figureRows(
  db: Db | Tx,
  { name, year }: { name: FigureName; year: FigureYear },
  after: FigureCursor | null,
  limit: number,
): Promise<(FigureRow & { place: string; total: number })[]> {
  const rows = await db
    .selectFrom((eb) =>
      eb
        .selectFrom('milestone')
        .select(['round_id', 'reached_on', place.as('place')])
        .where('milestone', '=', name)
        .where(sql<boolean>`not practice`)
        .$if(year !== null, (query) => query.where(placedIn(year!)))
        .$if(after !== null, (query) =>
          query.where(sql<boolean>`(${place}, round_id) < (${after?.place}::date, ${after?.roundId})`),
        )
        .orderBy(place, 'desc')
        .orderBy('round_id', 'desc')
        .limit(limit)
        .as('reached'),
    )
    .innerJoin('round', 'round.id', 'reached.round_id')
    .innerJoin('topic', 'topic.id', 'round.topic_id')
    .innerJoin('room', 'room.id', 'topic.room_id')
    .select([
      'reached.round_id as roundId',
      'reached.reached_on as on',
      'reached.place',
      'round.number as roundNumber',
      'topic.id',
      'topic.title',
      'topic.is_public as isPublic',
      'topic.afterwards',
      'topic.dates_assumed as datesAssumed',
      'room.name as roomName',
    ])
    .select((eb) =>
      eb
        .selectFrom('milestone_count')
        .select((sum) => sum.fn.sum<number>('n').as('total'))
        .where('milestone', '=', name)
        .$if(year !== null, (query) => query.where(countedIn(year!)))
        .as('total'),
    )
    .orderBy('reached.place', 'desc')
    .orderBy('reached.round_id', 'desc')
    .execute()
  return rows.map(({ roundId, roundNumber, on, place, isPublic, total, ...topic }) => ({
    roundId,
    roundNumber,
    on,
    place,
    total: Number(total),
    topic: isPublic ? topic : null,
  }))
}

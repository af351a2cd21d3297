import { sql } from 'kysely'
import { compareCounts } from '../../src/features/course/index.ts'
import type { Engine } from '../../src/platform/commands/run-command.ts'
import type { Database, Tx } from '../../src/platform/database/tables.ts'
import { type BenchRoom, copyTopic } from './copy-topic.ts'
import { oneOf, seededRandom } from './seeded-random.ts'
import { type TableRow, topicRows } from './topic-rows.ts'

const batch = 50

/** Columns that can be written; the database makes the others itself. */
async function columnsOf(database: Database, table: string): Promise<string[]> {
  const { rows } = await sql<{ name: string }>`
    select attname as name from pg_attribute
    where attrelid = ${table}::regclass and attnum > 0 and not attisdropped
      and attidentity = '' and attgenerated = '' and atttypid <> 'xid8'::regtype`.execute(database.db)
  return rows.map(({ name }) => name)
}

async function insertAll(tx: Tx, table: string, columns: string[], rows: TableRow[]): Promise<void> {
  const names = sql.join(columns.map((name) => sql.ref(name)))
  await sql`
    insert into ${sql.table(table)} (${names})
    select ${names} from jsonb_populate_recordset(null::${sql.table(table)}, ${JSON.stringify(rows)}::jsonb)
  `.execute(tx)
}

/** Rooms to put topics in; those of the patterns are left as they are. */
async function roomsOf(database: Database): Promise<BenchRoom[]> {
  const { rows } = await sql<BenchRoom>`
    select r.id, r.name, o.id as "organisationId", o.name as "organisationName", o.path, r.area_id as "areaId"
    from room r join organisation o on o.id = r.organisation_id
    where not exists (select from topic where room_id = r.id)
    order by r.id`.execute(database.db)
  return rows
}

/**
 * Adds topics until there are so many, each after the pattern of one that was lived through the use cases. Written in
 * bulk, without the checks of each row: what is copied has passed them.
 */
export async function growStore({ database }: Engine, topics: number): Promise<void> {
  const { db } = database
  const { rows: known } = await sql<{ id: string }>`select id from topic order by id`.execute(db)
  const patterns = await Promise.all(known.map(({ id }) => topicRows(db, id)))
  const rooms = await roomsOf(database)
  const random = seededRandom(20_261_122)
  const columns = new Map<string, string[]>()
  for (const table of new Set(patterns.flatMap((pattern) => [...pattern.keys()]))) {
    columns.set(table, await columnsOf(database, table))
  }
  for (let made = known.length; made < topics; made += batch) {
    const together = new Map<string, TableRow[]>()
    for (let one = made; one < Math.min(made + batch, topics); one++) {
      const copy = copyTopic(patterns[one % patterns.length]!, oneOf(random, rooms), random)
      for (const [table, rows] of copy) together.set(table, [...(together.get(table) ?? []), ...rows])
    }
    await database.transaction(async (tx) => {
      await sql`set local session_replication_role = replica`.execute(tx)
      for (const [table, rows] of together) {
        if (rows.length > 0) await insertAll(tx, table, columns.get(table)!, rows)
      }
    })
    if (made % 1000 < batch) console.log(`  ${made} / ${topics}`)
  }
  // What is written as a replica wakes no trigger.
  await compareCounts(db, { repair: true })
}

import { type RawBuilder, sql } from 'kysely'
import type { Db } from '../../src/platform/database/tables.ts'

export type RowValue = string | number | boolean | null | RowValue[] | { [key: string]: RowValue }
export type TableRow = Record<string, RowValue>
/** Rows by table. */
export type TopicRows = Map<string, TableRow[]>

type Link = { child: string; column: string; parent: string; parentColumn: string }

// What a topic needs though no foreign key leads down to it: the things it shares with other topics, its chains,
// and the tasks that wait for someone.
const beside: Link[] = [
  { child: 'session', column: 'id', parent: 'session_round', parentColumn: 'session_id' },
  { child: 'research', column: 'id', parent: 'research_round', parentColumn: 'research_id' },
  { child: 'journal_chain', column: 'id', parent: 'topic', parentColumn: 'id' },
  { child: 'journal_chain', column: 'id', parent: 'concern', parentColumn: 'id' },
  { child: 'task', column: 'topic_id', parent: 'topic', parentColumn: 'id' },
]

async function foreignKeys(db: Db): Promise<Link[]> {
  const { rows } = await sql<Link>`
    select child.relname as child, at.attname as column, parent.relname as parent, pat.attname as "parentColumn"
    from pg_constraint c
    join pg_class child on child.oid = c.conrelid
    join pg_class parent on parent.oid = c.confrelid
    join pg_attribute at on at.attrelid = c.conrelid and at.attnum = c.conkey[1]
    join pg_attribute pat on pat.attrelid = c.confrelid and pat.attnum = c.confkey[1]
    where c.contype = 'f' and c.connamespace = current_schema()::regnamespace`.execute(db)
  return rows
}

/** Everything that is kept of a topic, in all tables: found by following the foreign keys down from it. */
export async function topicRows(db: Db, topicId: string): Promise<TopicRows> {
  const links = [...(await foreignKeys(db)), ...beside]
  const found = new Map<string, Map<string, TableRow>>()
  const waiting: { table: string; rows: TableRow[] }[] = []

  async function take(table: string, condition: RawBuilder<boolean>): Promise<void> {
    const { rows } = await sql<{ row: TableRow }>`
      select to_jsonb(t) as row from ${sql.table(table)} t where ${condition}`.execute(db)
    const known = found.get(table) ?? new Map<string, TableRow>()
    found.set(table, known)
    const fresh = rows.map(({ row }) => row).filter((row) => !known.has(JSON.stringify(row)))
    for (const row of fresh) known.set(JSON.stringify(row), row)
    if (fresh.length > 0) waiting.push({ table, rows: fresh })
  }

  await take('topic', sql<boolean>`t.id = ${topicId}`)
  for (let next = waiting.shift(); next; next = waiting.shift()) {
    const { table, rows } = next
    for (const link of links.filter((one) => one.parent === table)) {
      const keys = [...new Set(rows.map((row) => row[link.parentColumn]))].filter((key) => key !== null)
      await take(link.child, sql<boolean>`t.${sql.ref(link.column)} = any(${keys as string[]}::text[])`)
    }
  }
  return new Map([...found].map(([table, rows]) => [table, [...rows.values()]]))
}

import { type RawBuilder, sql } from 'kysely'
import { RuleError } from '../../../base/reason.ts'
import { searchTokens } from '../../../platform/database/search-text.ts'
import type { Db, Tx } from '../../../platform/database/tables.ts'
import { chainSeed } from '../../../platform/events/journal.ts'
import type { OwnRuleSettings } from '../../methods/index.rules.ts'
import type { Part } from '../rules/file-parts.ts'
import type { TableRow } from '../rules/file-rows.ts'
import type { Standing } from '../rules/plan-places.ts'
import '../../organisations/index.ts'
import '../../topics/index.ts'

// One table-driven store for all tables that travel: their names and columns come from `rules/`, never from a request.

function columnsOf(names: readonly string[]): RawBuilder<unknown> {
  return sql.join(names.map((name) => sql.ref(name)))
}

/** The rows of a part whose `column` is one of `values`; only the columns that travel. */
export async function rowsTied(
  db: Db | Tx,
  part: Part,
  column: string,
  values: readonly string[],
): Promise<TableRow[]> {
  if (values.length === 0) return []
  if (part.numbered) return rowsOfConsultations(db, part, values)
  const result = await sql<TableRow>`
    select ${columnsOf(Object.keys(part.columns))} from ${sql.table(part.table)}
    where ${sql.ref(column)} = any(${[...values]}::text[])
    ${part.sequence ? sql`order by ${sql.ref(part.sequence)}` : sql``}`.execute(db)
  return result.rows
}

/** The rows of a part that lies by the numbers of its consultations, with their ids in place of the numbers. */
async function rowsOfConsultations(db: Db | Tx, part: Part, ids: readonly string[]): Promise<TableRow[]> {
  const columns = Object.keys(part.columns).map((column) =>
    column === 'consultation_id'
      ? sql`consultation.id as consultation_id`
      : sql`${sql.ref(`${part.table}.${column}`)}`,
  )
  const result = await sql<TableRow>`
    select ${sql.join(columns)} from consultation
    inner join ${sql.table(part.table)} on ${sql.ref(`${part.table}.consultation_number`)} = consultation.number
    where consultation.id = any(${[...ids]}::text[])`.execute(db)
  return result.rows
}

/** The number that each consultation has here. */
export async function consultationNumbers(tx: Tx, ids: readonly string[]): Promise<Map<unknown, number>> {
  const result = await sql<{ id: string; number: number }>`
    select id, number from consultation where id = any(${[...ids]}::text[])`.execute(tx)
  return new Map(result.rows.map((row) => [row.id, row.number]))
}

/** Those of the ids that a table has already. */
export async function idsInUse(db: Db | Tx, table: string, ids: readonly string[]): Promise<Set<string>> {
  if (ids.length === 0) return new Set()
  const result = await sql<{ id: string }>`
    select id from ${sql.table(table)} where id = any(${[...ids]}::text[])`.execute(db)
  return new Set(result.rows.map((row) => row.id))
}

type DatabaseError = Error & { code?: string; constraint?: string }

/** What the database itself refuses, as a reason: classes 22 (a value) and 23 (a constraint). */
function refusal(error: unknown, table: string): unknown {
  const { code, constraint } = error as DatabaseError
  if (!(error instanceof Error) || !/^2[23]/.test(code ?? '')) return error
  return new RuleError('refused', {
    code: 'transfer.does-not-fit',
    values: { table, constraint: constraint ?? error.message },
  })
}

/** Adds rows to a table, all in one statement so that they may name each other. */
export async function insertRows(tx: Tx, table: string, rows: readonly TableRow[]): Promise<void> {
  const [first] = rows
  if (!first) return
  const columns = columnsOf(Object.keys(first))
  try {
    await sql`
      insert into ${sql.table(table)} (${columns})
      select ${columns} from jsonb_populate_recordset(null::${sql.table(table)}, ${JSON.stringify(rows)}::jsonb)
    `.execute(tx)
  } catch (error) {
    throw refusal(error, table)
  }
}

/** Closes a round once it stands on its agendas: no session takes up a closed one. */
export async function closeImportedRound(tx: Tx, row: TableRow): Promise<void> {
  try {
    await sql`
      update round set outcome = ${row.outcome}, outcome_note = ${row.outcome_note}, closed_on = ${row.closed_on}
      where id = ${row.id}`.execute(tx)
  } catch (error) {
    throw refusal(error, 'round')
  }
}

/** The chain of an imported topic, as long as its events, which are written after it word for word. */
export async function insertChain(
  tx: Tx,
  chain: { id: string; areaId: string; events: readonly TableRow[] },
): Promise<void> {
  await tx
    .insertInto('journal_chain')
    .values({
      id: chain.id,
      kind: 'topic',
      area_id: chain.areaId,
      length: chain.events.length,
      head: String(chain.events.at(-1)?.hash ?? chainSeed(chain.id)),
    })
    .execute()
}

/** All that the places of a file may be found again in: those of the same id or name, and the top. */
export async function standingPlaces(
  db: Db | Tx,
  wanted: { ids: string[]; names: string[] },
): Promise<Standing> {
  const known = sql<boolean>`(id = any(${wanted.ids}::text[]) or name = any(${wanted.names}::text[]))`
  const [organisations, rooms, bodies] = [
    await db
      .selectFrom('organisation')
      .select(['id', 'parent_id as parentId', 'path', 'area_id as areaId', 'kind', 'name'])
      .where((eb) => eb.or([known, eb('parent_id', 'is', null)]))
      .execute(),
    await db
      .selectFrom('room')
      .select(['id', 'organisation_id as organisationId', 'name'])
      .where(known)
      .execute(),
    await db
      .selectFrom('body')
      .select(['id', 'organisation_id as organisationId', 'name'])
      .where(known)
      .execute(),
  ]
  return { organisations, rooms, bodies }
}

export async function codesTaken(db: Db | Tx, codes: string[]): Promise<string[]> {
  const rows = await db
    .selectFrom('organisation')
    .select('code')
    .where((eb) => eb('code', '=', eb.fn.any(eb.val(codes))))
    .execute()
  return rows.flatMap((row) => row.code ?? [])
}

/** The settings of all places on the way down to a path, from the top. */
export async function settingsOnTheWay(db: Db | Tx, path: string): Promise<OwnRuleSettings[]> {
  const rows = await db
    .selectFrom('organisation')
    .select(['path', 'settings'])
    .where('id', 'in', path.split('/').filter(Boolean))
    .execute()
  return rows.sort((a, b) => a.path.length - b.path.length).map((row) => row.settings)
}

/** Fills the search columns of what was imported, as the features that own them do. */
export async function fillSearch(
  tx: Tx,
  written: { topicId: string; concerns: readonly TableRow[]; rooms: readonly string[] },
): Promise<void> {
  for (const id of written.rooms) {
    await sql`
      update room set search = lower(normalize(concat_ws(' ', room.name, array_to_string(room.tags, ' '), room.address, (
        select string_agg(way.name, ' ' order by length(way.path)) from organisation way
        where way.id = any(string_to_array(trim(both '/' from organisation.path), '/'))
      )), nfkc))
      from organisation where organisation.id = room.organisation_id and room.id = ${id}`.execute(tx)
  }
  for (const { id, words } of written.concerns) {
    const tokens = searchTokens(String(words))
    await sql`update concern set search = to_tsvector('simple', ${tokens}) where id = ${id}`.execute(tx)
  }
  const topic = await tx
    .selectFrom('topic')
    .innerJoin('room', 'room.id', 'topic.room_id')
    .innerJoin('organisation', 'organisation.id', 'topic.organisation_id')
    .select(['topic.title', 'topic.background', 'room.name as room', 'organisation.name as organisation'])
    .where('topic.id', '=', written.topicId)
    .executeTakeFirstOrThrow()
  const text = [topic.title, topic.background ?? '', topic.room, topic.organisation].join('\n')
  await sql`
    update topic set search = to_tsvector('simple', ${searchTokens(text)}) where id = ${written.topicId}
  `.execute(tx)
}

/** Where a topic belongs: what the right to export it is asked about. */
export function topicPlace(db: Db | Tx, topicId: string) {
  return db
    .selectFrom('topic')
    .innerJoin('organisation', 'organisation.id', 'topic.organisation_id')
    .select(['topic.id', 'organisation.path'])
    .where('topic.id', '=', topicId)
    .executeTakeFirst()
}

/** All topics that a chain tells of, public or not, the oldest first; one that was taken away among them. */
export async function everyTopicId(db: Db): Promise<string[]> {
  const chains = db.selectFrom('journal_chain').select('id').where('kind', '=', 'topic')
  const rows = await chains.orderBy('id').execute()
  return rows.map((row) => row.id)
}

import { sql } from 'kysely'
import type { Queryable } from '../../../../platform/database/tables.ts'
import type { ResultsSnapshot } from '../../contract/results.ts'
import { movesOn, nobodyYet } from '../../rules/moving-on.ts'
import { type StatementState, voterKinds } from '../../rules/words.ts'
import type {} from '../tables.ts'
import type { CountedStatement, LoadedVotes } from './messages.ts'
import { withoutStatements } from './told-results.ts'

export type KeptResult = { version: number; computedAt: Date; snapshot: ResultsSnapshot }

export async function keptResult(db: Queryable, consultationId: string): Promise<KeptResult | null> {
  const row = await db
    .selectFrom('consultation_result')
    .select(['version', 'computed_at', 'result'])
    .where('consultation_id', '=', consultationId)
    .executeTakeFirst()
  return row ? { version: row.version, computedAt: row.computed_at, snapshot: row.result } : null
}

/** The version of the kept result, or of the one that is told, by key; 0 for none. */
export async function resultVersion(
  db: Queryable,
  table: 'consultation_result' | 'consultation_told_result',
  consultationId: string,
): Promise<number> {
  const row = await db
    .selectFrom(table)
    .select('version')
    .where('consultation_id', '=', consultationId)
    .executeTakeFirst()
  return row?.version ?? 0
}

/** Keeps a result, unless one of more votes is there already, which another process had computed. */
export async function keepResult(
  db: Queryable,
  consultation: { id: string; areaId: string },
  snapshot: ResultsSnapshot,
  computedAt: Date,
): Promise<void> {
  await sql`
    insert into consultation_result (consultation_id, area_id, version, computed_at, result)
    values (${consultation.id}, ${consultation.areaId}, 1, ${computedAt}, ${JSON.stringify(snapshot)}::jsonb)
    on conflict (consultation_id) do update
    set version = consultation_result.version + 1, computed_at = excluded.computed_at, result = excluded.result
    where (consultation_result.result ->> 'chainLength')::int <= (excluded.result ->> 'chainLength')::int
  `.execute(db)
}

/** What everybody reads while people answer; null until so many have answered that nobody is found in it. */
export async function toldResult(db: Queryable, consultationId: string): Promise<KeptResult | null> {
  const row = await db
    .selectFrom('consultation_told_result')
    .select(['version', 'computed_at', 'result'])
    .where('consultation_id', '=', consultationId)
    .executeTakeFirst()
  return row ? { version: row.version, computedAt: row.computed_at, snapshot: row.result } : null
}

/**
 * What everybody may read of the votes: once voting is over what was computed last, until then what is told, without the
 * statements that were withdrawn since.
 */
export async function everybodysResult(
  db: Queryable,
  consultationId: string,
  { over, statements }: { over: boolean; statements: readonly { number: number; state: StatementState }[] },
): Promise<KeptResult | null> {
  if (over) return keptResult(db, consultationId)
  const told = await toldResult(db, consultationId)
  const withdrawn = statements.filter(({ state }) => state === 'withdrawn').map(({ number }) => number)
  return told && { ...told, snapshot: withoutStatements(told.snapshot, new Set(withdrawn)) }
}

/**
 * Lets everybody read a result, where five voters have answered since the one they read so far; or nobody has; or
 * somebody has taken everything back, whose answers are not to be read any longer.
 */
export async function tellResult(
  db: Queryable,
  consultation: { id: string; areaId: string },
  snapshot: ResultsSnapshot,
  computedAt: Date,
): Promise<void> {
  const { id, areaId } = consultation
  const told = await toldResult(db, id)
  if (told && told.snapshot.chainLength > snapshot.chainLength) return
  const since = told?.snapshot.chainLength ?? 0
  const may =
    movesOn(told?.snapshot ?? nobodyYet, snapshot) ||
    (told && ((await erasedSince(db, id, since)) || !(await answeredSince(db, id, since))))
  if (!may) return
  const known = told?.version ?? 0
  // Another process may have told one meanwhile, which this one was not held against.
  await sql`
    insert into consultation_told_result (consultation_id, area_id, version, computed_at, result)
    values (${id}, ${areaId}, 1, ${computedAt}, ${JSON.stringify(snapshot)}::jsonb)
    on conflict (consultation_id) do update
    set version = ${known + 1}::int, computed_at = excluded.computed_at, result = excluded.result
    where consultation_told_result.version = ${known}::int
  `.execute(db)
}

async function happenedSince(
  db: Queryable,
  consultationId: string,
  length: number,
  kinds: readonly string[],
): Promise<boolean> {
  const row = await db
    .selectFrom('journal_event')
    .select('id')
    .where('chain_id', '=', consultationId)
    .where('number', '>', length)
    .where('kind', 'in', kinds)
    .limit(1)
    .executeTakeFirst()
  return row !== undefined
}

/** Whether a voter has been erased since the chain was that long. */
export function erasedSince(db: Queryable, consultationId: string, length: number): Promise<boolean> {
  return happenedSince(db, consultationId, length, ['voters.erased'])
}

/** Whether anybody's answers have changed since, other than by being taken back. */
function answeredSince(db: Queryable, consultationId: string, length: number): Promise<boolean> {
  const kinds = ['votes.cast', 'slips.entered', 'voters.joined', 'consultations.imported']
  return happenedSince(db, consultationId, length, kinds)
}

const votersAtOnce = 2000

/** All votes of a consultation, read by key ranges so that nothing else waits long. */
export async function allVotes(
  db: Queryable,
  consultationNumber: number,
): Promise<Omit<LoadedVotes, 'kept'>> {
  const statements = await db
    .selectFrom('statement')
    .select(['number', 'state', 'meta'])
    .where('consultation_number', '=', consultationNumber)
    .where('state', 'in', ['open', 'withdrawn'])
    .orderBy('number')
    .execute()
  const all = statements.map(
    ({ number, state, meta }): CountedStatement => ({
      number,
      moderation: state === 'withdrawn' ? 'rejected' : meta ? 'meta' : 'open',
    }),
  )
  const voters: number[] = []
  const kinds: number[] = []
  const numbers: number[] = []
  const answers: number[] = []
  for (let after = -1; ; ) {
    const rows = await votersAfter(db, consultationNumber, after)
    for (const { id, kind, votes } of rows) {
      after = id
      for (const vote of votes?.split(',') ?? []) {
        const colon = vote.indexOf(':')
        voters.push(id)
        kinds.push(voterKinds.indexOf(kind))
        numbers.push(Number(vote.slice(0, colon)))
        answers.push(Number(vote.slice(colon + 1)))
      }
    }
    if (rows.length < votersAtOnce) break
  }
  return {
    all,
    voters: Float64Array.from(voters),
    kinds: Uint8Array.from(kinds),
    statements: Int32Array.from(numbers),
    answers: Int8Array.from(answers),
  }
}

/** The next voters with their votes as one text each: a row a vote would take ten times as long to read. */
async function votersAfter(db: Queryable, consultationNumber: number, after: number) {
  const { rows } = await sql<{ id: number; kind: (typeof voterKinds)[number]; votes: string | null }>`
    select voter.id, voter.kind, (
      select string_agg(vote.statement_number || ':' || vote.answer, ',') from vote
      where vote.consultation_number = voter.consultation_number and vote.voter_id = voter.id
    ) as votes
    from voter where voter.consultation_number = ${consultationNumber} and voter.id > ${after}
    order by voter.id limit ${votersAtOnce}`.execute(db)
  return rows
}

/** Voters in the order in which they came. */
export async function votersInOrder(db: Queryable, consultationNumber: number): Promise<number[]> {
  const rows = await db
    .selectFrom('voter')
    .select('id')
    .where('consultation_number', '=', consultationNumber)
    .orderBy('joined_at')
    .orderBy('id')
    .execute()
  return rows.map(({ id }) => id)
}

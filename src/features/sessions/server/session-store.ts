import type { Insertable, Updateable } from 'kysely'
import type { Queryable, Tx } from '../../../platform/database/tables.ts'
import type { SessionFacts } from '../../methods/index.ts'
import type { SessionStateKind } from '../rules/session-state.ts'
import type { SessionTable, SubEventTable } from './tables.ts'
import '../../topics/index.ts'

/** What use cases need to know of a session before they add to it. */
export type SessionHandle = {
  sessionId: string
  title: string
  state: SessionStateKind
  openedAt: Date | null
  heldOn: string | null
  note: string | null
  subEvents: { id: string; number: number; heldOn: string | null }[]
}

/** One session of a round, by default the last one planned; undefined when there is none. */
export async function sessionOfRound(
  db: Queryable,
  roundId: string,
  sessionId?: string,
): Promise<SessionHandle | undefined> {
  let query = db
    .selectFrom('session_round')
    .innerJoin('session', 'session.id', 'session_round.session_id')
    .select([
      'session.id as sessionId',
      'session.title',
      'session.state',
      'session.opened_at as openedAt',
      'session.held_on as heldOn',
      'session.note',
    ])
    .where('session_round.round_id', '=', roundId)
    .orderBy('session.created_at', 'desc')
    .orderBy('session.id', 'desc')
    .limit(1)
  query = sessionId
    ? query.where('session.id', '=', sessionId)
    : query.where('session.state', '<>', 'cancelled')
  const session = await query.executeTakeFirst()
  if (!session) return undefined
  const subEvents = await db
    .selectFrom('sub_event')
    .select(['id', 'number', 'held_on as heldOn'])
    .where('session_id', '=', session.sessionId)
    .orderBy('number')
    .execute()
  return { ...session, subEvents }
}

/** All rounds that a session serves, in the order of its agenda. */
export async function roundsOfSession(db: Queryable, sessionId: string): Promise<string[]> {
  const rows = await db
    .selectFrom('session_round')
    .select('round_id')
    .where('session_id', '=', sessionId)
    .orderBy('number')
    .execute()
  return rows.map((row) => row.round_id)
}

/** The parts of a session, by their ids. */
export async function subEventsOf(db: Queryable, sessionId: string): Promise<string[]> {
  const rows = await db.selectFrom('sub_event').select('id').where('session_id', '=', sessionId).execute()
  return rows.map((row) => row.id)
}

export async function insertSession(
  tx: Tx,
  session: Insertable<SessionTable>,
  roundIds: string[],
  subEvents: SubEventTable[],
): Promise<void> {
  await tx.insertInto('session').values(session).execute()
  await tx
    .insertInto('session_round')
    .values(
      roundIds.map((roundId, index) => ({ session_id: session.id, round_id: roundId, number: index + 1 })),
    )
    .execute()
  await tx.insertInto('sub_event').values(subEvents).execute()
}

export async function updateSession(
  tx: Tx,
  sessionId: string,
  change: Pick<Updateable<SessionTable>, 'title' | 'chair' | 'state' | 'opened_at' | 'held_on' | 'note'>,
): Promise<void> {
  await tx.updateTable('session').set(change).where('id', '=', sessionId).execute()
}

/** The parts of a session that has not begun, set anew: nothing hangs on them yet. */
export async function replaceSubEvents(tx: Tx, sessionId: string, rows: SubEventTable[]): Promise<void> {
  await tx.deleteFrom('sub_event').where('session_id', '=', sessionId).execute()
  await tx.insertInto('sub_event').values(rows).execute()
}

/** The day of a session's part, as it turned out. */
export async function setSubEventDay(tx: Tx, subEventId: string, heldOn: string): Promise<void> {
  await tx.updateTable('sub_event').set({ held_on: heldOn }).where('id', '=', subEventId).execute()
}

/** What rules ask of this feature; what was struck out does not count. */
export async function sessionFacts(db: Queryable, roundId: string): Promise<SessionFacts> {
  const held = db
    .selectFrom('session_round')
    .innerJoin('session', 'session.id', 'session_round.session_id')
    .select((eb) => [
      'session.id',
      'session.state',
      'session.held_on as heldOn',
      eb
        .selectFrom('sub_event')
        .select('sub_event.form')
        .whereRef('sub_event.session_id', '=', 'session.id')
        .orderBy('sub_event.number')
        .limit(1)
        .as('form'),
      eb
        .selectFrom('sub_event')
        .select((one) => one.fn.min('sub_event.held_on').as('day'))
        .whereRef('sub_event.session_id', '=', 'session.id')
        .as('plannedOn'),
    ])
    .where('session_round.round_id', '=', roundId)
    .orderBy('session.created_at')
    .orderBy('session.id')
    .execute()
  const counted = db
    .selectNoFrom((eb) => [
      eb
        .selectFrom('opinion')
        .select((one) => one.fn.countAll<number>().as('n'))
        .where('round_id', '=', roundId)
        .where('voided_on', 'is', null)
        .as('opinions'),
      eb
        .selectFrom('consensus_point')
        .select((one) => one.fn.countAll<number>().as('n'))
        .where('round_id', '=', roundId)
        .where('voided_on', 'is', null)
        .as('consensusPoints'),
      eb
        .selectFrom('dissent')
        .select((one) => one.fn.countAll<number>().as('n'))
        .where('round_id', '=', roundId)
        .where('voided_on', 'is', null)
        .as('dissents'),
      eb
        .selectFrom('dissent')
        .select((one) => one.fn.countAll<number>().as('n'))
        .where('round_id', '=', roundId)
        .where('voided_on', 'is', null)
        .where('explanation', 'is not', null)
        .as('dissentsExplained'),
    ])
    .executeTakeFirstOrThrow()
  const [sessions, counts] = await Promise.all([held, counted])
  return {
    sessions,
    opinions: Number(counts.opinions),
    consensusPoints: Number(counts.consensusPoints),
    dissents: Number(counts.dissents),
    dissentsExplained: Number(counts.dissentsExplained),
  }
}

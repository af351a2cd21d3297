import type { Day } from '../../../base/day.ts'
import { found } from '../../../base/reason.ts'
import type { Queryable, Tx } from '../../../platform/database/tables.ts'
import { type RoundHandle, roundHandle } from '../../topics/index.ts'
import { lastDayBefore } from '../rules/consultation-times.ts'
import type { ConsultationStateKind, ResultsShown } from '../rules/words.ts'
import type { ConsultationTable } from './tables.ts'
import './tables.ts'

/** What use cases need to know of a consultation before they add to it. */
export type ConsultationHandle = {
  id: string
  number: number
  areaId: string
  roundId: string
  sessionId: string | null
  title: string
  question: string
  state: ConsultationStateKind
  openToDevices: boolean
  openToPhones: boolean
  takesStatements: boolean
  resultsShown: ResultsShown
  /** Empty: the house's own rule. */
  moderationRule: string
  secret: string
  closesAt: Date | null
  statementsCloseAt: Date | null
  openedAt: Date | null
  closedAt: Date | null
}

function handles(db: Queryable) {
  return db
    .selectFrom('consultation')
    .select([
      'id',
      'number',
      'area_id as areaId',
      'round_id as roundId',
      'session_id as sessionId',
      'title',
      'question',
      'state',
      'open_to_devices as openToDevices',
      'open_to_phones as openToPhones',
      'takes_statements as takesStatements',
      'results_shown as resultsShown',
      'moderation_rule as moderationRule',
      'secret',
      'closes_at as closesAt',
      'statements_close_at as statementsCloseAt',
      'opened_at as openedAt',
      'closed_at as closedAt',
    ])
}

/** A consultation with its round; throws "not found". */
export async function consultationHandle(
  db: Queryable,
  id: string,
): Promise<{ consultation: ConsultationHandle; round: RoundHandle }> {
  const row = await handles(db).where('id', '=', id).executeTakeFirst()
  const consultation = found(row, 'consultations.not-found')
  return { consultation, round: await roundHandle(db, consultation.roundId) }
}

/** The consultations of a round, in the order they were made. */
export async function consultationsOfRoundRows(
  db: Queryable,
  roundId: string,
): Promise<ConsultationHandle[]> {
  return handles(db).where('round_id', '=', roundId).orderBy('number').execute()
}

export async function insertConsultation(tx: Tx, row: Omit<ConsultationTable, 'number'>): Promise<void> {
  await tx.insertInto('consultation').values(row).execute()
}

export async function updateConsultation(
  tx: Tx,
  id: string,
  change: Partial<Omit<ConsultationTable, 'id' | 'number' | 'area_id' | 'round_id' | 'secret'>>,
): Promise<void> {
  await tx.updateTable('consultation').set(change).where('id', '=', id).execute()
}

/** The consultations of a topic that are open, with what waits in them. */
export async function goingOnOfTopic(
  db: Queryable,
  topicId: string,
): Promise<{ id: string; title: string; waiting: number; closesOn: Day | null }[]> {
  const rows = await db
    .selectFrom('consultation')
    .innerJoin('round', 'round.id', 'consultation.round_id')
    .select((eb) => [
      'consultation.id',
      'consultation.title',
      'consultation.closes_at as closesAt',
      eb
        .selectFrom('statement')
        .select((one) => one.fn.countAll().as('waiting'))
        .whereRef('statement.consultation_number', '=', 'consultation.number')
        .where('statement.state', '=', 'waiting')
        .as('waiting'),
    ])
    .where('round.topic_id', '=', topicId)
    .where('consultation.state', '=', 'open')
    .orderBy('consultation.number')
    .execute()
  return rows.map(({ closesAt, waiting, ...row }) => ({
    ...row,
    waiting: Number(waiting),
    closesOn: closesAt && lastDayBefore(closesAt),
  }))
}

export async function topicOfConsultation(db: Queryable, consultationId: string): Promise<string> {
  const row = await db
    .selectFrom('consultation')
    .innerJoin('round', 'round.id', 'consultation.round_id')
    .select('round.topic_id as topicId')
    .where('consultation.id', '=', consultationId)
    .executeTakeFirst()
  return found(row, 'consultations.not-found').topicId
}

import { RuleError } from '../../../base/reason.ts'
import type { Read } from '../../../platform/commands/act.ts'
import type { Queryable } from '../../../platform/database/tables.ts'
import { authorise, may } from '../../access/index.ts'
import type { ConsultationView, ModerationView, StatementView } from '../contract/views.ts'
import { isOverdue, lastDayBefore, takesStatements, takesVotes } from '../rules/consultation-times.ts'
import {
  type ConsultationHandle,
  consultationHandle,
  consultationsOfRoundRows,
} from './consultation-store.ts'
import { countsOf, keptVotes, surroundings } from './consultation-view-store.ts'
import { type StatementRow, statementsOf } from './statement-store.ts'

async function viewOf(db: Queryable, one: ConsultationHandle, now: Date): Promise<ConsultationView> {
  const around = await surroundings(db, one.roundId)
  return {
    id: one.id,
    roundId: one.roundId,
    ...around,
    title: one.title,
    question: one.question,
    state: one.state,
    openToDevices: one.openToDevices,
    openToPhones: one.openToPhones,
    takesVotes: takesVotes(one, now),
    overdue: isOverdue(one, now),
    takesStatements: takesStatements(one, now),
    statementsCloseOn: one.statementsCloseAt && lastDayBefore(one.statementsCloseAt),
    resultsShown: one.resultsShown,
    resultsOpen: one.state === 'closed' || (one.state === 'open' && one.resultsShown === 'while_open'),
    moderationRule: one.moderationRule,
    openedAt: one.openedAt,
    closesOn: one.closesAt && lastDayBefore(one.closesAt),
    closedAt: one.closedAt,
    ...(await countsOf(db, one)),
  }
}

/** What everybody may know of a consultation. One that is still being prepared is not found by others than staff. */
export async function consultationView(read: Read, id: string): Promise<ConsultationView> {
  const { consultation, round } = await consultationHandle(read.db, id)
  if (consultation.state === 'draft' && !may(read.actor, 'consultations.read', { path: round.path }))
    throw new RuleError('not-found', { code: 'consultations.not-found' })
  return viewOf(read.db, consultation, read.now)
}

/** The same for staff, who need the right to read it. */
export async function consultationForStaff(
  read: Read,
  id: string,
): Promise<{ row: ConsultationHandle; view: ConsultationView }> {
  const { consultation, round } = await consultationHandle(read.db, id)
  authorise(read.actor, 'consultations.read', { path: round.path })
  return { row: consultation, view: await viewOf(read.db, consultation, read.now) }
}

/** The consultations of a round in the order they were made; those being prepared only where drafts are asked for. */
export async function consultationsOfRound(
  db: Queryable,
  roundId: string,
  now: Date,
  options: { drafts: boolean } = { drafts: false },
): Promise<ConsultationView[]> {
  const rows = await consultationsOfRoundRows(db, roundId)
  const shown = rows.filter((one) => options.drafts || one.state !== 'draft')
  return Promise.all(shown.map((one) => viewOf(db, one, now)))
}

export function statementView(row: StatementRow, votes: ReadonlyMap<number, number>): StatementView {
  const { number, text, author, state, meta, reason, words, writtenAt } = row
  return { number, text, author, state, meta, reason, words, writtenAt, votes: votes.get(number) ?? 0 }
}

const atOnce = 100

/** What waits for moderation. */
export async function moderationView(read: Read, id: string): Promise<ModerationView> {
  const { row, view } = await consultationForStaff(read, id)
  authorise(read.actor, 'statements.moderate', { path: view.path })
  const [statements, votes] = await Promise.all([
    statementsOf(read.db, row.number),
    keptVotes(read.db, row.id),
  ])
  const waiting = statements.filter((one) => one.state === 'waiting')
  const decided = statements
    .filter((one) => one.author === 'resident' && one.decidedAt !== null)
    .sort((a, b) => b.decidedAt!.getTime() - a.decidedAt!.getTime())
  return {
    consultation: view,
    waiting: waiting.slice(0, atOnce).map((one) => statementView(one, votes)),
    more: Math.max(0, waiting.length - atOnce),
    decided: decided.slice(0, 20).map((one) => statementView(one, votes)),
  }
}

import { found } from '../../../base/reason.ts'
import type { Db, Tx } from '../../../platform/database/tables.ts'
import type { RoundHandle } from '../../topics/index.ts'
import type { Electorate, Group } from '../rules/electorate.ts'
import type { Batch } from '../rules/slips.ts'
import type { EvaluationAnswerTable } from './tables.ts'
import './tables.ts'

/** The scale of the round's own copy of the rules. */
export async function scaleOfRound(db: Db | Tx, roundId: string): Promise<string[]> {
  const row = await db.selectFrom('round').select('rules').where('id', '=', roundId).executeTakeFirstOrThrow()
  return row.rules.evaluationScale
}

type NewEvaluation = {
  evaluationId: string
  group: Group
  scale: string[]
  electorate: Electorate
  openedOn: string | null
}

export async function insertEvaluation(tx: Tx, round: RoundHandle, row: NewEvaluation): Promise<void> {
  await tx
    .insertInto('evaluation')
    .values({
      id: row.evaluationId,
      round_id: round.roundId,
      area_id: round.areaId,
      people_group: row.group,
      scale: row.scale,
      electorate: JSON.stringify(row.electorate),
      opened_on: row.openedOn,
      closed_on: null,
    })
    .execute()
}

/** The evaluation of one group of a round; throws "not open". */
export async function evaluationHandle(db: Db | Tx, roundId: string, group: Group) {
  const row = await db
    .selectFrom('evaluation')
    .select(['id', 'people_group as group', 'scale', 'electorate', 'closed', 'area_id as areaId'])
    .where('round_id', '=', roundId)
    .where('people_group', '=', group)
    .executeTakeFirst()
  return found(row, 'evaluations.not-found')
}

/** The slips that were counted in, oldest first: by word and batch. */
export function slipBatches(db: Db | Tx, evaluationId: string) {
  return db
    .selectFrom('evaluation_answer')
    .select(['id', 'value', 'answer_count as count'])
    .where('evaluation_id', '=', evaluationId)
    .where('respondent', 'is', null)
    .orderBy('entered_at')
    .orderBy('id')
    .execute()
}

/** Sets how many slips a batch counts. */
export async function recountSlips(tx: Tx, batch: Batch): Promise<void> {
  await tx
    .updateTable('evaluation_answer')
    .set({ answer_count: batch.count })
    .where('id', '=', batch.id)
    .execute()
}

/** How many paper slips were counted so far. */
export async function slipsCounted(db: Db | Tx, evaluationId: string): Promise<number> {
  const row = await db
    .selectFrom('evaluation_answer')
    .select((eb) => eb.fn.sum<number>('answer_count').as('n'))
    .where('evaluation_id', '=', evaluationId)
    .where('respondent', 'is', null)
    .executeTakeFirst()
  return Number(row?.n ?? 0)
}

/** The path of the place whose slips a scan shows, or null for a file that shows none. */
export async function placeOfSlips(db: Db | Tx, fileId: string): Promise<string | null> {
  const row = await db
    .selectFrom('evaluation_answer')
    .innerJoin('evaluation', 'evaluation.id', 'evaluation_answer.evaluation_id')
    .innerJoin('round', 'round.id', 'evaluation.round_id')
    .innerJoin('topic', 'topic.id', 'round.topic_id')
    .innerJoin('organisation', 'organisation.id', 'topic.organisation_id')
    .select('organisation.path')
    .where('evaluation_answer.file_id', '=', fileId)
    .executeTakeFirst()
  return row?.path ?? null
}

/** What a person has answered in a round, by group. */
export async function answersOf(db: Db | Tx, roundId: string, respondent: string) {
  return db
    .selectFrom('evaluation_answer')
    .innerJoin('evaluation', 'evaluation.id', 'evaluation_answer.evaluation_id')
    .select(['evaluation.people_group as group', 'evaluation_answer.value'])
    .where('evaluation.round_id', '=', roundId)
    .where('evaluation_answer.respondent', '=', respondent)
    .execute()
}

/** Writes an answer unless this person has one: the database decides, also when two arrive at once. */
export async function insertAnswerOnce(tx: Tx, row: EvaluationAnswerTable): Promise<boolean> {
  const written = await tx
    .insertInto('evaluation_answer')
    .values(row)
    .onConflict((conflict) => conflict.columns(['evaluation_id', 'respondent']).doNothing())
    .returning('id')
    .executeTakeFirst()
  return written !== undefined
}

export async function insertAnswers(tx: Tx, rows: EvaluationAnswerTable[]): Promise<void> {
  await tx.insertInto('evaluation_answer').values(rows).execute()
}

export async function closeEvaluationRows(tx: Tx, roundId: string, groups: Group[], closedOn: string | null) {
  await tx
    .updateTable('evaluation')
    .set({ closed: true, closed_on: closedOn })
    .where('round_id', '=', roundId)
    .where('people_group', 'in', groups)
    .execute()
}

/** Keeps why a round did not do; a second analysis takes the place of the first, in the same row. Answers with its id. */
export async function putCause(
  tx: Tx,
  row: {
    id: string
    round_id: string
    area_id: string
    text: string
    entered_by: string | null
    analysed_on: string | null
  },
): Promise<string> {
  const { id } = await tx
    .insertInto('cause_analysis')
    .values(row)
    .onConflict((conflict) =>
      conflict
        .column('round_id')
        .doUpdateSet({ text: row.text, entered_by: row.entered_by, analysed_on: row.analysed_on }),
    )
    .returning('id')
    .executeTakeFirstOrThrow()
  return id
}

/** Whether residents may see a topic. */
export async function topicIsPublic(db: Db | Tx, topicId: string): Promise<boolean> {
  const row = await db.selectFrom('topic').select('is_public').where('id', '=', topicId).executeTakeFirst()
  return row?.is_public ?? false
}

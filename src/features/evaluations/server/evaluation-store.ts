import type { Db, Tx } from '../../../platform/database/tables.ts'
import type { EvaluationFacts } from '../../methods/index.ts'
import type { EvaluationsView, EvaluationView } from '../contract.ts'
import { countsByValue, sumOf } from '../rules/counts.ts'
import { evaluatorGroups } from '../rules/electorate.ts'
import './tables.ts'

type Stored = EvaluationView & { roundId: string }

/** The evaluations of these rounds in the order of the groups, with their counts and what people added. */
async function evaluationsIn(db: Db | Tx, roundIds: string[]): Promise<Stored[]> {
  const rows = await db.selectFrom('evaluation').selectAll().where('round_id', 'in', roundIds).execute()
  if (rows.length === 0) return []
  const answers = await db
    .selectFrom('evaluation_answer')
    .select([
      'evaluation_id as evaluationId',
      'value',
      'channel',
      (eb) => eb.fn.sum<number>('answer_count').as('count'),
    ])
    .where(
      'evaluation_id',
      'in',
      rows.map((row) => row.id),
    )
    .groupBy(['evaluation_id', 'value', 'channel'])
    .execute()
  const comments = await db
    .selectFrom('evaluation_answer')
    .select(['evaluation_id as evaluationId', 'comment'])
    .where(
      'evaluation_id',
      'in',
      rows.map((row) => row.id),
    )
    .where('comment', 'is not', null)
    .orderBy('id')
    .execute()
  return rows
    .map((row) => {
      const own = answers.filter((answer) => answer.evaluationId === row.id)
      const counts = countsByValue(row.scale, own)
      return {
        id: row.id,
        roundId: row.round_id,
        group: row.people_group,
        scale: row.scale,
        electorate: row.electorate,
        openedOn: row.opened_on,
        closed: row.closed,
        closedOn: row.closed_on,
        answers: sumOf(counts),
        counts,
        comments: comments.filter((one) => one.evaluationId === row.id).flatMap((one) => one.comment ?? []),
      }
    })
    .sort((a, b) => evaluatorGroups.indexOf(a.group) - evaluatorGroups.indexOf(b.group))
}

/** What three groups said of a round and of the rounds before it, and why what failed did so. */
export async function evaluationsOfRound(db: Db | Tx, roundId: string): Promise<EvaluationsView> {
  const rounds = await db
    .selectFrom('round as this')
    .innerJoin('round', (join) =>
      join.onRef('round.topic_id', '=', 'this.topic_id').onRef('round.number', '<=', 'this.number'),
    )
    .select(['round.id as roundId', 'round.number as roundNumber'])
    .where('this.id', '=', roundId)
    .orderBy('round.number')
    .execute()
  const stored = await evaluationsIn(
    db,
    rounds.map((round) => round.roundId),
  )
  const all = rounds.map((round) => ({
    ...round,
    evaluations: stored.filter((one) => one.roundId === round.roundId).map(({ roundId: _, ...view }) => view),
  }))
  const cause = await db
    .selectFrom('cause_analysis')
    .select(['text', 'analysed_on as analysedOn'])
    .where('round_id', '=', roundId)
    .executeTakeFirst()
  return { ...all.at(-1)!, earlier: all.slice(0, -1), cause: cause ?? null }
}

/** What rules ask of this feature. */
export async function evaluationFacts(db: Db | Tx, roundId: string): Promise<EvaluationFacts> {
  const evaluations = await db
    .selectFrom('evaluation')
    .leftJoin('evaluation_answer', 'evaluation_answer.evaluation_id', 'evaluation.id')
    .select([
      'evaluation.people_group as group',
      'evaluation.opened_on as openedOn',
      'evaluation.closed_on as closedOn',
      (eb) => eb.fn.coalesce(eb.fn.sum<number>('evaluation_answer.answer_count'), eb.lit(0)).as('answers'),
    ])
    .where('evaluation.round_id', '=', roundId)
    .groupBy('evaluation.id')
    .execute()
  const cause = await db
    .selectFrom('cause_analysis')
    .select('id')
    .where('round_id', '=', roundId)
    .executeTakeFirst()
  return {
    evaluations: evaluations.map((row) => ({ ...row, answers: Number(row.answers) })),
    causeAnalysed: cause !== undefined,
  }
}

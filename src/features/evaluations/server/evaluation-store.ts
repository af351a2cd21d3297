import type { Db, Tx } from '../../../platform/database/tables.ts'
import type { EvaluationFacts } from '../../methods/index.ts'
import type { EvaluationsView, EvaluationView } from '../contract.ts'
import { countsByValue, sumOf } from '../rules/counts.ts'
import { evaluatorGroups } from '../rules/electorate.ts'
import './tables.ts'

type Stored = EvaluationView & { roundId: string }

/** This round and all others of its topic. */
function roundsBeside(db: Db | Tx, roundId: string) {
  return db
    .selectFrom('round as this')
    .innerJoin('round', 'round.topic_id', 'this.topic_id')
    .where('this.id', '=', roundId)
}

/** The evaluations of all rounds of a topic in the order of the groups, with their counts and what people added. */
async function evaluationsBeside(db: Db | Tx, roundId: string): Promise<Stored[]> {
  const evaluations = () =>
    roundsBeside(db, roundId).innerJoin('evaluation', 'evaluation.round_id', 'round.id')
  const given = () =>
    evaluations().innerJoin('evaluation_answer as answer', 'answer.evaluation_id', 'evaluation.id')
  const [rows, answers, comments] = await Promise.all([
    evaluations().selectAll('evaluation').execute(),
    given()
      .select([
        'evaluation.id as evaluationId',
        'answer.value',
        'answer.channel',
        (eb) => eb.fn.sum<number>('answer.answer_count').as('count'),
      ])
      .groupBy(['evaluation.id', 'answer.value', 'answer.channel'])
      .execute(),
    given()
      .select(['evaluation.id as evaluationId', 'answer.comment'])
      .where('answer.comment', 'is not', null)
      .orderBy('answer.id')
      .execute(),
  ])
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
  const [rounds, stored, cause] = await Promise.all([
    roundsBeside(db, roundId)
      .select(['round.id as roundId', 'round.number as roundNumber'])
      .whereRef('round.number', '<=', 'this.number')
      .orderBy('round.number')
      .execute(),
    evaluationsBeside(db, roundId),
    db
      .selectFrom('cause_analysis')
      .select(['text', 'analysed_on as analysedOn'])
      .where('round_id', '=', roundId)
      .executeTakeFirst(),
  ])
  const all = rounds.map((round) => ({
    ...round,
    evaluations: stored.filter((one) => one.roundId === round.roundId).map(({ roundId: _, ...view }) => view),
  }))
  return { ...all.at(-1)!, earlier: all.slice(0, -1), cause: cause ?? null }
}

/** What rules ask of this feature. */
export async function evaluationFacts(db: Db | Tx, roundId: string): Promise<EvaluationFacts> {
  const counted = db
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
  const analysed = db
    .selectFrom('cause_analysis')
    .select('id')
    .where('round_id', '=', roundId)
    .executeTakeFirst()
  const [evaluations, cause] = await Promise.all([counted, analysed])
  return {
    evaluations: evaluations.map((row) => ({ ...row, answers: Number(row.answers) })),
    causeAnalysed: cause !== undefined,
  }
}

import { jsonb } from '../../../platform/database/jsonb.ts'
import type { Queryable, Tx } from '../../../platform/database/tables.ts'
import type { FedPoint, PointDissent, PointFigures } from '../contract/points.ts'
import { tellCount } from '../rules/small-cells.ts'
import './tables.ts'

function points(db: Queryable) {
  return db
    .selectFrom('consultation_point')
    .innerJoin('consultation', 'consultation.id', 'consultation_point.consultation_id')
    .select([
      'consultation_point.id',
      'consultation.id as consultationId',
      'consultation.title as consultationTitle',
      'consultation_point.statement_number as number',
      'consultation_point.text',
      'consultation_point.figures',
      'consultation_point.dissent',
      'consultation_point.for_session as forSession',
      'consultation_point.consensus_point_id as consensusPointId',
      'consultation_point.suggestion_id as suggestionId',
    ])
}

/** The points handed on in a round, oldest consultation first. */
export async function fedPoints(db: Queryable, roundId: string): Promise<FedPoint[]> {
  const rows = await points(db)
    .where('consultation_point.round_id', '=', roundId)
    .orderBy('consultation.number')
    .orderBy('consultation_point.statement_number')
    .execute()
  return rows.map(asFedPoint)
}

export async function fedPointsOf(db: Queryable, consultationId: string): Promise<FedPoint[]> {
  const rows = await points(db)
    .where('consultation.id', '=', consultationId)
    .orderBy('consultation_point.statement_number')
    .execute()
  return rows.map(asFedPoint)
}

type Row = Omit<FedPoint, 'inConsensus' | 'inSuggestions'>

function asFedPoint(row: Row): FedPoint {
  return {
    ...row,
    ...asTold(row),
    inConsensus: row.consensusPointId !== null,
    inSuggestions: row.suggestionId !== null,
  }
}

/** Points handed on before small numbers were kept back do not say how they are told: then it is their own size alone. */
function asTold({ figures, dissent }: Row): Pick<Row, 'figures' | 'dissent'> {
  const { agrees, disagrees, passes } = figures
  const answers = { agrees: tellCount(agrees), disagrees: tellCount(disagrees), passes: tellCount(passes) }
  return {
    figures: { ...figures, told: figures.told ?? { ...answers, least: 0 } },
    dissent: dissent.map((one) => ({
      ...one,
      told: one.told === undefined ? tellCount(one.count) : one.told,
    })),
  }
}

export type NewPoint = {
  id: string
  consultationId: string
  roundId: string
  areaId: string
  number: number
  text: string
  figures: PointFigures
  dissent: PointDissent[]
  forSession: boolean
  suggestionId: string | null
  fedAt: Date
}

export async function insertPoint(tx: Tx, point: NewPoint): Promise<void> {
  await tx
    .insertInto('consultation_point')
    .values({
      id: point.id,
      consultation_id: point.consultationId,
      round_id: point.roundId,
      area_id: point.areaId,
      statement_number: point.number,
      text: point.text,
      figures: jsonb(point.figures) as never,
      dissent: jsonb(point.dissent) as never,
      for_session: point.forSession,
      consensus_point_id: null,
      suggestion_id: point.suggestionId,
      fed_at: point.fedAt,
    })
    .execute()
}

export async function updatePoint(
  tx: Tx,
  id: string,
  change: { for_session?: boolean; consensus_point_id?: string; suggestion_id?: string },
): Promise<void> {
  await tx.updateTable('consultation_point').set(change).where('id', '=', id).execute()
}

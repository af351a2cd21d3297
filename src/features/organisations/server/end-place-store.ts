import type { Db, Tx } from '../../../platform/database/tables.ts'
import type { PlaceKind } from '../contract.ts'
import type { Dependant } from '../rules/end-obstacles.ts'
import { idsOfPath } from '../rules/tree.ts'
import './tables.ts'

/** What may be ended, with where it stands. */
export type EndablePlace = {
  kind: PlaceKind
  id: string
  name: string
  endedOn: string | null
  endReason: string | null
  /** The organisation that it is or belongs to. */
  organisationId: string
  path: string
  /** The top of the tree, which stays. */
  isTop: boolean
}

/**
 * Locks a place that is to be ended until the end of the transaction. Whatever was begun in it is on file then, and
 * whatever is about to be begun waits and sees that it is ended.
 */
export async function lockPlace(tx: Tx, kind: PlaceKind, id: string): Promise<void> {
  await tx.selectFrom(kind).select('id').where('id', '=', id).forUpdate().execute()
}

/** An organisation, a body or a room by its id; undefined when there is none. */
export async function endablePlace(
  db: Db | Tx,
  kind: PlaceKind,
  id: string,
): Promise<EndablePlace | undefined> {
  if (kind === 'organisation') {
    const row = await db
      .selectFrom('organisation')
      .select(['id', 'name', 'ended_on as endedOn', 'end_reason as endReason', 'path', 'parent_id'])
      .where('id', '=', id)
      .executeTakeFirst()
    if (!row) return undefined
    const { parent_id, ...place } = row
    return { ...place, kind, organisationId: id, isTop: parent_id === null }
  }
  const row = await db
    .selectFrom(kind)
    .innerJoin('organisation', 'organisation.id', `${kind}.organisation_id`)
    .select([
      `${kind}.id`,
      `${kind}.name`,
      `${kind}.ended_on as endedOn`,
      `${kind}.end_reason as endReason`,
      'organisation.id as organisationId',
      'organisation.path',
    ])
    .where(`${kind}.id`, '=', id)
    .executeTakeFirst()
  return row && { ...row, kind, isTop: false }
}

/** Null takes it into use again. */
export async function endPlaceRow(
  tx: Tx,
  place: Pick<EndablePlace, 'kind' | 'id'>,
  ended: { on: string; reason: string } | null,
): Promise<void> {
  await tx
    .updateTable(place.kind)
    .set({ ended_on: ended?.on ?? null, end_reason: ended?.reason ?? null })
    .where('id', '=', place.id)
    .execute()
}

/** What stands directly in an organisation and is in use. */
export async function standingIn(db: Db | Tx, organisationId: string): Promise<Dependant[]> {
  const tables = [
    { kind: 'organisations', table: 'organisation', column: 'parent_id' },
    { kind: 'bodies', table: 'body', column: 'organisation_id' },
    { kind: 'rooms', table: 'room', column: 'organisation_id' },
  ] as const
  const found = await Promise.all(
    tables.map(async ({ kind, table, column }): Promise<Dependant | null> => {
      const row = await db
        .selectFrom(table)
        .select((eb) => [eb.fn.countAll<number>().as('count'), eb.fn.min<string | null>('name').as('first')])
        .where(column as 'id', '=', organisationId)
        .where('ended_on', 'is', null)
        .executeTakeFirstOrThrow()
      return Number(row.count) > 0 ? { kind, count: Number(row.count), first: row.first ?? '' } : null
    }),
  )
  return found.filter((one) => one !== null)
}

/**
 * The first organisation on the way down to a path that is ended; `besides` itself is not looked at. None of them is
 * ended before the end of the transaction: whoever wants to waits, and sees what it began.
 */
export async function endedAbove(
  tx: Tx,
  path: string,
  besides: string | null = null,
): Promise<{ name: string } | undefined> {
  const rows = await tx
    .selectFrom('organisation')
    .select(['name', 'ended_on as endedOn'])
    .where('id', 'in', idsOfPath(path))
    .$if(besides !== null, (query) => query.where('id', '<>', besides))
    .orderBy('path')
    .forKeyShare()
    .execute()
  return rows.find((row) => row.endedOn !== null)
}

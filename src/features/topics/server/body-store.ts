import { RuleError } from '../../../base/reason.ts'
import type { Db, Tx } from '../../../platform/database/tables.ts'
import type { TopicReason } from '../rules/reasons.ts'
import { pathsDownTo } from './topic-store.ts'

export type BodyChoice = { id: string; name: string; path: string }
type BodyKinds = ('party_committee' | 'cppcc')[]

/** The bodies of a kind from this organisation up to the top, the nearest first: who may decide or take note here. */
export async function bodiesUpFrom(db: Db | Tx, path: string, kinds: BodyKinds): Promise<BodyChoice[]> {
  return db
    .selectFrom('body')
    .innerJoin('organisation', 'organisation.id', 'body.organisation_id')
    .select(['body.id', 'body.name', 'organisation.path'])
    .where('organisation.path', 'in', pathsDownTo(path))
    .where('body.kind', 'in', kinds)
    .where('body.ended_on', 'is', null)
    .orderBy((eb) => eb.fn('length', ['organisation.path']), 'desc')
    .orderBy('body.name')
    .execute()
}

/**
 * The id of the body that a decision names: the one given, else the one of that name here or above. A body that is
 * known by its name alone (in old records) has none; a body of another place, or one that is ended, decides nothing here.
 */
export async function bodyIdFor(
  tx: Tx,
  path: string,
  asked: { bodyId?: string; bodyName: string },
): Promise<string | null> {
  const matches = tx
    .selectFrom('body')
    .innerJoin('organisation', 'organisation.id', 'body.organisation_id')
    .select('body.id')
    .where('organisation.path', 'in', pathsDownTo(path))
    .where('body.ended_on', 'is', null)
  if (asked.bodyId) {
    const known = await matches.where('body.id', '=', asked.bodyId).executeTakeFirst()
    if (!known)
      throw new RuleError('refused', { code: 'topics.body-unknown' satisfies TopicReason, field: 'bodyId' })
    return known.id
  }
  const row = await matches
    .where('body.name', '=', asked.bodyName)
    .orderBy((eb) => eb.fn('length', ['organisation.path']), 'desc')
    .limit(1)
    .executeTakeFirst()
  return row?.id ?? null
}

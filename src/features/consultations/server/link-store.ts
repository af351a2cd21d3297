import type { Queryable, Tx } from '../../../platform/database/tables.ts'
import type { ConsultationLinkTable } from './tables.ts'
import './tables.ts'

export async function insertLinks(tx: Tx, rows: ConsultationLinkTable[]): Promise<void> {
  for (let from = 0; from < rows.length; from += 500)
    await tx
      .insertInto('consultation_link')
      .values(rows.slice(from, from + 500))
      .execute()
}

/** How many links open a way in. */
export async function standingLinks(db: Queryable, consultationId: string): Promise<number> {
  const row = await db
    .selectFrom('consultation_link')
    .select((eb) => eb.fn.countAll().as('count'))
    .where('consultation_id', '=', consultationId)
    .where('revoked_at', 'is', null)
    .executeTakeFirstOrThrow()
  return Number(row.count)
}

function links(db: Queryable, consultationId: string) {
  return db
    .selectFrom('consultation_link')
    .select(['id', 'kind', 'label', 'created_at as createdAt', 'revoked_at as revokedAt'])
    .where('consultation_id', '=', consultationId)
}

export function linkById(db: Queryable, consultationId: string, linkId: string) {
  return links(db, consultationId).where('id', '=', linkId).executeTakeFirst()
}

export function linkByDigest(db: Queryable, consultationId: string, digest: string) {
  return links(db, consultationId).where('code_digest', '=', digest).executeTakeFirst()
}

/** The links of one kind, in the order they were issued; those of one label where it is named. */
export function linksOf(
  db: Queryable,
  consultationId: string,
  kind: 'open' | 'issued',
  label?: string | null,
) {
  let query = links(db, consultationId).where('kind', '=', kind).orderBy('id')
  if (label !== undefined) query = query.where('label', 'is not distinct from', label)
  return query.execute()
}

/** Issued links of one label that stand, in the order they were issued, from the one behind `after` on. */
export function standingIssued(
  db: Queryable,
  consultationId: string,
  { label, after, limit }: { label: string | null; after: string; limit: number },
) {
  return links(db, consultationId)
    .where('kind', '=', 'issued')
    .where('revoked_at', 'is', null)
    .where('label', 'is not distinct from', label)
    .where('id', '>', after)
    .orderBy('id')
    .limit(limit)
    .execute()
}

/** The links that were revoked last, newest first, with why and by which post. */
export function revokedLinks(db: Queryable, consultationId: string, limit: number) {
  return links(db, consultationId)
    .select(['revoked_reason as reason', 'revoked_by as by'])
    .where('revoked_at', 'is not', null)
    .orderBy('revoked_at', 'desc')
    .orderBy('id', 'desc')
    .limit(limit)
    .execute()
}

export async function revokeLinkRow(
  tx: Tx,
  linkId: string,
  how: Pick<ConsultationLinkTable, 'revoked_at' | 'revoked_reason' | 'revoked_by'>,
): Promise<void> {
  await tx.updateTable('consultation_link').set(how).where('id', '=', linkId).execute()
}

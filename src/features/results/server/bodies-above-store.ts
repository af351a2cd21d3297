import type { Db, Tx } from '../../../platform/database/tables.ts'
import '../../organisations/index.ts'
import { partyReceiver } from '../rules/receiver.ts'

/** The bodies of this organisation and of all above it that lists go to or come from, the nearest first. */
export async function bodiesAbove(db: Db | Tx, path: string) {
  const parts = path.split('/').filter(Boolean)
  return db
    .selectFrom('body')
    .innerJoin('organisation', 'organisation.id', 'body.organisation_id')
    .select(['body.name', 'body.kind', 'body.organisation_id as organisationId'])
    .where(
      'organisation.path',
      'in',
      parts.map((_, index) => `/${parts.slice(0, index + 1).join('/')}/`),
    )
    .where('body.kind', 'in', ['party_committee', 'government', 'cppcc'])
    .where('body.ended_on', 'is', null)
    .orderBy((eb) => eb.fn('length', ['organisation.path']), 'desc')
    .orderBy('body.name')
    .execute()
}

/** The Party committee that issues a list here: the nearest one, as for the approval. */
export async function issuingCommittee(db: Db | Tx, path: string): Promise<string> {
  return (await bodiesAbove(db, path)).find((body) => body.kind === 'party_committee')?.name ?? ''
}

/** To whom the suggestion list goes here, in the words that the form starts with. */
export async function usualReceiver(db: Db | Tx, path: string, receiver: string): Promise<string> {
  return partyReceiver(await bodiesAbove(db, path), receiver)
}

import { createHash } from 'node:crypto'
import { canonicalJson } from '../../../base/canonical-json.ts'
import { newId } from '../../../base/id.ts'
import type { Act } from '../../../platform/commands/act.ts'
import type { Db, Tx } from '../../../platform/database/tables.ts'
import type { RoundHandle } from '../../topics/index.ts'
import type { ListKind } from '../contract.ts'
import type { FrozenRow } from '../rules/frozen-rows.ts'
import './tables.ts'

/** The digest of a list: SHA-256 over the canonical JSON of its rows, the same for the same rows for ever. */
export function listDigest(rows: readonly FrozenRow[]): string {
  return createHash('sha256').update(canonicalJson(rows)).digest('hex')
}

export type ListHead = {
  kind: ListKind
  fromName: string | null
  toName: string | null
  reference?: string
  issuedOn?: string
  channels?: readonly string[]
  isPublic?: boolean
}

/** Keeps a list as it goes out, with a copy of its rows that nothing changes afterwards. */
export async function freezeList(act: Act, round: RoundHandle, head: ListHead, rows: FrozenRow[]) {
  const listId = newId(act.now)
  const digest = listDigest(rows)
  await act.tx
    .insertInto('issued_list')
    .values({
      id: listId,
      round_id: round.roundId,
      area_id: round.areaId,
      kind: head.kind,
      from_name: head.fromName,
      to_name: head.toName,
      reference: head.reference ?? null,
      issued_on: head.issuedOn ?? null,
      channels: [...(head.channels ?? [])],
      is_public: head.isPublic ?? false,
      rows: JSON.stringify(rows),
      digest,
      entered_at: act.now,
    })
    .execute()
  return { listId, digest }
}

/** The frozen rows of a list that went out, or null. */
export async function frozenRowsOf(
  db: Db | Tx,
  roundId: string,
  kind: ListKind,
): Promise<FrozenRow[] | null> {
  const row = await db
    .selectFrom('issued_list')
    .select('rows')
    .where('round_id', '=', roundId)
    .where('kind', '=', kind)
    .executeTakeFirst()
  return row?.rows ?? null
}

/** Which lists of a round have gone out. */
export async function issuedKinds(db: Db | Tx, roundId: string): Promise<Set<ListKind>> {
  const rows = await db.selectFrom('issued_list').select('kind').where('round_id', '=', roundId).execute()
  return new Set(rows.map((row) => row.kind))
}

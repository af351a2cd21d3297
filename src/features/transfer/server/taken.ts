import { canonicalJson } from '../../../base/canonical-json.ts'
import type { Reason } from '../../../base/reason.ts'
import { RuleError } from '../../../base/reason.ts'
import type { Db, Tx } from '../../../platform/database/tables.ts'
import { type FileRows, isPlace, type PartName, partNames, parts } from '../rules/file-parts.ts'
import type { TransferReason } from '../rules/reasons.ts'
import { idsInUse, rowsTied } from './transfer-store.ts'
import type { Prepared } from './write-record.ts'

const shared = ['research', 'sessions', 'subEvents'] as const satisfies PartName[]

/** Ids of the file that this installation uses already, for this topic or for something else. */
export async function takenReasons(db: Db | Tx, rows: FileRows): Promise<Reason<TransferReason>[]> {
  const topicId = String(rows.topic[0]!.id)
  if ((await idsInUse(db, 'topic', [topicId])).size > 0) {
    return [{ code: 'transfer.topic-here', values: { id: topicId } }]
  }
  const reasons: Reason<TransferReason>[] = []
  for (const name of partNames) {
    if (isPlace(name) || parts[name].shared || parts[name].key[0] !== 'id') continue
    const ids = rows[name].map((row) => String(row.id))
    for (const id of await idsInUse(db, parts[name].table, ids)) {
      reasons.push({ code: 'transfer.id-taken', values: { part: name, id } })
    }
  }
  const chains = [topicId, ...rows.concerns.map((row) => String(row.id))]
  for (const id of await idsInUse(db, 'journal_chain', chains)) {
    reasons.push({ code: 'transfer.id-taken', values: { part: 'events', id } })
  }
  return reasons
}

function sameRow(ours: Record<string, unknown>, theirs: Record<string, unknown>): boolean {
  return Object.entries(ours).every(
    ([column, value]) => canonicalJson(value ?? null) === canonicalJson(theirs[column] ?? null),
  )
}

/**
 * Leaves out sessions and research that came with another topic before. One of the same id that reads otherwise is
 * refused: which of the two is right, a person must say.
 */
export async function withoutStanding(tx: Tx, prepared: Prepared): Promise<Prepared> {
  const left = { ...prepared }
  const reasons: Reason<TransferReason>[] = []
  for (const name of shared) {
    const ids = prepared[name].map((row) => String(row.id))
    const standing = new Map((await rowsTied(tx, parts[name], 'id', ids)).map((row) => [row.id, row]))
    left[name] = prepared[name].filter((row) => !standing.has(row.id))
    for (const row of prepared[name]) {
      const stands = standing.get(row.id)
      if (stands && !sameRow(stands, row)) {
        reasons.push({ code: 'transfer.other-content', values: { part: name, id: String(row.id) } })
      }
    }
  }
  if (reasons.length > 0) throw new RuleError('conflict', reasons)
  return left
}

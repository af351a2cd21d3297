import { canonicalJson } from '../../../base/canonical-json.ts'
import { newId } from '../../../base/id.ts'
import { sealText } from '../../../base/sealed-text.ts'
import type { Act, Read } from '../../../platform/commands/act.ts'
import { postLineOf } from '../../../platform/commands/actor.ts'
import type { Queryable } from '../../../platform/database/tables.ts'
import type { RoundHandle } from '../../topics/index.ts'
import { toldChanges } from '../rules/corrections.ts'
import type { Corrected, Entry, EntryUse, FieldChange } from '../rules/entries.ts'
import { insertCorrection } from './correction-store.ts'
import './tables.ts'

type Correction = {
  changes: FieldChange[]
  reason?: string
  /** Fields whose values the journal may hold: days, numbers, choices. */
  open: readonly string[]
}

/**
 * Keeps what an entry said before, for one of the rounds that it serves; answers with what the event in the chain of
 * that round's topic holds of it. Call with the chain locked, after the obstacles.
 */
export async function keepCorrection(act: Act, round: RoundHandle, entry: Corrected, correction: Correction) {
  const { changes, reason = null } = correction
  const correctionId = newId(act.now)
  const { salt, digest } = sealText(canonicalJson({ changes, reason }))
  await insertCorrection(act.tx, entry, {
    id: correctionId,
    round_id: round.roundId,
    area_id: round.areaId,
    changes: JSON.stringify(changes),
    salt,
    reason,
    was_public: round.isPublic,
    corrected_by: postLineOf(act.actor),
    entered_at: act.now,
  })
  return { correctionId, changes: toldChanges(changes, correction.open), digest }
}

/** The standing rows of the lists that stem from an entry. */
export async function usesOf(at: { db: Queryable; ports: Read['ports'] }, entry: Entry): Promise<EntryUse[]> {
  return (await at.ports.entryUses?.of(at.db, entry)) ?? []
}

import { canonicalJson } from '../../../base/canonical-json.ts'
import { newId } from '../../../base/id.ts'
import { textDigest } from '../../../base/sealed-text.ts'
import type { Act } from '../../../platform/commands/act.ts'
import { accountOf, postLineOf } from '../../../platform/commands/actor.ts'
import { refuseForeignScan } from '../../../platform/files/file-vault.ts'
import { bodyIdFor } from './body-store.ts'
import { insertApproval } from './topic-store.ts'

/** What a Party body decided about a round, however it reached us. */
export type Decided = {
  bodyName: string
  bodyId?: string
  postName?: string
  decidedOn: string
  reference?: string
  mode?: 'online' | 'paper'
  reasons?: string
  scan?: string
}

/**
 * Writes down a decision with body and post as they are that day. Who decides online is named by their own post;
 * a record of paper names whoever signed, or nobody. The digest stands in the journal.
 */
export async function enterDecision(
  act: Act,
  round: { roundId: string; areaId: string; path: string },
  decision: 'approved' | 'returned' | 'declined',
  decided: Decided,
): Promise<{ approvalId: string; digest: string }> {
  const { scan } = decided
  await refuseForeignScan(act.tx, scan, accountOf(act.actor))
  const approvalId = newId(act.now)
  const mode = decided.mode ?? 'online'
  const ownPost = mode === 'online' && act.actor.kind === 'staff' ? postLineOf(act.actor) : null
  const { bodyName, decidedOn, reference = null, reasons = null } = decided
  const postName = decided.postName ?? ownPost
  await insertApproval(act.tx, {
    id: approvalId,
    round_id: round.roundId,
    area_id: round.areaId,
    decision,
    body_name: bodyName,
    body_id: await bodyIdFor(act.tx, round.path, decided),
    post_name: postName,
    decided_on: decidedOn,
    reference,
    mode,
    reasons,
    file_id: scan ?? null,
    entered_by: accountOf(act.actor),
  })
  const told = canonicalJson({ bodyName, postName, decidedOn, reference, reasons })
  return { approvalId, digest: textDigest(told, approvalId) }
}

import { found } from '../../../base/reason.ts'
import type { Act } from '../../../platform/commands/act.ts'
import type { Queryable } from '../../../platform/database/tables.ts'
import { type Action, authorise } from '../../access/index.ts'
import { lockedRound } from '../../topics/index.ts'

/** Permission first, then the entry that a request means, of the latest round of its topic. */
export async function entryInHand<Row extends { id: string }>(
  act: Act,
  action: Action,
  topicId: string,
  id: string,
  rowsOf: (db: Queryable, roundId: string) => Promise<Row[]>,
) {
  const round = await lockedRound(act.tx, topicId)
  authorise(act.actor, action, { path: round.path })
  const rows = await rowsOf(act.tx, round.roundId)
  return {
    round,
    row: found(
      rows.find((one) => one.id === id),
      'corrections.no-such-entry',
    ),
  }
}

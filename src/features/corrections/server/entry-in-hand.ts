import { RuleError } from '../../../base/reason.ts'
import type { Act, Read } from '../../../platform/commands/act.ts'
import type { Queryable } from '../../../platform/database/tables.ts'
import { lockChain } from '../../../platform/events/journal.ts'
import { type Action, authorise } from '../../access/index.ts'
import { type RoundHandle, roundsOfTopic } from '../../topics/index.ts'

type RowsOf<Row> = (db: Queryable, roundId: string) => Promise<Row[]>

/**
 * Permission first, then the entry that is meant, with the round in whose record it stands: the latest, or one that is
 * over.
 */
export async function entryOfTopic<Row extends { id: string }>(
  { db, actor }: Pick<Read, 'db' | 'actor'>,
  action: Action,
  named: { topicId: string; entryId: string },
  rowsOf: RowsOf<Row>,
): Promise<{ round: RoundHandle; row: Row; latest: boolean }> {
  const rounds = await roundsOfTopic(db, named.topicId)
  const [last] = rounds
  authorise(actor, action, { path: last!.path })
  for (const round of rounds) {
    const row = (await rowsOf(db, round.roundId)).find((one) => one.id === named.entryId)
    if (row) return { round, row, latest: round === last }
  }
  throw new RuleError('not-found', { code: 'corrections.no-such-entry' })
}

/** The same once nobody else is acting on the topic. */
export async function entryInHand<Row extends { id: string }>(
  act: Act,
  action: Action,
  named: { topicId: string; entryId: string },
  rowsOf: RowsOf<Row>,
) {
  await lockChain(act.tx, named.topicId)
  return entryOfTopic({ db: act.tx, actor: act.actor }, action, named, rowsOf)
}

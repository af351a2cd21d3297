import type { Queryable } from '../../../platform/database/tables.ts'
import type { PageRequest } from '../../../platform/http/page.ts'
import type { Action } from '../../access/index.ts'
import { entryOfTopic } from './entry-in-hand.ts'

/**
 * The entry of the topic in an address, for someone who may do this to it: with the round in whose record it stands, as
 * the forms show it, and the page of that record.
 */
export async function askedEntry<Row extends { id: string }>(
  request: PageRequest,
  action: Action,
  entryId: string,
  rowsOf: (db: Queryable, roundId: string) => Promise<Row[]>,
) {
  const topicId = request.params.topicId!
  const { round, row, latest } = await entryOfTopic(request, action, { topicId, entryId }, rowsOf)
  return {
    topic: round,
    row,
    record: `/staff/topics/${topicId}${latest ? '' : `?round=${round.roundNumber}`}`,
  }
}

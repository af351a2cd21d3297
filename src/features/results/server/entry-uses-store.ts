import type { Queryable } from '../../../platform/database/tables.ts'
import type { EntryUse, EntryUsesPort } from '../../corrections/index.ts'
import './tables.ts'

type Stemming = { number: number | string; topicId: string }

function usesIn(list: EntryUse['list'], rows: Stemming[]): EntryUse[] {
  return rows.map(({ number, topicId }) => ({
    list,
    number: String(number),
    href: `/staff/topics/${topicId}#lists`,
  }))
}

function responsibilitiesFrom(
  db: Queryable,
  origin: 'problem_item_id' | 'commitment_id',
  id: string,
): Promise<Stemming[]> {
  return db
    .selectFrom('responsibility')
    .innerJoin('round', 'round.id', 'responsibility.round_id')
    .select(['responsibility.number', 'round.topic_id as topicId'])
    .where(origin, '=', id)
    .where('voided_on', 'is', null)
    .orderBy('responsibility.number')
    .execute()
}

function suggestionsFrom(db: Queryable, consensusPointId: string): Promise<Stemming[]> {
  return db
    .selectFrom('suggestion')
    .innerJoin('round', 'round.id', 'suggestion.round_id')
    .select(['suggestion.number', 'round.topic_id as topicId'])
    .where('consensus_point_id', '=', consensusPointId)
    .where('voided_on', 'is', null)
    .orderBy('suggestion.number')
    .execute()
}

/** Which standing rows of the lists stem from a problem item, a commitment or a point of consensus. */
export const entryUsesPort: EntryUsesPort = {
  async of(db, { kind, id }) {
    if (kind === 'problem' || kind === 'commitment') {
      const origin = kind === 'problem' ? 'problem_item_id' : 'commitment_id'
      return usesIn('responsibilities', await responsibilitiesFrom(db, origin, id))
    }
    if (kind === 'consensus') return usesIn('suggestions', await suggestionsFrom(db, id))
    return []
  },
}

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

function responsibilitiesFrom(db: Queryable, problemId: string): Promise<Stemming[]> {
  return db
    .selectFrom('responsibility')
    .innerJoin('round', 'round.id', 'responsibility.round_id')
    .select(['responsibility.number', 'round.topic_id as topicId'])
    .where('problem_item_id', '=', problemId)
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

/** Which standing rows of the lists stem from a problem item or a point of consensus. */
export const entryUsesPort: EntryUsesPort = {
  async of(db, { kind, id }) {
    if (kind === 'problem') return usesIn('responsibilities', await responsibilitiesFrom(db, id))
    if (kind === 'consensus') return usesIn('suggestions', await suggestionsFrom(db, id))
    return []
  },
}

import type { Db, Tx } from '../../../platform/database/tables.ts'
import type { ConversionView, ListKind, ResultsView, SuggestionView } from '../contract.ts'
import { responsibilitiesOfRound } from './responsibility-store.ts'
import './tables.ts'

/** Everything of the three lists of a round, and what the results turned into. */
export async function resultsOfRound(db: Db | Tx, roundId: string): Promise<ResultsView> {
  const [lists, suggestions, responsibilities, conversions] = await Promise.all([
    listsOfRound(db, roundId),
    suggestionsOfRound(db, roundId),
    responsibilitiesOfRound(db, roundId),
    conversionsOfRound(db, roundId),
  ])
  return { ...lists, suggestions, responsibilities, conversions }
}

/** The suggestions of a round by number, void and merged ones with them. */
export async function suggestionsOfRound(db: Db | Tx, roundId: string): Promise<SuggestionView[]> {
  const rows = await db
    .selectFrom('suggestion')
    .leftJoin('suggestion as goes_on', 'goes_on.id', 'suggestion.merged_into_id')
    .select([
      'suggestion.id',
      'suggestion.number',
      'suggestion.text',
      'suggestion.consensus_point_id as consensusPointId',
      'suggestion.voided_on as voidedOn',
      'suggestion.void_reason as voidReason',
      'goes_on.number as mergedInto',
    ])
    .where('suggestion.round_id', '=', roundId)
    .orderBy('suggestion.number')
    .execute()
  return rows.map(({ voidedOn, voidReason, ...row }) => ({
    ...row,
    voided: voidedOn === null ? null : { on: voidedOn, reason: voidReason ?? '' },
  }))
}

type RoundLists = Pick<ResultsView, 'roundId' | 'afterwards' | 'lists'>

/** The lists of a round as its method names them, with those that have gone out. */
export async function listsOfRound(db: Db | Tx, roundId: string): Promise<RoundLists> {
  const round = db
    .selectFrom('round')
    .innerJoin('topic', 'topic.id', 'round.topic_id')
    .select(['round.method', 'topic.afterwards'])
    .where('round.id', '=', roundId)
    .executeTakeFirstOrThrow()
  const issued = db
    .selectFrom('issued_list')
    .select([
      'kind',
      'from_name as fromName',
      'to_name as toName',
      'reference',
      'issued_on as issuedOn',
      'channels',
      'is_public as isPublic',
      'digest',
      (eb) => eb.fn<number>('jsonb_array_length', ['rows']).as('rowCount'),
    ])
    .where('round_id', '=', roundId)
    .execute()
  const [{ method, afterwards }, rows] = await Promise.all([round, issued])
  const list = (kind: ListKind) => ({
    ...method.lists[kind],
    issued: rows.find((row) => row.kind === kind) ?? null,
  })
  return {
    roundId,
    afterwards,
    lists: {
      suggestions: list('suggestions'),
      responsibilities: list('responsibilities'),
      feedback: list('feedback'),
    },
  }
}

async function conversionsOfRound(db: Db | Tx, roundId: string): Promise<ConversionView[]> {
  return db
    .selectFrom('conversion')
    .leftJoin('suggestion', 'suggestion.id', 'conversion.suggestion_id')
    .select([
      'conversion.id',
      'conversion.route',
      'conversion.text',
      'suggestion.number as suggestionNumber',
      'conversion.number_text as numberText',
      'conversion.number_min as numberMin',
      'conversion.happened_on as happenedOn',
    ])
    .where('conversion.round_id', '=', roundId)
    .orderBy('conversion.happened_on', (order) => order.asc().nullsLast())
    .orderBy('conversion.position')
    .execute()
}

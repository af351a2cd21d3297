import { sql } from 'kysely'
import type { Queryable } from '../../../../platform/database/tables.ts'
import type { ChainHead } from '../../../../platform/events/journal.ts'
import type { AuthorKind, ConsultationStateKind, ResultsShown, StatementState } from '../../rules/words.ts'
import { wordsDigest } from './draw.ts'
import { joinedVoters } from './join-store.ts'
import type { Voter } from './voter-token.ts'

/** What voting needs to know of a consultation, as it was when its chain ended with `chain`. */
export type ConsultationFacts = {
  id: string
  number: number
  areaId: string
  secret: string
  state: ConsultationStateKind
  closesAt: Date | null
  openToDevices: boolean
  openToPhones: boolean
  resultsShown: ResultsShown
  chain: ChainHead
  statements: VotingStatement[]
  /** The same by their numbers. */
  statementOf: ReadonlyMap<number, VotingStatement>
  revokedLinks: Set<string>
  /** Voters that take no more votes, with the person all they gave went to (null: nobody any more). */
  joined: Map<number, number | null>
  /** Persons by phone to whom an issued link was joined that is still good: they take part by either. */
  withLink: Set<number>
}

export type VotingStatement = {
  number: number
  text: string | null
  /** The digest of its text, which goes out with it: a vote is for the words that were seen. */
  words: string
  author: AuthorKind
  state: StatementState
}

/**
 * Reads the chain first: whatever changes while the rest is read makes the chain longer, and a batch of votes that is
 * built on the older end of it is not taken.
 */
export async function consultationFacts(db: Queryable, id: string): Promise<ConsultationFacts | null> {
  const chain = await db
    .selectFrom('journal_chain')
    .select(['id', 'length', 'head'])
    .where('id', '=', id)
    .where('kind', '=', 'consultation')
    .executeTakeFirst()
  if (!chain) return null
  const row = await db.selectFrom('consultation').selectAll().where('id', '=', id).executeTakeFirst()
  if (!row) return null
  const statements = await db
    .selectFrom('statement')
    .select(['number', 'text', 'author', 'state'])
    .where('consultation_number', '=', row.number)
    .orderBy('number')
    .execute()
  const revoked = await db
    .selectFrom('consultation_link')
    .select('id')
    .where('consultation_id', '=', id)
    .where('revoked_at', 'is not', null)
    .execute()
  const revokedLinks = new Set(revoked.map((link) => link.id))
  const joined = await joinedVoters(db, row.number)
  const withLink = joined.flatMap(({ person, linkId }) =>
    person !== null && linkId !== null && !revokedLinks.has(linkId) ? [person] : [],
  )
  const told = statements.map((one) => ({ ...one, words: wordsDigest(one.text ?? '') }))
  return {
    id: row.id,
    number: row.number,
    areaId: row.area_id,
    secret: row.secret,
    state: row.state,
    closesAt: row.closes_at,
    openToDevices: row.open_to_devices,
    openToPhones: row.open_to_phones,
    resultsShown: row.results_shown,
    chain,
    statements: told,
    statementOf: new Map(told.map((one) => [one.number, one])),
    revokedLinks,
    joined: new Map(joined.map(({ id, person }) => [id, person])),
    withLink: new Set(withLink),
  }
}

/** What decides whether a voter may take part. */
export function asTaker(facts: ConsultationFacts, { id, kind, linkId }: Voter) {
  return {
    kind,
    linkRevoked: linkId !== null && facts.revokedLinks.has(linkId),
    joined: facts.joined.has(id),
    withLink: facts.withLink.has(id),
  }
}

/**
 * Where the chain stands now, and what was recorded since that was not a batch of votes. `goesOn`: the known end is on
 * it; false once the database went back to an earlier state, by a backup or by a replica that took over.
 */
export async function chainSince(
  db: Queryable,
  known: ChainHead,
): Promise<(ChainHead & { kinds: string[]; goesOn: boolean }) | null> {
  const { rows } = await sql<ChainHead & { kinds: string[] | null; goesOn: boolean }>`
    select c.id, c.length, c.head, exists (
      select from journal_event e
      where e.chain_id = c.id and e.number = ${known.length} and e.hash = ${known.head}
    ) or ${known.length} = 0 as "goesOn", (
      select array_agg(distinct e.kind) from journal_event e
      where e.chain_id = c.id and e.number > ${known.length} and e.kind <> 'votes.cast'
    ) as kinds
    from journal_chain c where c.id = ${known.id}`.execute(db)
  const row = rows[0]
  return row ? { ...row, kinds: row.kinds ?? [] } : null
}

/** How many votes each statement has. */
export async function votesPerStatement(
  db: Queryable,
  consultationNumber: number,
): Promise<{ statement: number; votes: number }[]> {
  return db
    .selectFrom('vote')
    .select(({ fn }) => ['statement_number as statement', fn.countAll<number>().as('votes')])
    .where('consultation_number', '=', consultationNumber)
    .groupBy('statement_number')
    .execute()
}

/** Which statements a voter has answered. */
export async function answeredBy(
  db: Queryable,
  consultationNumber: number,
  voterId: number,
): Promise<number[]> {
  const rows = await db
    .selectFrom('vote')
    .select('statement_number')
    .where('consultation_number', '=', consultationNumber)
    .where('voter_id', '=', voterId)
    .execute()
  return rows.map((row) => row.statement_number)
}

export type LinkFound = {
  id: string
  kind: 'open' | 'issued'
  consultationId: string
  consultationNumber: number
  secret: string
  state: ConsultationStateKind
  revoked: boolean
}

/** The link of a code, by the digest of the code. */
export async function linkByDigest(db: Queryable, digest: string): Promise<LinkFound | null> {
  const row = await db
    .selectFrom('consultation_link as link')
    .innerJoin('consultation', 'consultation.id', 'link.consultation_id')
    .select([
      'link.id',
      'link.kind',
      'link.revoked_at',
      'consultation.id as consultationId',
      'consultation.number as consultationNumber',
      'consultation.secret',
      'consultation.state',
    ])
    .where('link.code_digest', '=', digest)
    .executeTakeFirst()
  if (!row) return null
  const { revoked_at, ...link } = row
  return { ...link, revoked: revoked_at !== null }
}

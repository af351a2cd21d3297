import { RecentMap } from '../../../../base/recent-map.ts'
import type { Database, Queryable } from '../../../../platform/database/tables.ts'
import { type RoutingFindings, type RoutingTable, routingTable } from './routing-table.ts'
import { type VoterMemory, voterMemory } from './voter-memory.ts'
import type { Voter } from './voter-token.ts'
import { type ConsultationFacts, chainSince, consultationFacts, votesPerStatement } from './voting-store.ts'

/** What a process keeps in memory of a consultation that is voted in. */
export type OpenConsultation = {
  facts: ConsultationFacts
  table: RoutingTable
  voters: VoterMemory
  /** Tokens whose signature was found right. */
  tokens: RecentMap<string, Voter>
  findings: RoutingFindings | null
  /** New devices of the current minute, by the open link they came over. */
  arrivals: { minute: number; byLink: Map<string, number> }
  /** When it was last known to be as the database says (milliseconds). */
  checkedAt: number
  usedAt: number
}

/** As many as a large consultation has voters. */
const leastTokens = 50_000

/** What changes voters or votes without being a batch of votes. */
const changesVotes = ['voters.joined', 'voters.erased', 'slips.entered', 'consultations.imported']

export async function loadConsultation(database: Database, id: string): Promise<OpenConsultation | null> {
  const checkedAt = Date.now()
  const facts = await consultationFacts(database.db, id)
  if (!facts) return null
  return {
    facts,
    table: routingTable(facts.statements, await voteCounts(database, facts), null),
    voters: voterMemory(),
    tokens: new RecentMap(leastTokens),
    findings: null,
    arrivals: { minute: 0, byLink: new Map() },
    checkedAt,
    usedAt: checkedAt,
  }
}

async function voteCounts(
  database: { db: Queryable },
  facts: ConsultationFacts,
): Promise<Map<number, number>> {
  const counts = await votesPerStatement(database.db, facts.number)
  return new Map(counts.map(({ statement, votes }) => [statement, votes]))
}

function countsInMemory({ table }: OpenConsultation): Map<number, number> {
  return new Map(table.open.map(({ number }, place) => [number, table.facts.seen[place]!]))
}

/**
 * Brings it to what the database says, as cheaply as it can be done: one look-up when nothing happened. Says whether
 * anything had that this process did not write itself.
 */
export async function refreshConsultation(
  database: { db: Queryable },
  one: OpenConsultation,
): Promise<boolean> {
  const checkedAt = Date.now()
  const known = one.facts.chain
  const now = await chainSince(database.db, known)
  if (one.facts.chain !== known) return false
  if (!now || now.head === known.head) {
    one.checkedAt = checkedAt
    return false
  }
  if (now.goesOn && now.kinds.length === 0) {
    one.facts.chain = { id: now.id, length: now.length, head: now.head }
    one.voters.forgetAnswers()
  } else {
    const facts = await consultationFacts(database.db, one.facts.id)
    const recount = !now.goesOn || now.kinds.some((kind) => changesVotes.includes(kind))
    const counts = recount && facts ? await voteCounts(database, facts) : countsInMemory(one)
    if (one.facts.chain !== known || !facts) return false
    one.facts = facts
    if (recount) one.voters.forgetRows()
    else one.voters.forgetAnswers()
    one.table = routingTable(facts.statements, counts, one.findings)
  }
  one.checkedAt = checkedAt
  return true
}

/** Takes in what was computed, for the statements drawn from now on. */
export function applyFindings(one: OpenConsultation, findings: RoutingFindings): void {
  one.findings = findings
  one.table = routingTable(one.facts.statements, countsInMemory(one), findings)
}

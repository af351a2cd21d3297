import type { Db, Tx } from '../database/tables.ts'
import { chainSeed, eventHash } from './journal.ts'
import './journal-tables.ts'

/** The first place where a chain does not hold. */
export type BrokenLink = {
  chainId: string
  number: number
  fault: 'number' | 'previous' | 'hash' | 'head' | 'missing'
}

export type Verification = { chains: number; events: number; broken: BrokenLink[] }

const step = 500

/** Recomputes one chain from its first event on; null when every link holds. */
export async function verifyChain(
  db: Db | Tx,
  chainId: string,
): Promise<{ events: number; broken: BrokenLink | null }> {
  let chain = await headOf(db, chainId)
  if (!chain) return { events: 0, broken: { chainId, number: 0, fault: 'missing' } }
  let previous = chainSeed(chainId)
  let number = 0
  for (;;) {
    const rows = await db
      .selectFrom('journal_event')
      .selectAll()
      .where('chain_id', '=', chainId)
      .where('number', '>', number)
      .orderBy('number')
      .limit(step)
      .execute()
    for (const row of rows) {
      const broken = (fault: BrokenLink['fault']) => ({
        events: number,
        broken: { chainId, number: number + 1, fault },
      })
      if (row.number !== number + 1) return broken('number')
      if (row.previous_hash !== previous) return broken('previous')
      const hash = eventHash({
        id: row.id,
        chainId: row.chain_id,
        number: row.number,
        kind: row.kind,
        actorKind: row.actor_kind,
        actorId: row.actor_id,
        actorPost: row.actor_post,
        channel: row.channel,
        happenedOn: row.happened_on,
        enteredAt: row.entered_at.toISOString(),
        data: row.data,
        previousHash: row.previous_hash,
      })
      if (hash !== row.hash) return broken('hash')
      previous = hash
      number = row.number
    }
    if (rows.length === step) continue
    if (number === chain.length && previous === chain.head) return { events: number, broken: null }
    // Somebody may have acted while the events were read: then it has to hold up to where the chain stands now.
    const now = await headOf(db, chainId)
    if (!now || now.length === chain.length) {
      return { events: number, broken: { chainId, number: number + 1, fault: 'head' } }
    }
    chain = now
  }
}

function headOf(db: Db | Tx, chainId: string) {
  return db
    .selectFrom('journal_chain')
    .select(['length', 'head'])
    .where('id', '=', chainId)
    .executeTakeFirst()
}

/** Recomputes all chains, a few at a time; names the first broken link of each that does not hold. */
export async function verifyJournal(db: Db, progress?: (chains: number) => void): Promise<Verification> {
  const result: Verification = { chains: 0, events: 0, broken: [] }
  let after = ''
  for (;;) {
    const chains = await db
      .selectFrom('journal_chain')
      .select('id')
      .where('id', '>', after)
      .orderBy('id')
      .limit(step)
      .execute()
    for (const chain of chains) {
      const { events, broken } = await verifyChain(db, chain.id)
      result.chains += 1
      result.events += events
      if (broken) result.broken.push(broken)
    }
    progress?.(result.chains)
    if (chains.length < step) break
    after = chains.at(-1)!.id
  }
  return result
}

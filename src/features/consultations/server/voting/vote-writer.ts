import { RuleError } from '../../../../base/reason.ts'
import type { Database, Queryable } from '../../../../platform/database/tables.ts'
import { lockChain } from '../../../../platform/events/journal.ts'
import { type OpenConsultation, refreshConsultation } from './open-consultation.ts'
import { settle, sift, type WantedVote, type Written, writeVotes } from './vote-round.ts'

type Waiting = WantedVote & { resolve(): void; reject(error: unknown): void }

/** What became of a round: whose votes may be written, whose may not, and the batch if the database took it. */
type Attempt = ReturnType<typeof sift<Waiting>> & { written: Written | null }

/** A batch that is safe in the database: its votes, one for a voter and a statement. */
export type WrittenBatch = { consultation: OpenConsultation; votes: WantedVote[]; length: number }

export type VoteWriter = {
  /** Resolves once the vote is durable; rejects with RuleError when it is not taken. */
  write(wanted: WantedVote): Promise<void>
  /** Resolves when nothing waits any more. */
  idle(): Promise<void>
}

const mostRows = 1000
/** After so many tries beside others that write on the same chain, it is locked. */
const triesUnlocked = 2
const mostTries = 5

/**
 * Writes the votes of one consultation: those that come while a batch is under way share the next one, and a vote is
 * told to be cast once its batch is committed. A vote that is refused stands in nobody's way.
 */
export function voteWriter(
  database: Database,
  consultation: OpenConsultation,
  on: { written(batch: WrittenBatch): void; changed(): void },
  clock: () => Date,
): VoteWriter {
  const waiting: Waiting[] = []
  let running: Promise<void> | null = null

  async function run(): Promise<void> {
    // What has come in with the same turn of the event loop goes along; waiting longer gains nothing under load.
    await new Promise((resolve) => setImmediate(resolve))
    while (waiting.length > 0) {
      const round = waiting.splice(0, mostRows)
      await writeRound(round).catch((error: unknown) => {
        for (const one of round) one.reject(error)
      })
    }
    running = null
  }

  async function writeRound(round: Waiting[]): Promise<void> {
    for (let tries = 1; tries <= mostTries; tries++) {
      const { accepted, refused, written } = await attempt(round, tries)
      for (const { one, reasons } of refused) one.reject(new RuleError('refused', reasons))
      if (accepted.length === 0) return
      if (written) {
        settle(consultation, written)
        return acknowledge(accepted, written)
      }
      await refresh()
      round = accepted
    }
    throw new Error('a batch of votes found no place on its chain')
  }

  function acknowledge(accepted: Waiting[], { votes, batch }: Written): void {
    on.written({ consultation, votes, length: batch.event.number })
    for (const one of accepted) one.resolve()
  }

  /** What is noticed here must be told on: whoever looks next finds nothing new any more. */
  async function refresh(): Promise<boolean> {
    const changed = await refreshConsultation(database, consultation)
    if (changed) on.changed()
    return changed
  }

  async function attempt(round: Waiting[], tries: number): Promise<Attempt> {
    try {
      if (tries > triesUnlocked) return await writeLocked(round)
      // Nobody is refused by something that may be outdated.
      if (sift(consultation.facts, round, clock()).refused.length > 0) await refresh()
      return await siftAndWrite(database.apart, round)
    } catch (error) {
      if (isPassing(error)) return { accepted: round, refused: [], written: null }
      throw error
    }
  }

  /** In one go, so that what is written rests on the same facts that it was sifted by. */
  async function siftAndWrite(db: Queryable, round: Waiting[]): Promise<Attempt> {
    const at = clock()
    const { facts } = consultation
    const { accepted, refused } = sift(facts, round, at)
    if (accepted.length === 0) return { accepted, refused, written: null }
    const written = await writeVotes(db, consultation, facts, accepted, at)
    return { accepted, refused, written }
  }

  /** With the chain locked: nothing comes in between what is known here and what is written. */
  async function writeLocked(round: Waiting[]): Promise<Attempt> {
    let changed = false
    const attempted = await database.transaction(async (tx) => {
      const { head } = await lockChain(tx, consultation.facts.id)
      // Somebody else may be reading it anew at the same time, and be first or last.
      for (let looks = 0; consultation.facts.chain.head !== head && looks < mostTries; looks++)
        changed = (await refreshConsultation({ db: tx }, consultation)) || changed
      return siftAndWrite(tx, round)
    })
    if (changed) on.changed()
    return attempted
  }

  return {
    write(wanted) {
      return new Promise((resolve, reject) => {
        waiting.push({ ...wanted, resolve, reject })
        running ??= run()
      })
    },
    async idle() {
      while (running) await running
    },
  }
}

/** A deadlock with an act that holds rows of votes, or a conflict of serialization: to be tried again. */
function isPassing(error: unknown): boolean {
  return error instanceof Error && 'code' in error && (error.code === '40P01' || error.code === '40001')
}

import { found, RuleError } from '../../../../base/reason.ts'
import type { Ports } from '../../../../platform/commands/act.ts'
import type { Database } from '../../../../platform/database/tables.ts'
import { type Answer, answerValues } from '../../rules/words.ts'
import { readDraw, signDraw } from './draw.ts'
import { loadConsultation, type OpenConsultation, refreshConsultation } from './open-consultation.ts'
import { drawNext } from './routing-table.ts'
import type { VoteChannel } from './vote-batch-store.ts'
import { type VoteWriter, voteWriter, type WrittenBatch } from './vote-writer.ts'
import type { Voter } from './voter-token.ts'
import { answeredBy, type VotingStatement } from './voting-store.ts'

export type CastVote = { statement: number; answer: Answer; draw?: string; channel: VoteChannel }

/** What a voter had before them, as their form sends it back. */
export type ShownStatement = { statement: number; draw: string }

export type DrawnStatement = { statement: VotingStatement; draw: string }

/** How far a voter is: votes cast on statements that are open, of how many. */
export type Progress = { answered: number; total: number }

/**
 * Where votes are taken in one process: what it knows of each consultation, kept no older than a second, and the writers.
 * The database is right whatever this process believes: a batch that rests on something outdated is not written.
 */
export type VotingDesk = {
  /** The consultation as it is known here; null when there is none. */
  consultation(id: string): Promise<OpenConsultation | null>
  /** The same without waiting: undefined when it is not known here yet, no longer fresh, or still a draft. */
  atHand(id: string): OpenConsultation | undefined
  /** Takes in at once what was just done to it by other means than a vote. */
  refresh(one: OpenConsultation): Promise<void>
  /** Resolves once the vote is durable; throws RuleError when it is not taken. */
  cast(one: OpenConsultation, voter: Voter, vote: CastVote): Promise<Progress>
  progress(one: OpenConsultation, voter: Voter): Promise<Progress>
  /** The statement to show the voter next, with its signed draw; null when all are answered. */
  next(one: OpenConsultation, voter: Voter): Promise<DrawnStatement | null>
  /** The same statement once more, in its present words; null when it was not drawn for the voter or is not open. */
  again(one: OpenConsultation, voter: Voter, shown: ShownStatement): DrawnStatement | null
  /** Calls back after every batch that was written here. */
  onWritten(listener: (batch: WrittenBatch) => void): void
  /** Calls back when something else happened to a consultation that is known here. */
  onChanged(listener: (one: OpenConsultation) => void): void
  /** Writes what waits. Takes nothing more. */
  close(): Promise<void>
}

const freshForMs = 1000
const idShape = /^[0-9a-z]{1,40}$/
const forgottenAfterMs = 600_000
/** New devices over one link (or without one) in a minute; more than 30 are flagged for people to look at. */
const newDevicesAMinute = 1200

declare module '../../../../platform/commands/act.ts' {
  interface Ports {
    /** Missing where nobody votes (the bench of other things). */
    voting?: VotingDesk
  }
}

/** The desk of this process. */
export function deskOf(ports: Ports): VotingDesk {
  if (!ports.voting) throw new Error('This engine was put together without a desk for votes')
  return ports.voting
}

/** A consultation as the desk of this process knows it; throws "not found". */
export async function consultationAt(ports: Ports, id: string): Promise<OpenConsultation> {
  return found(await deskOf(ports).consultation(id), 'consultations.not-found')
}

/** The same for those who take part: what is still being prepared is not there for them. */
export async function publicConsultation(ports: Ports, id: string): Promise<OpenConsultation> {
  const one = await consultationAt(ports, id)
  return found(one.facts.state === 'draft' ? null : one, 'consultations.not-found')
}

/** `clock` tells when votes are cast; another one only where the past is played (the demo). */
export function votingDesk(
  database: Database,
  { clock = () => new Date() }: { clock?: () => Date } = {},
): VotingDesk {
  type Known = { one: OpenConsultation; writer: VoteWriter; refreshing: Promise<void> | null }
  const known = new Map<string, Known>()
  const loading = new Map<string, Promise<Known | null>>()
  const writtenListeners: ((batch: WrittenBatch) => void)[] = []
  const changedListeners: ((one: OpenConsultation) => void)[] = []
  let closed = false

  async function load(id: string): Promise<Known | null> {
    const one = await loadConsultation(database, id)
    if (!one) return null
    const on = {
      written(batch: WrittenBatch) {
        for (const listener of writtenListeners) listener(batch)
      },
      changed: () => tellChanged(one),
    }
    const writer = voteWriter(database, one, on, clock)
    const entry = { one, writer, refreshing: null }
    known.set(id, entry)
    return entry
  }

  function loadOnce(id: string): Promise<Known | null> {
    const running = loading.get(id)
    if (running) return running
    forgetUnused()
    const done = load(id).finally(() => loading.delete(id))
    loading.set(id, done)
    return done
  }

  function forgetUnused(): void {
    const before = Date.now() - forgottenAfterMs
    for (const [id, { one }] of known) if (one.usedAt < before) known.delete(id)
  }

  function tellChanged(one: OpenConsultation): void {
    for (const listener of changedListeners) listener(one)
  }

  function refresh(entry: Known): Promise<void> {
    entry.refreshing ??= refreshConsultation(database, entry.one)
      .then((changed) => {
        if (changed) tellChanged(entry.one)
      })
      .finally(() => {
        entry.refreshing = null
      })
    return entry.refreshing
  }

  async function answeredOf(one: OpenConsultation, voter: Voter): Promise<Set<number>> {
    const entry = one.voters.of(voter.id)
    const kept = entry.answered
    if (kept) return kept
    const read = new Set(await answeredBy(database.db, one.facts.number, voter.id))
    // A vote written meanwhile is in memory already.
    entry.answered ??= read
    return entry.answered
  }

  function progressOf(one: OpenConsultation, answered: ReadonlySet<number>): Progress {
    let count = 0
    for (const number of answered) if (one.table.placeOf.has(number)) count++
    return { answered: count, total: one.table.open.length }
  }

  return {
    async consultation(id) {
      // The database takes no text that holds a NUL, not even to look for it.
      if (!idShape.test(id)) return null
      const entry = known.get(id) ?? (await loadOnce(id))
      if (!entry) return null
      const now = Date.now()
      entry.one.usedAt = now
      if (now - entry.one.checkedAt >= freshForMs) await refresh(entry)
      return entry.one
    },
    atHand(id) {
      const one = known.get(id)?.one
      const now = Date.now()
      if (!one || one.facts.state === 'draft' || now - one.checkedAt >= freshForMs) return undefined
      one.usedAt = now
      return one
    },
    async refresh(one) {
      const entry = known.get(one.facts.id)
      if (entry) await refresh(entry)
    },
    async cast(one, voter, vote) {
      const entry = known.get(one.facts.id)
      if (closed || !entry) throw new RuleError('refused', { code: 'common.fault', values: { id: '' } })
      const { secret } = one.facts
      const drawn = vote.draw ? readDraw(secret, voter.id, vote.statement, vote.draw) : null
      if (vote.draw && !drawn) throw new RuleError('invalid', { code: 'consultations.draw-forged' })
      const now = Date.now()
      const memory = one.voters.of(voter.id)
      if (!one.voters.admit(memory, now)) throw tooMany()
      if (!memory.written && !memory.arrived) {
        memory.arrived = admitArrival(one, voter, now) || (await answeredOf(one, voter)).size > 0
        if (!memory.arrived) throw tooMany()
      }
      await entry.writer.write({
        voter,
        vote: {
          voterId: voter.id,
          statement: vote.statement,
          answer: answerValues[vote.answer],
          channel: vote.channel,
          probability: drawn?.probability ?? null,
        },
        words: drawn?.words,
      })
      return progressOf(one, await answeredOf(one, voter))
    },
    async progress(one, voter) {
      return progressOf(one, await answeredOf(one, voter))
    },
    async next(one, voter) {
      const answered = await answeredOf(one, voter)
      const group = one.findings?.groupOf(voter.id) ?? -1
      const drawn = drawNext(one.table, answered, group, Math.random())
      if (!drawn) return null
      const { statement, probability } = drawn
      return { statement, draw: signDraw(one.facts.secret, voter.id, { ...statement, probability }) }
    },
    again({ facts: { secret }, table }, voter, shown) {
      const drawn = readDraw(secret, voter.id, shown.statement, shown.draw)
      const statement = table.open.find(({ number }) => number === shown.statement)
      if (!drawn || !statement) return null
      return {
        statement,
        draw: signDraw(secret, voter.id, { ...statement, probability: drawn.probability }),
      }
    },
    onWritten(listener) {
      writtenListeners.push(listener)
    },
    onChanged(listener) {
      changedListeners.push(listener)
    },
    async close() {
      closed = true
      await Promise.all([...known.values()].map(({ writer }) => writer.idle()))
    },
  }
}

function tooMany(): RuleError {
  return new RuleError('too-many', { code: 'consultations.too-many-votes' })
}

/** Counts a device that comes for the first time against the link it came over. */
function admitArrival(one: OpenConsultation, voter: Voter, now: number): boolean {
  if (voter.kind !== 'device') return true
  const minute = Math.floor(now / 60_000)
  if (one.arrivals.minute !== minute) one.arrivals = { minute, byLink: new Map() }
  const link = voter.linkId ?? ''
  const count = (one.arrivals.byLink.get(link) ?? 0) + 1
  one.arrivals.byLink.set(link, count)
  return count <= newDevicesAMinute
}

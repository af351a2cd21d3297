import type { Ports } from '../../../../platform/commands/act.ts'
import type { Database } from '../../../../platform/database/tables.ts'
import { chainLength } from '../../../../platform/events/journal.ts'
import type { PolisExport } from '../../../opinion-map/index.rules.ts'
import { voterKinds } from '../../rules/words.ts'
import { applyFindings, type OpenConsultation } from '../voting/open-consultation.ts'
import type { WrittenBatch } from '../voting/vote-writer.ts'
import type { VotingDesk } from '../voting/voting-desk.ts'
import { type Flags, flagsDesk } from './flags-desk.ts'
import type { ComputedReport, Positions, VoteColumns } from './messages.ts'
import { allVotes, keepResult, keptResult, tellResult, votersInOrder } from './results-store.ts'
import { reportFault, resultsThread } from './results-thread.ts'

/** Where a voter stands: `group` −1 between groups, −2 with too few votes. */
export type Position = { x: number; y: number; group: number }

/**
 * Computes results in a thread of its own whenever votes have changed: at most once a second for a consultation, and
 * never for more than a tenth of the time. Nobody waits for it.
 */
export type ResultsDesk = {
  /** From here on the result of this consultation is kept up to date in this process. */
  watch(one: OpenConsultation): void
  positionOf(consultationId: string, voterId: number): Position | null
  /** What deserves a look by those who moderate; and what did when it was looked for last. */
  flags(one: OpenConsultation): Promise<Flags>
  lastFlags(consultationId: string): Flags | null
  /** What Polis would say of the same votes; null where there is none. */
  comparison(one: OpenConsultation): Promise<PolisExport | null>
  /** Resolves once everything that happened so far is in the kept result (for tests and the end of a bench). */
  settled(consultationId: string): Promise<void>
  close(): Promise<void>
}

declare module '../../../../platform/commands/act.ts' {
  interface Ports {
    results?: ResultsDesk
  }
}

export function resultsDeskOf(ports: Ports): ResultsDesk {
  if (!ports.results) throw new Error('This engine was put together without a desk for results')
  return ports.results
}

type Watched = {
  one: OpenConsultation
  /** The length of the chain that the worker's votes, with those below, add up to; −1: read all of them anew. */
  length: number
  added: WrittenBatch[]
  dirty: boolean
  running: boolean
  timer: NodeJS.Timeout | null
  /** When the timer ends (milliseconds). */
  due: number
  startedAt: number
  took: number
  /** How many results there were in this process. */
  computed: number
  positions: Positions | null
  /** Those who wait for the next result, and for one that holds everything. */
  waitingForNext: (() => void)[]
  waiting: (() => void)[]
}

const countAgainMs = 10_000
const mostWatched = 20

/**
 * From the begin of one computation to that of the next: at least `pauseMs`, and `restingFactor` times as long as it
 * took. Both are smaller only for tests.
 */
export function resultsDesk(
  database: Database,
  voting: VotingDesk,
  { pauseMs = 1000, restingFactor = 10 }: { pauseMs?: number; restingFactor?: number } = {},
): ResultsDesk {
  const watched = new Map<string, Watched>()
  const thread = resultsThread({
    computed(report) {
      finishing = finish(report).catch(reportFault)
    },
    failed() {
      // The votes are in the database: a new thread reads them again.
      for (const entry of watched.values()) {
        entry.length = -1
        entry.running = false
        entry.dirty = true
        plan(entry, countAgainMs)
      }
    },
  })
  const flags = flagsDesk(database.db, async (one, flagged) => {
    await caughtUp(watch(one))
    const found = await thread.without(one.facts.id, flagged)
    return found ?? { withoutFlagged: null, withoutInfluential: null }
  })
  let closed = false
  let finishing: Promise<void> = Promise.resolve()

  /** Plans the next computation; one that was planned for later gives way to it. */
  function plan(entry: Watched, pause = 0): void {
    if (closed || entry.running) return
    const due = entry.startedAt + Math.max(pauseMs, restingFactor * entry.took, pause)
    if (entry.timer && entry.due <= due) return
    if (entry.timer) clearTimeout(entry.timer)
    entry.due = due
    entry.timer = setTimeout(() => begin(entry), Math.max(0, due - Date.now())).unref()
  }

  function begin(entry: Watched): void {
    entry.timer = null
    if (closed || entry.running) return
    entry.running = true
    entry.dirty = false
    entry.startedAt = Date.now()
    void compute(entry).catch((error: unknown) => {
      entry.running = false
      entry.length = -1
      entry.dirty = true
      plan(entry, countAgainMs)
      reportFault(error)
    })
  }

  async function compute(entry: Watched): Promise<void> {
    const { id, number } = entry.one.facts
    let { length } = entry
    if (length < 0) {
      entry.added = []
      length = await chainLength(database.db, id)
      entry.length = length
      const kept = await keptResult(database.db, id)
      const loaded = await allVotes(database.db, number)
      thread.send({ type: 'load', id, loaded: { ...loaded, kept: kept?.snapshot ?? null } })
    }
    if (entry.added.length > 0) thread.send({ type: 'add', id, votes: columnsOf(entry.added) })
    entry.added = []
    // Where other processes write too, it may be outdated already: then what was read counts, and it is read again.
    thread.send({
      type: 'compute',
      id,
      chainLength: entry.length < 0 ? length : entry.length,
      now: Date.now(),
    })
  }

  async function finish(found: ComputedReport): Promise<void> {
    const entry = watched.get(found.id)
    if (!entry || closed) return
    const { positions } = found
    entry.positions = positions
    entry.computed++
    entry.took = Date.now() - entry.startedAt
    const statements = new Map(found.statements.map((statement) => [statement.number, statement]))
    applyFindings(entry.one, {
      groups: Math.max(1, found.snapshot.groups.length),
      statements,
      groupOf: (voterId) => Math.max(-1, positions.groups[placeOf(positions, voterId)] ?? -1),
    })
    const computedAt = new Date(entry.startedAt)
    await keepResult(database.db, entry.one.facts, found.snapshot, computedAt)
    await tellResult(database.db, entry.one.facts, found.snapshot, computedAt)
    entry.running = false
    for (const resolve of entry.waitingForNext.splice(0)) resolve()
    if (entry.dirty) plan(entry)
    else {
      for (const resolve of entry.waiting.splice(0)) resolve()
      if (!found.settled) plan(entry, countAgainMs)
    }
  }

  function watch(one: OpenConsultation): Watched {
    const { id } = one.facts
    let entry = watched.get(id)
    if (entry) {
      watched.delete(id)
      entry.one = one
    } else {
      entry = {
        ...{ one, length: -1, added: [], dirty: true, running: false, timer: null, due: 0, startedAt: 0 },
        ...{ took: 0, computed: 0, positions: null, waitingForNext: [], waiting: [] },
      }
      forgetOldest()
      plan(entry)
    }
    watched.set(id, entry)
    return entry
  }

  /** Until the thread knows all votes of now. What is being computed may be older: then the result after it is waited for. */
  async function caughtUp(entry: Watched): Promise<void> {
    for (let results = 0; results < 2; results++) {
      if (closed || (entry.positions && !entry.running && !entry.dirty)) return
      await new Promise<void>((resolve) => entry.waitingForNext.push(resolve))
    }
  }

  function forgetOldest(): void {
    if (watched.size < mostWatched) return
    const [id, entry] = watched.entries().next().value!
    if (entry.timer) clearTimeout(entry.timer)
    for (const resolve of entry.waitingForNext.splice(0)) resolve()
    watched.delete(id)
    thread.send({ type: 'forget', id })
    flags.forget(id)
  }

  function change(entry: Watched): void {
    entry.dirty = true
    plan(entry)
  }

  voting.onWritten((batch) => {
    const entry = watch(batch.consultation)
    if (entry.length >= 0 && batch.length === entry.length + 1) {
      entry.added.push(batch)
      entry.length = batch.length
    } else if (batch.length > entry.length) entry.length = -1
    change(entry)
  })
  voting.onChanged((one) => {
    const entry = watched.get(one.facts.id)
    if (!entry || entry.length === one.facts.chain.length) return
    entry.length = -1
    change(entry)
  })

  return {
    watch(one) {
      watch(one)
    },
    positionOf(consultationId, voterId) {
      const positions = watched.get(consultationId)?.positions
      if (!positions) return null
      const place = placeOf(positions, voterId)
      if (place < 0) return null
      const { points, groups } = positions
      return { x: points[2 * place]!, y: points[2 * place + 1]!, group: groups[place]! }
    },
    flags(one) {
      return flags.of(one, watch(one).computed)
    },
    lastFlags(consultationId) {
      return flags.last(consultationId)
    },
    async comparison(one) {
      const order = await votersInOrder(database.db, one.facts.number)
      await caughtUp(watch(one))
      return thread.comparison(one.facts.id, order)
    },
    settled(consultationId) {
      const entry = watched.get(consultationId)
      if (!entry || (!entry.running && !entry.dirty)) return Promise.resolve()
      return new Promise((resolve) => entry.waiting.push(resolve))
    },
    async close() {
      closed = true
      for (const { timer, waitingForNext } of watched.values()) {
        if (timer) clearTimeout(timer)
        for (const resolve of waitingForNext.splice(0)) resolve()
      }
      await finishing
      await thread.close()
    },
  }
}

function columnsOf(batches: readonly WrittenBatch[]): VoteColumns {
  const votes = batches.flatMap((batch) => batch.votes)
  return {
    voters: Float64Array.from(votes, ({ vote }) => vote.voterId),
    kinds: Uint8Array.from(votes, ({ voter }) => voterKinds.indexOf(voter.kind)),
    statements: Int32Array.from(votes, ({ vote }) => vote.statement),
    answers: Int8Array.from(votes, ({ vote }) => vote.answer),
  }
}

/** The place of a voter in ascending ids, −1 for none. */
function placeOf({ voters }: Positions, voterId: number): number {
  let low = 0
  let high = voters.length - 1
  while (low <= high) {
    const middle = (low + high) >> 1
    const id = voters[middle]!
    if (id === voterId) return middle
    if (id < voterId) low = middle + 1
    else high = middle - 1
  }
  return -1
}

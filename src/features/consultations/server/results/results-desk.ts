import { existsSync } from 'node:fs'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { Worker } from 'node:worker_threads'
import type { Ports } from '../../../../platform/commands/act.ts'
import type { Database } from '../../../../platform/database/tables.ts'
import { chainLength } from '../../../../platform/events/journal.ts'
import { voterKinds } from '../../rules/words.ts'
import { applyFindings, type OpenConsultation } from '../voting/open-consultation.ts'
import type { WrittenBatch } from '../voting/vote-writer.ts'
import type { VotingDesk } from '../voting/voting-desk.ts'
import type { ListChangeFound, Positions, ResultsOrder, ResultsReport, VoteColumns } from './messages.ts'
import { allVotes, keepResult, keptResult } from './results-store.ts'

/** Where a voter stands: `group` −1 between groups, −2 with too few votes. */
export type Position = { x: number; y: number; group: number }

export type Without = { withoutFlagged: ListChangeFound | null; withoutInfluential: ListChangeFound | null }

/**
 * Computes results in a thread of its own whenever votes have changed: at most once a second for a consultation, and
 * never for more than a tenth of the time. Nobody waits for it.
 */
export type ResultsDesk = {
  /** From here on the result of this consultation is kept up to date in this process. */
  watch(one: OpenConsultation): void
  positionOf(consultationId: string, voterId: number): Position | null
  without(one: OpenConsultation, flagged: readonly number[]): Promise<Without>
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
  positions: Positions | null
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
  const tickets = new Map<number, (found: Without) => void>()
  let worker: Worker | null = null
  let ticket = 0
  let closed = false
  let finishing: Promise<void> = Promise.resolve()

  function send(order: ResultsOrder): void {
    worker ??= startWorker()
    worker.postMessage(order)
  }

  function startWorker(): Worker {
    const started = new Worker(workerFile())
    started.unref()
    started.on('message', (what: ResultsReport) => {
      if (what.type === 'without') tickets.get(what.ticket)?.(what)
      else finishing = finish(what).catch(reportFault)
    })
    started.on('error', (error) => {
      // The votes are in the database: a new thread reads them again.
      reportFault(error)
      worker = null
      for (const answer of tickets.values()) answer({ withoutFlagged: null, withoutInfluential: null })
      for (const entry of watched.values()) {
        entry.length = -1
        entry.running = false
        entry.dirty = true
        plan(entry, countAgainMs)
      }
    })
    return started
  }

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
      send({ type: 'load', id, loaded: { ...loaded, kept: kept?.snapshot ?? null } })
    }
    if (entry.added.length > 0) send({ type: 'add', id, votes: columnsOf(entry.added) })
    entry.added = []
    // Where other processes write too, it may be outdated already: then what was read counts, and it is read again.
    send({ type: 'compute', id, chainLength: entry.length < 0 ? length : entry.length, now: Date.now() })
  }

  async function finish(found: Extract<ResultsReport, { type: 'computed' }>): Promise<void> {
    const entry = watched.get(found.id)
    if (!entry || closed) return
    const { positions } = found
    entry.positions = positions
    entry.took = Date.now() - entry.startedAt
    const statements = new Map(found.statements.map((statement) => [statement.number, statement]))
    applyFindings(entry.one, {
      groups: Math.max(1, found.snapshot.groups.length),
      statements,
      groupOf: (voterId) => Math.max(-1, positions.groups[placeOf(positions, voterId)] ?? -1),
    })
    await keepResult(database.db, entry.one.facts, found.snapshot, new Date(entry.startedAt))
    entry.running = false
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
        ...{ took: 0, positions: null, waiting: [] },
      }
      forgetOldest()
      plan(entry)
    }
    watched.set(id, entry)
    return entry
  }

  function forgetOldest(): void {
    if (watched.size < mostWatched) return
    const [id, entry] = watched.entries().next().value!
    if (entry.timer) clearTimeout(entry.timer)
    watched.delete(id)
    send({ type: 'forget', id })
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
    without(one, flagged) {
      watch(one)
      const own = ++ticket
      return new Promise((resolve) => {
        tickets.set(own, (found) => {
          tickets.delete(own)
          resolve({ withoutFlagged: found.withoutFlagged, withoutInfluential: found.withoutInfluential })
        })
        send({ type: 'without', id: one.facts.id, ticket: own, flagged: Float64Array.from(flagged) })
      })
    },
    settled(consultationId) {
      const entry = watched.get(consultationId)
      if (!entry || (!entry.running && !entry.dirty)) return Promise.resolve()
      return new Promise((resolve) => entry.waiting.push(resolve))
    },
    async close() {
      closed = true
      for (const { timer } of watched.values()) if (timer) clearTimeout(timer)
      await finishing
      await worker?.terminate()
    },
  }
}

function reportFault(error: unknown): void {
  console.error(
    '网络协商的结果没有算出来，稍后重试。 Results could not be computed; trying again later.',
    error,
  )
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

/** Beside this file while developing; beside or above the chunk this file became once it is built. */
function workerFile(): string {
  const here = path.dirname(fileURLToPath(import.meta.url))
  const candidates = ['results-worker.ts', 'results-worker.js', '../results-worker.js']
  const found = candidates.map((name) => path.join(here, name)).find((file) => existsSync(file))
  if (!found) throw new Error('The worker that computes results is missing from the build')
  return found
}

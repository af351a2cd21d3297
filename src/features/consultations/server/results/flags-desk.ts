import type { Queryable } from '../../../../platform/database/tables.ts'
import { type LinkRush, linkRushes, voterFlags } from '../../../opinion-map/index.rules.ts'
import type { OpenConsultation } from '../voting/open-consultation.ts'
import { rushedArrivals, suspectVotes } from './flags-store.ts'
import type { Without } from './results-thread.ts'

/** What deserves a look, and what the list of agreed statements would be without it. */
export type Flags = Without & {
  allAlike: number
  tooFast: number
  rushes: (LinkRush & { overLink: boolean; linkLabel: string | null })[]
}

type Kept = { version: string; at: number; took: number; found: Promise<Flags>; last: Flags | null }

const pauseMs = 1000
const restingFactor = 10

/**
 * Flags as they were looked for last. They are looked for again when something has happened or was computed since, at most
 * once a second and for no more than a tenth of the time.
 */
export function flagsDesk(
  db: Queryable,
  without: (one: OpenConsultation, flagged: readonly number[]) => Promise<Without>,
): {
  of(one: OpenConsultation, computed: number): Promise<Flags>
  /** What was found last. */
  last(consultationId: string): Flags | null
  forget(consultationId: string): void
} {
  const kept = new Map<string, Kept>()

  async function look(one: OpenConsultation): Promise<Flags> {
    const { id, number } = one.facts
    const flagged = (await suspectVotes(db, number))
      .map((record) => ({ id: record.voterId, flags: voterFlags(record) }))
      .filter(({ flags }) => flags.length > 0)
    const ways = await rushedArrivals(db, id)
    const changes = await without(
      one,
      flagged.map((voter) => voter.id),
    )
    return {
      allAlike: flagged.filter(({ flags }) => flags.includes('all-alike')).length,
      tooFast: flagged.filter(({ flags }) => flags.includes('too-fast')).length,
      rushes: ways.flatMap(({ overLink, label, times }) =>
        linkRushes(times).map((rush) => ({ overLink, linkLabel: label, ...rush })),
      ),
      ...changes,
    }
  }

  return {
    of(one, computed) {
      const { id, chain } = one.facts
      const now = Date.now()
      const version = `${chain.length} ${computed}`
      const last = kept.get(id)
      const rest = last ? Math.max(pauseMs, restingFactor * last.took) : 0
      if (last && (last.version === version || now < last.at + rest)) return last.found
      const took = Number.POSITIVE_INFINITY
      const next: Kept = { version, at: now, took, found: look(one), last: last?.last ?? null }
      next.found.then(
        (found) => {
          next.took = Date.now() - now
          next.last = found
        },
        () => kept.delete(id),
      )
      kept.set(id, next)
      return next.found
    },
    last(consultationId) {
      return kept.get(consultationId)?.last ?? null
    },
    forget(consultationId) {
      kept.delete(consultationId)
    },
  }
}

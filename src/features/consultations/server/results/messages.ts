import type { PolisExport } from '../../../opinion-map/index.rules.ts'
import type { ResultsSnapshot } from '../../contract/results.ts'

/** A statement as the computation takes it: withdrawn and meta ones keep their votes but stay out of the map. */
export type CountedStatement = { number: number; moderation: 'open' | 'rejected' | 'meta' }

/** Votes as columns; a voter may stand in many rows. Answers: agree 1, disagree −1, pass 0. */
export type VoteColumns = {
  voters: Float64Array
  /** Place of each voter's kind in `voterKinds`. */
  kinds: Uint8Array
  statements: Int32Array
  answers: Int8Array
}

/** Everything of a consultation, from the database. */
export type LoadedVotes = VoteColumns & {
  all: CountedStatement[]
  /** The result that was kept last: groups go on from it. */
  kept: ResultsSnapshot | null
}

export type ResultsOrder =
  | { type: 'load'; id: string; loaded: LoadedVotes }
  | { type: 'add'; id: string; votes: VoteColumns }
  | { type: 'compute'; id: string; chainLength: number; now: number }
  | { type: 'without'; id: string; ticket: number; flagged: Float64Array }
  /** `order`: the voters in the order of their first vote. */
  | { type: 'comparison'; id: string; ticket: number; order: Float64Array }
  | { type: 'forget'; id: string }

/** Where each voter stands, by voter id in ascending order; what nobody but that voter is shown. */
export type Positions = {
  voters: Float64Array
  points: Float32Array
  /** Group, −1 between groups, −2 with too few votes. */
  groups: Int8Array
}

/** By statement number: what decides which one is shown next. */
export type FoundStatement = { number: number; votes: number; seenByGroup: number[]; unsettled: number }

export type ListChangeFound = {
  voters: number
  votes: number
  kept: number[]
  lost: number[]
  gained: number[]
}

export type ComputedReport = {
  type: 'computed'
  id: string
  snapshot: ResultsSnapshot
  positions: Positions
  statements: FoundStatement[]
  /** How long it took, in milliseconds, and whether the number of groups may still change by itself. */
  took: number
  settled: boolean
}

/** Null for a consultation whose votes the thread does not know. */
export type ResultsReport =
  | ComputedReport
  | {
      type: 'without'
      ticket: number
      found: { withoutFlagged: ListChangeFound | null; withoutInfluential: ListChangeFound | null } | null
    }
  | { type: 'comparison'; ticket: number; found: PolisExport | null }

import type { Told } from '../../../base/told.ts'
import type { ToldAnswers } from '../rules/small-cells.ts'

/** The figures that go with a point into the record: a copy, never updated. */
export type PointFigures = {
  agrees: number
  disagrees: number
  passes: number
  /** As everybody reads them; `least` is the lowest agree share over the groups that count (0 to 1). */
  told: ToldAnswers & {
    least: number
    /** What that share is at most; points of before do not say. */
    leastAtMost?: number
    /** Groups whose numbers are too small to say whether they stand on the other side. */
    unsure?: number[]
  }
  /** Lowest agree share over the groups that count, and in how many groups. */
  score: number
  groups: number
  people: number
  devices: number
}

/** A group that stands on the other side; goes with the point into the record. */
export type PointDissent = {
  group: number
  side: 'agree' | 'disagree'
  share: number
  count: number
  decided: number
  /** The count as everybody reads it; null where it is not told that the group does. */
  told: Told | null
}

/** A point fed from a consultation, as the session's and the suggestion list's forms show it. */
export type FedPoint = {
  id: string
  consultationId: string
  consultationTitle: string
  number: number
  text: string
  figures: PointFigures
  dissent: PointDissent[]
  /** Handed to the session; it stands in its outcome once `inConsensus` is true. */
  forSession: boolean
  consensusPointId: string | null
  suggestionId: string | null
  /** Already written into the session's outcome / the suggestion list. */
  inConsensus: boolean
  inSuggestions: boolean
}

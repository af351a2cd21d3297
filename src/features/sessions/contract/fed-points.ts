import type { Queryable, Tx } from '../../../platform/database/tables.ts'
import type { Lang } from '../../../ui/words.ts'

/** A point that a consultation online handed to the session, in the words of the record. */
export type PointForSession = {
  id: string
  /** With its figures. */
  text: string
  /** What groups of people held against it. */
  dissents: string[]
}

/** Where a point of the outcome came from. */
export type PointOrigin = {
  consensusPointId: string
  consultationTitle: string
  /** Of the statement. */
  number: number
  figures: string
  /** As the form for the outcome proposed them. */
  recordedFigures: string
}

/** What the feature of consultations, which stands above this one, offers to whoever writes an outcome. */
export type FedPointsPort = {
  /** Handed over, and in no outcome yet. */
  waiting(db: Queryable, roundId: string): Promise<PointForSession[]>
  /** Those of a round that stand in an outcome, with their figures in that language. */
  settled(db: Queryable, roundId: string, lang: Lang): Promise<PointOrigin[]>
  /** The point stands in the outcome from now on. */
  settle(tx: Tx, pointId: string, consensusPointId: string): Promise<void>
}

declare module '../../../platform/commands/act.ts' {
  interface Ports {
    /** Missing where there are no consultations. */
    fedPoints?: FedPointsPort
  }
}

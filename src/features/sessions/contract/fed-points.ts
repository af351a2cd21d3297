import type { Queryable, Tx } from '../../../platform/database/tables.ts'

/** A point that a consultation online handed to the session, in the words of the record. */
export type PointForSession = {
  id: string
  /** With its figures. */
  text: string
  /** What groups of people held against it. */
  dissents: string[]
}

/** What the feature of consultations, which stands above this one, offers to whoever writes an outcome. */
export type FedPointsPort = {
  /** Handed over, and in no outcome yet. */
  waiting(db: Queryable, roundId: string): Promise<PointForSession[]>
  /** The point stands in the outcome from now on. */
  settle(tx: Tx, pointId: string, consensusPointId: string): Promise<void>
}

declare module '../../../platform/commands/act.ts' {
  interface Ports {
    /** Missing where there are no consultations. */
    fedPoints?: FedPointsPort
  }
}

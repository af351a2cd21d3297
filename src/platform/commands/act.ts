import type { Db, Tx } from '../database/tables.ts'
import type { NewEvent, RecordedEvent } from '../events/journal.ts'
import type { ToldRows } from '../events/seals.ts'
import type { Actor } from './actor.ts'

/**
 * What a feature needs from one that stands above it, handed in by `app`.
 * Features add their entries by declaration merging, as tables do.
 */
// biome-ignore lint/suspicious/noEmptyInterface: filled by declaration merging
export interface Ports {}

/** By which way an act reached us (model.md: origin on every act). */
export type Channel = 'page' | 'api' | 'link' | 'phone' | 'paper' | 'proxy' | 'import' | 'console'

/** Everything a use case may need: the open transaction, who acts, what time it is, and how to record. */
export type Act = {
  tx: Tx
  actor: Actor
  now: Date
  channel: Channel
  ports: Ports
  /**
   * Writes one event in this transaction. Every change records exactly one, and names the rows that it wrote: the event
   * holds how they stand by then.
   */
  record(event: NewEvent & { rows?: ToldRows }): Promise<RecordedEvent>
}

/** Everything that reading needs. */
export type Read = {
  db: Db | Tx
  actor: Actor
  now: Date
  ports: Ports
}

import type { Kysely, Transaction } from 'kysely'

/**
 * Every table of the platform. A feature adds its own beside its store:
 * `declare module '…/platform/database/tables.ts' { interface Tables { topic: TopicTable } }`
 */
// biome-ignore lint/suspicious/noEmptyInterface: filled by declaration merging
export interface Tables {}

/** The database outside of a transaction: for reading. */
export type Db = Kysely<Tables>

/** The database inside of a transaction: whoever writes takes one. */
export type Tx = Transaction<Tables>

/** What a reading function takes. */
export type Queryable = Db | Tx

export type Database = {
  kind: 'embedded' | 'postgres'
  db: Db
  /**
   * For single statements, over connections of its own: what waits long here, as for the disk, holds up nobody's reading.
   * On PostgreSQL a thread of its own speaks on them, so that what is sent by the hundred a second costs the one that
   * answers requests little.
   */
  apart: Db
  /**
   * Commits when `work` returns, rolls back when it throws. Repeats `work` when the database asks for it
   * (serialization failure, deadlock) or when it wrote what must be there once only, so that it can see what another wrote
   * a moment before; so `work` must do nothing but database work. Inside, only `tx` may be used: `db` and a second
   * transaction are refused.
   */
  transaction<T>(work: (tx: Tx) => Promise<T>): Promise<T>
  /**
   * How many times something may have been written so far, where no other process can write; null where others may. As
   * long as it stays the same, what was read after asking for it still holds.
   */
  writes(): number | null
  close(): Promise<void>
}

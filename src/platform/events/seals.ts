import type { Tables, Tx } from '../database/tables.ts'

/** Rows that an event tells of, by table: written, changed or taken away by its act. */
export type ToldRows = { readonly [Table in keyof Tables]?: readonly string[] }

/** The digest of each row as it stands once the act is done, by the name of its kind; null of one that is gone. */
export type Seals = Record<string, Record<string, string | null>>

/**
 * Makes the digests by which the rows of a topic can be held against its chain ever after. What stands above all
 * features knows their tables; without it events hold no seals, and nothing can be held against them.
 */
export type SealsPort = { of(tx: Tx, rows: ToldRows): Promise<Seals> }

declare module '../commands/act.ts' {
  interface Ports {
    seals?: SealsPort
  }
}

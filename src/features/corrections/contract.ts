import type { Day } from '../../base/day.ts'
import type { Queryable } from '../../platform/database/tables.ts'
import type { Corrected, Entry, EntryUse, FieldChange } from './rules/entries.ts'

/** One correction of an entry, for those who may read what it said before. */
export type CorrectionView = {
  id: string
  entry: Corrected
  changes: FieldChange[]
  reason: string | null
  /** Everyone could read the former words. */
  wasPublic: boolean
  correctedOn: Day
  /** The post that corrected it. */
  correctedBy: string
}

/** That an entry was struck out: it stays for staff to read and counts no more. */
export type Voided = { on: Day; reason: string }

/** What the feature of the lists, which stands above, knows of entries. */
export type EntryUsesPort = {
  /** The standing rows that stem from an entry. */
  of(db: Queryable, entry: Entry): Promise<EntryUse[]>
}

declare module '../../platform/commands/act.ts' {
  interface Ports {
    /** Missing where there are no lists. */
    entryUses?: EntryUsesPort
  }
}

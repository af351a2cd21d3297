import './server/tables.ts'

export type { CorrectionView, EntryUsesPort, Voided } from './contract.ts'
export type { Entry, EntryKind, EntryUse, FieldChange, FieldValue } from './rules/entries.ts'
export { askedEntry } from './server/asked-entry.ts'
export { correctionsOfTopic, voidReasonsOfTopic } from './server/correction-store.ts'
export { entryInHand } from './server/entry-in-hand.ts'
export { keepCorrection, usesOf } from './server/keep-correction.ts'
export { strikeOut } from './server/strike-out.ts'

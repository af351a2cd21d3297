import './server/tables.ts'

export type { CorrectionView, EntryUsesPort, Voided } from './contract.ts'
export type { Entry, EntryKind, EntryUse, FieldChange, FieldValue } from './rules/entries.ts'
export { correctionsOfTopic } from './server/correction-store.ts'
export { keepCorrection, usesOf } from './server/keep-correction.ts'

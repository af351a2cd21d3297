export { CorrectPage } from './web/correct-page.tsx'
export { correctedFields } from './web/corrected-fields.ts'
export {
  CorrectionNotes,
  CorrectLink,
  FormerWords,
  type SaidChange,
  Struck,
} from './web/correction-notes.tsx'
export { VoidEntryPage } from './web/void-entry-page.tsx'
export { correctionReasons, correctionWords } from './web/words.ts'

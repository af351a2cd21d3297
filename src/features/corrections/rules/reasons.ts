/** All reasons this feature may give; their sentences stand in `web/words.ts`. */
export type CorrectionReason =
  | 'corrections.no-such-entry'
  | 'corrections.nothing-changed'
  | 'corrections.reason-missing'
  | 'corrections.already-void'
  | 'corrections.in-use'
  | 'corrections.in-use-ended'
  | 'corrections.way-rests-on-it'

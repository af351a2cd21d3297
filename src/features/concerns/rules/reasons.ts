/** All reasons this feature may give; their sentences stand in `web/reason-words.ts`. */
export type ConcernReason =
  | 'concerns.not-found'
  | 'concerns.room-not-found'
  | 'concerns.room-ended'
  | 'concerns.triaged-already'
  | 'concerns.title-missing'
  | 'concerns.target-missing'
  | 'concerns.merge-target-missing'
  | 'concerns.merge-into-itself'
  | 'concerns.date-ahead'
  | 'concerns.consent-missing'
  | 'concerns.no-phone'
  | 'concerns.too-often'

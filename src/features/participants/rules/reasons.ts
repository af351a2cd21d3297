/** All reasons this feature may give; their sentences stand in `web/words.ts`. */
export type ParticipantReason =
  | 'participants.none'
  | 'participants.group-needed'
  | 'participants.count-needed'
  | 'participants.name-is-one'
  | 'participants.row-unknown'
  | 'participants.row-twice'
  | 'participants.person-twice'
  | 'participants.was-present'
  | 'participants.nothing-changed'

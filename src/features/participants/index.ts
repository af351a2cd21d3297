import { recordRepliesCommand } from './server/record-replies.ts'
import { setParticipantsCommand } from './server/set-participants.ts'
import './server/tables.ts'

export type {
  AttendanceRow,
  ParticipantEvent,
  ParticipantRow,
  ParticipantsView,
  PlaceView,
  Reply,
} from './contract.ts'
export { participantsForms, participantsPages } from './server/pages.tsx'
export {
  attendanceOfRound,
  attendanceOfSession,
  participantFacts,
  participantsOfRound,
  placesOfRound,
} from './server/participant-store.ts'
export { type Presence, type PresenceTrace, recordPresence } from './server/record-presence.ts'
export { recordRepliesCommand, setParticipantsCommand }
export const participantsCommands = [setParticipantsCommand, recordRepliesCommand]

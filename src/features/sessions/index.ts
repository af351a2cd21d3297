import { attendSessionCommand } from './server/attend-session.ts'
import { cancelSessionCommand } from './server/cancel-session.ts'
import { concludeSessionCommand } from './server/conclude-session.ts'
import { explainDissentCommand } from './server/explain-dissent.ts'
import { noteOpinionsCommand } from './server/note-opinions.ts'
import { openSessionCommand } from './server/open-session.ts'
import { planSessionCommand } from './server/plan-session.ts'
import { replanSessionCommand } from './server/replan-session.ts'
import './server/tables.ts'

export type {
  CommitmentView,
  ConsensusView,
  DissentView,
  FedPointsPort,
  OpinionView,
  PointForSession,
  SessionEvent,
  SessionsView,
  SessionView,
} from './contract.ts'
export {
  commitmentsOfRound,
  consensusOfRound,
  dissentsOfRound,
  opinionsOfRound,
} from './server/outcome-store.ts'
export { sessionsPages } from './server/pages.tsx'
export { sessionsForms } from './server/record-pages.tsx'
export { sessionFacts, sessionOfRound } from './server/session-store.ts'
export { cancelReasonsOfTopic } from './server/session-view-store.ts'
export { sessionsOfRound } from './server/sessions-of-round.ts'
export {
  attendSessionCommand,
  concludeSessionCommand,
  explainDissentCommand,
  noteOpinionsCommand,
  openSessionCommand,
  planSessionCommand,
}
export const sessionsCommands = [
  planSessionCommand,
  replanSessionCommand,
  cancelSessionCommand,
  openSessionCommand,
  attendSessionCommand,
  noteOpinionsCommand,
  concludeSessionCommand,
  explainDissentCommand,
]

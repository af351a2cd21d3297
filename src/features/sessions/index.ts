import { attendSessionCommand } from './server/attend-session.ts'
import { cancelSessionCommand } from './server/cancel-session.ts'
import { concludeSessionCommand } from './server/conclude-session.ts'
import { correctCommitmentCommand, voidCommitmentCommand } from './server/correct-commitment.ts'
import { correctConsensusCommand, voidConsensusCommand } from './server/correct-consensus.ts'
import { correctDissentCommand, voidDissentCommand } from './server/correct-dissent.ts'
import { correctOpinionCommand, voidOpinionCommand } from './server/correct-opinion.ts'
import { correctionForms } from './server/correct-pages.tsx'
import { explainDissentCommand } from './server/explain-dissent.ts'
import { noteOpinionsCommand } from './server/note-opinions.ts'
import { openSessionCommand } from './server/open-session.ts'
import { planForms } from './server/plan-pages.tsx'
import { planSessionCommand } from './server/plan-session.ts'
import { recordForms } from './server/record-pages.tsx'
import { replanSessionCommand } from './server/replan-session.ts'
import './server/tables.ts'

export type { FedPointsPort, PointForSession } from './contract/fed-points.ts'
export type {
  CommitmentView,
  ConsensusView,
  DissentView,
  OpinionView,
  SessionEvent,
  SessionRow,
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
export { upcomingSessions } from './server/session-list-store.ts'
export { sessionFacts, sessionOfRound } from './server/session-store.ts'
export { cancelReasonsOfTopic } from './server/session-view-store.ts'
export { sessionsOfRound } from './server/sessions-of-round.ts'
export {
  attendSessionCommand,
  concludeSessionCommand,
  correctCommitmentCommand,
  correctConsensusCommand,
  correctDissentCommand,
  correctOpinionCommand,
  explainDissentCommand,
  noteOpinionsCommand,
  openSessionCommand,
  planSessionCommand,
  voidCommitmentCommand,
  voidConsensusCommand,
  voidDissentCommand,
  voidOpinionCommand,
}
export const sessionsForms = [...planForms, ...recordForms, ...correctionForms]
export const sessionsCommands = [
  planSessionCommand,
  replanSessionCommand,
  cancelSessionCommand,
  openSessionCommand,
  attendSessionCommand,
  noteOpinionsCommand,
  correctOpinionCommand,
  voidOpinionCommand,
  concludeSessionCommand,
  correctConsensusCommand,
  voidConsensusCommand,
  explainDissentCommand,
  correctDissentCommand,
  voidDissentCommand,
  correctCommitmentCommand,
  voidCommitmentCommand,
]

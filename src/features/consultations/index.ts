import './server/tables.ts'
import type { AnyCommand, AnyQuery } from '../../platform/commands/command.ts'
import { changeConsultationCommand } from './server/change-consultation.ts'
import { closeConsultationCommand } from './server/close-consultation.ts'
import { createConsultationCommand } from './server/create-consultation.ts'
import { editStatementCommand } from './server/edit-statement.ts'
import { enterSlipCommand } from './server/enter-slip.ts'
import { eraseVoterCommand } from './server/erase-voter.ts'
import { feedPointsCommand } from './server/feed-points.ts'
import { issueLinksCommand } from './server/issue-links.ts'
import { moderateStatementsCommand } from './server/moderate-statements.ts'
import { openConsultationCommand } from './server/open-consultation.ts'
import { revokeLinkCommand } from './server/revoke-link.ts'
import { seedStatementsCommand } from './server/seed-statements.ts'
import { showConsultationQuery } from './server/show-consultation.ts'
import { withdrawStatementCommand } from './server/withdraw-statement.ts'
import { writeStatementCommand } from './server/write-statement.ts'

export type { OpenConsultation } from './contract/open-consultation.ts'
export type { FedPoint, PointDissent, PointFigures } from './contract/points.ts'
export type { ConsultationView } from './contract/views.ts'
export { goingOnOfTopic, topicOfConsultation } from './server/consultation-store.ts'
export { consultationsOfRound, consultationView, moderationView } from './server/consultation-views.ts'
export { openConsultations } from './server/open-consultation-store.ts'
export { consultationsForms, consultationsPages } from './server/pages/consultations-pages.ts'
export { fedPoints } from './server/point-store.ts'
export { fedPointsPort } from './server/points-port.ts'
export { takingPartPort } from './server/resident-port.ts'
export { flagsView } from './server/results/flags-view.ts'
export { recountOf } from './server/results/recount.ts'
export { resultsDesk } from './server/results/results-desk.ts'
export { linksForPrinting, staffConsultationView } from './server/staff-views.ts'
export { quickVotes } from './server/voting/quick-votes.ts'
export { type Credential, newDevice, tokenOf, voterOf } from './server/voting/voter-token.ts'
export { votingDesk } from './server/voting/voting-desk.ts'
export { registerVotesInterface, registerVotingRoutes } from './server/voting/voting-routes.tsx'
export {
  changeConsultationCommand,
  closeConsultationCommand,
  createConsultationCommand,
  editStatementCommand,
  enterSlipCommand,
  eraseVoterCommand,
  feedPointsCommand,
  issueLinksCommand,
  moderateStatementsCommand,
  openConsultationCommand,
  revokeLinkCommand,
  seedStatementsCommand,
  withdrawStatementCommand,
  writeStatementCommand,
}

export const consultationsQueries: AnyQuery[] = [showConsultationQuery]

export const consultationsCommands: AnyCommand[] = [
  createConsultationCommand,
  changeConsultationCommand,
  openConsultationCommand,
  closeConsultationCommand,
  seedStatementsCommand,
  writeStatementCommand,
  moderateStatementsCommand,
  editStatementCommand,
  withdrawStatementCommand,
  issueLinksCommand,
  revokeLinkCommand,
  enterSlipCommand,
  eraseVoterCommand,
  feedPointsCommand,
]

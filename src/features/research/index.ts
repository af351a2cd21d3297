import './server/tables.ts'
import { listProblemsCommand } from './server/list-problems.ts'
import { recordResearchCommand } from './server/record-research.ts'

export type { ProblemItemView, ResearchEvent, ResearchKind, ResearchView } from './contract.ts'
export { researchForms } from './server/pages.tsx'
export { problemItemsOfRound, researchFacts, researchOfRound } from './server/research-store.ts'
export { listProblemsCommand, recordResearchCommand }

export const researchCommands = [recordResearchCommand, listProblemsCommand]

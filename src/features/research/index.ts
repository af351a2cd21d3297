import './server/tables.ts'
import { correctionForms } from './server/correct-pages.tsx'
import { correctProblemCommand, voidProblemCommand } from './server/correct-problem.ts'
import { correctResearchCommand, voidResearchCommand } from './server/correct-research.ts'
import { listProblemsCommand } from './server/list-problems.ts'
import { recordForms } from './server/pages.tsx'
import { recordResearchCommand } from './server/record-research.ts'

export type { ProblemItemView, ResearchEvent, ResearchKind, ResearchView } from './contract.ts'
export {
  problemItemsOfRound,
  researchFacts,
  researchOfRound,
} from './server/research-store.ts'
export {
  correctProblemCommand,
  correctResearchCommand,
  listProblemsCommand,
  recordResearchCommand,
  voidProblemCommand,
  voidResearchCommand,
}

export const researchCommands = [
  recordResearchCommand,
  correctResearchCommand,
  voidResearchCommand,
  listProblemsCommand,
  correctProblemCommand,
  voidProblemCommand,
]
export const researchForms = [...recordForms, ...correctionForms]

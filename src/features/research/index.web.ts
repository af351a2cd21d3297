export { researchHistory } from './web/history-words.ts'
export { ProblemTable } from './web/problem-table.tsx'
export { useSaidChange as useSaidResearchChange } from './web/said-change.ts'
export { researchReasons, researchWords } from './web/words.ts'

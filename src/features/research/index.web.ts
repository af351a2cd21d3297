export { ProblemTable } from './web/list-problems-page.tsx'
export { researchHistory, researchReasons, researchWords } from './web/words.ts'

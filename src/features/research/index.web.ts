export { researchHistory, researchReasons, researchWords } from './web/words.ts'

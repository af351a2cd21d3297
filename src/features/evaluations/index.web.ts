export { EvaluationsPart } from './web/evaluations-part.tsx'
export { evaluationsReasons } from './web/reason-words.ts'
export { evaluationsHistory, evaluationsWords } from './web/words.ts'

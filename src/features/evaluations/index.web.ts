export { EvaluationsPart } from './web/evaluations-part.tsx'
export { evaluationsReasons } from './web/reason-words.ts'
export { useSaidTallyChange } from './web/said-tally-change.ts'
export { evaluationsHistory, evaluationsWords } from './web/words.ts'

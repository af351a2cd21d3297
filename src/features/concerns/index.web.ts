export { ConcernsPart, type TopicConcern } from './web/concerns-part.tsx'
export { concernHistory } from './web/history-words.ts'
export { concernReasons } from './web/reason-words.ts'
export { concernWords } from './web/words.ts'

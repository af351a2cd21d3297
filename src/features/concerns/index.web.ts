export { ConcernsPart, type TopicConcern } from './web/concerns-part.tsx'
export { concernReasons } from './web/reason-words.ts'
export { concernHistory, concernWords } from './web/words.ts'

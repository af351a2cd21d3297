export { resultsHistory } from './web/history-words.ts'
export { resultsReasons } from './web/reason-words.ts'
export { ResultsPart } from './web/results-part.tsx'
export { resultsWords } from './web/words.ts'

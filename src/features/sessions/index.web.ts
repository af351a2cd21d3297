export { sessionsHistory } from './web/history-words.ts'
export { sessionsReasons } from './web/reason-words.ts'
export { SessionsPart } from './web/sessions-part.tsx'
export { sessionsWords } from './web/words.ts'

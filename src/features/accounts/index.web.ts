export { accountHistory } from './web/history-words.ts'
export { accountReasons } from './web/reason-words.ts'
export { accountWords } from './web/words.ts'

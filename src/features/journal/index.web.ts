export { journalReasons, journalWords } from './web/words.ts'

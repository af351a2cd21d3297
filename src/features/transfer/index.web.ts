export { transferHistory, transferReasons, transferWords } from './web/words.ts'

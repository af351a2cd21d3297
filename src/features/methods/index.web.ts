export { methodReasons, methodWords, ruleSentences, sourceName } from './web/words.ts'

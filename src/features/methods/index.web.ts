export { methodReasons, methodWords, ruleSentences } from './web/words.ts'

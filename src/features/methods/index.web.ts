export { gradeIn, useGrade } from './web/grade-words.ts'
export { methodReasons, methodWords, ruleSentences, sourceName } from './web/words.ts'

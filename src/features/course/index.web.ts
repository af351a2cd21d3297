export { actWords } from './web/act-words.ts'
export { courseHistory, courseReasons, courseWords } from './web/words.ts'

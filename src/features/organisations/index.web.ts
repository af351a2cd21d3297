export { organisationDictionary } from './web/dictionary-words.ts'
export { organisationHistory } from './web/history-words.ts'
export { organisationReasons } from './web/reason-words.ts'
export { organisationWords } from './web/words.ts'

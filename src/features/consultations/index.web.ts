export { ConsultationsPart } from './web/consultations-part.tsx'
export { consultationsHistory } from './web/history-words.ts'
export { consultationsReasons } from './web/reason-words.ts'
export { consultationsWords } from './web/words.ts'

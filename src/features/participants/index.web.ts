export { CompositionHint } from './web/composition-hint.tsx'
export { ParticipantsPart } from './web/participants-part.tsx'
export { participantsHistory, participantsReasons, participantsWords } from './web/words.ts'

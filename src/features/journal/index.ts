export { type JournalSetup, journalPages } from './server/pages.tsx'

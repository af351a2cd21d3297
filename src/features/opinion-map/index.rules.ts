export * from './engine/index.ts'
export {
  type LinkRush,
  linkRushes,
  type VoterFlag,
  type VoterRecord,
  voterFlags,
} from './rules/integrity-flags.ts'

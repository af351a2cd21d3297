/**
 * The engine of the opinion map: what all groups of residents agree on, from nothing but their votes. Pure functions
 * on typed arrays: no file, no network, no clock, no chance. The same last votes give the same bits, in whatever order
 * people and votes came in.
 *
 * Shapes: people and statements are numbered by their place in a `VoteTable` (sorted by id). An array "by person" has
 * `table.people` entries, "by statement" `table.statements`; points lie as x, y at 2i and 2i + 1; what is kept per
 * group and statement stands at group · statements + statement. Answers are agree 1, disagree −1, pass 0.
 * Shares and probabilities run from 0 to 1; nothing is a percentage.
 *
 * Errors: broken input throws `EngineError` with a code. No votes, one person, one statement are not errors: they give
 * empty or zero results and one group.
 *
 * The usual way: `voteTable` → `chooseGroupCount` (seconds, in the background) → `opinionMap` (milliseconds) → pages.
 */

export {
  type ConsensusLabel,
  type Dissent,
  votesNeeded,
  votesNeededPerGroup,
} from './consensus/consensus-label.ts'
export type { GroupAnswer } from './consensus/group-answer.ts'
export {
  rankedConsensus,
  type StatementConsensus,
  statementConsensus,
} from './consensus/statement-consensus.ts'
export { EngineError, type EngineErrorCode } from './engine-error.ts'
export { type GroupMarker, groupMarkers } from './group-markers.ts'
export {
  chooseGroupCount,
  type GroupCountChoice,
  type GroupCountEvidence,
  type GroupCountOptions,
} from './groups/choose-group-count.ts'
export { placedFrom } from './groups/fit-groups.ts'
export { matchGroups, smoothedGroupCount } from './groups/match-groups.ts'
export {
  betweenGroups,
  type OpinionGroups,
  opinionGroups,
  refreshedGroups,
  tooFewVotes,
} from './groups/opinion-groups.ts'
export {
  consensusWithout,
  influences,
  type LabelChange,
  mostInfluential,
  type WithoutSome,
} from './influence-check.ts'
export { liveMap, liveRefresh } from './live/live-map.ts'
export { castAndPlace, type LiveFrame, liveFrame } from './live/live-tallies.ts'
export {
  addPerson,
  addStatement,
  castVote,
  type LiveVotes,
  liveTable,
  liveVotes,
  removeVotes,
  setModeration,
} from './live/live-votes.ts'
export { type OpinionMap, opinionMap } from './opinion-map.ts'
export { votesToBePlaced } from './polis/clustered-people.ts'
export { type GroupTallies, groupTallies, overallTallies } from './polis/group-tallies.ts'
export { clusteredPriorities, type PolisComparison, polisComparison } from './polis/polis-comparison.ts'
export type { GroupCountSmoother, PolisGroupOptions, PolisGroups } from './polis/polis-groups.ts'
export { type PolisMap, polisMap } from './polis/polis-map.ts'
export type { Representativeness, RepresentativeStatement } from './polis/representative-statements.ts'
export { type ProportionalSlate, proportionalSlate } from './proportional-slate.ts'
export {
  drawStatement,
  type RoutingFacts,
  type RoutingMode,
  type RoutingOptions,
  type RoutingStage,
  routingProbabilities,
  type StatementDraw,
  unsettledness,
} from './statement-routing.ts'
export { type Id, type Moderation, type VoteInput, type VoteTable, voteTable } from './vote-table.ts'

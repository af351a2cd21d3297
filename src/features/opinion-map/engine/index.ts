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
 * The usual way: `voteTable` → `chooseGroupCount` (seconds, in the background; `groupCountSteps` in small steps) →
 * `opinionMap` (milliseconds) → `opinionReport` (plain data for pages) and `routingFacts` (for drawing statements).
 *
 * While votes come in: `liveVotesOf` a table once, `castVote`, `addPerson`, `addStatement`, `removePerson` for each
 * change; then `liveTable` and `opinionMap` for the whole result, or `liveRefresh` for a quick one. What is shown may lag
 * behind what was found: `smoothedGroupCount` and, to keep names and colours, `matchGroups` with `keptNames`. They take
 * earlier results and change no figure.
 *
 * Beside the result: `polisComparison` and `polisExport` (what Polis would say; of more people or statements than its matrix
 * holds, of `votesInMatrix`), `influences` and `consensusWithout` (what the lists would be without some people),
 * `proportionalSlate` (a few statements that represent everybody).
 *
 * docs/opinion-map.md shows how to run it on votes of one's own and to compare it with Polis, whose method is in
 * `polis/index.ts` piece by piece, and how the open places of Polis' description are read.
 */

export {
  type ConsensusLabel,
  type Dissent,
  votesNeeded,
  votesNeededPerGroup,
} from './consensus/consensus-label.ts'
export {
  type ConsensusWithin,
  consensusWithin,
  countsWithin,
  type FactsWithin,
  type GroupWithin,
} from './consensus/consensus-within.ts'
export type { GroupAnswer } from './consensus/group-answer.ts'
export {
  rankedConsensus,
  type StatementConsensus,
  statementConsensus,
} from './consensus/statement-consensus.ts'
export { EngineError, type EngineErrorCode } from './engine-error.ts'
export { type GroupMarker, groupMarkers, markersWithin } from './group-markers.ts'
export {
  chooseGroupCount,
  type GroupCountChoice,
  type GroupCountEvidence,
  type GroupCountOptions,
  type GroupCountProgress,
  groupCountSteps,
} from './groups/choose-group-count.ts'
export { placedFrom } from './groups/fit-groups.ts'
export { keptNames, matchGroups, smoothedGroupCount } from './groups/match-groups.ts'
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
export { liveTable } from './live/live-table.ts'
export { castAndPlace, type LiveFrame, liveFrame } from './live/live-tallies.ts'
export {
  addPerson,
  addStatement,
  castVote,
  type LiveVotes,
  liveVotes,
  liveVotesOf,
  removePerson,
  removeVotes,
  setModeration,
} from './live/live-votes.ts'
export { type OpinionMap, opinionMap } from './opinion-map.ts'
export {
  type OpinionReport,
  opinionReport,
  type ReportedGroup,
  type ReportedStatement,
} from './opinion-report.ts'
export { votesToBePlaced } from './polis/clustered-people.ts'
export { type GroupTallies, groupTallies, overallTallies } from './polis/group-tallies.ts'
export { type FirstVotes, firstVotes, votesInMatrix } from './polis/matrix-caps.ts'
export { clusteredPriorities, type PolisComparison, polisComparison } from './polis/polis-comparison.ts'
export { type PolisExport, type PolisStatement, polisExport } from './polis/polis-export.ts'
export type { GroupCountSmoother, PolisGroupOptions, PolisGroups } from './polis/polis-groups.ts'
export { type PolisMap, polisMap } from './polis/polis-map.ts'
export type { Representativeness, RepresentativeStatement } from './polis/representative-statements.ts'
export { wilsonInterval, z90 } from './proportion-tests.ts'
export { type ProportionalSlate, proportionalSlate } from './proportional-slate.ts'
export { routingFacts } from './routing-facts.ts'
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

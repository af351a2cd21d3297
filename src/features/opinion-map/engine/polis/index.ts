/**
 * The Polis-compatible layer piece by piece, for checks against published output: each function takes what Polis
 * takes, so that published components, groups or tallies can stand in for our own. The platform itself uses
 * `polisMap` and `polisComparison`.
 */

export { type BaseClusters, baseClusters } from './base-clusters.ts'
export { clusteredPeople, votesToBePlaced } from './clustered-people.ts'
export { type CoVoteCounts, coVoteCounts, gramFromCounts, pairPlace } from './co-vote-counts.ts'
export { geometricConsensus, groupAwareConsensus } from './group-aware-consensus.ts'
export { type GroupTallies, groupTallies, overallTallies, sumOfGroups } from './group-tallies.ts'
export { type KMeansOptions, type KMeansResult, kMeans, kMeansPlusPlus, meansOfGroups } from './k-means.ts'
export { type FirstVotes, firstVotes, matrixCaps, votesInMatrix } from './matrix-caps.ts'
export { type OverallConsensus, overallConsensus } from './overall-consensus.ts'
export { type PolisColumns, polisColumns } from './polis-columns.ts'
export { clusteredPriorities, type PolisComparison, polisComparison } from './polis-comparison.ts'
export {
  type BaseGroups,
  type GroupCountSmoother,
  groupBaseCentres,
  type PolisGroupOptions,
  type PolisGroups,
  polisGroups,
  smoothGroupCount,
} from './polis-groups.ts'
export { type PolisMap, polisMap } from './polis-map.ts'
export { type PrincipalComponents, principalComponents } from './principal-components.ts'
export { projectPeople, projectStatements, statementExtremities } from './projection.ts'
export {
  type Representativeness,
  type RepresentativeStatement,
  representativeness,
  representativeStatements,
} from './representative-statements.ts'
export { meanSilhouette } from './silhouette.ts'
export {
  firstDistinct,
  fromLastClusters,
  type LastClusters,
  type StartCentres,
} from './start-centres.ts'
export { statementPriorities } from './statement-priorities.ts'

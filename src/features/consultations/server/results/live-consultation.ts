import {
  addPerson,
  addStatement,
  castVote,
  consensusWithout,
  groupMarkers,
  influences,
  type LiveVotes,
  liveMap,
  liveTable,
  liveVotes,
  mostInfluential,
  type OpinionMap,
  opinionGroups,
  type PolisExport,
  polisComparison,
  polisExport,
  polisMap,
  rankedConsensus,
  statementConsensus,
  unsettledness,
  type VoteTable,
  votesInMatrix,
  type WithoutSome,
} from '../../../opinion-map/index.rules.ts'
import type { ResultsSnapshot } from '../../contract/results.ts'
import { voterKinds } from '../../rules/words.ts'
import { type GroupCount, groupCount, isSettled, shownCount } from './group-count.ts'
import { goOnFrom, renumbered } from './group-numbering.ts'
import type {
  ComputedReport,
  FoundStatement,
  ListChangeFound,
  LoadedVotes,
  Positions,
  VoteColumns,
} from './messages.ts'
import { snapshotOf } from './snapshot.ts'

/** The votes of one consultation in the thread that computes, and what was found last. */
export type LiveConsultation = {
  live: LiveVotes
  personOf: Map<number, number>
  kinds: number[]
  statementOf: Map<number, number>
  kept: ResultsSnapshot | null
  count: GroupCount
  last: { table: VoteTable; result: OpinionMap } | null
}

export function loadLive(loaded: LoadedVotes): LiveConsultation {
  const one: LiveConsultation = {
    live: liveVotes(),
    personOf: new Map(),
    kinds: [],
    statementOf: new Map(),
    kept: loaded.kept,
    count: groupCount(loaded.kept),
    last: null,
  }
  for (const { number, moderation } of loaded.all)
    one.statementOf.set(number, addStatement(one.live, number, moderation))
  addVotes(one, loaded)
  return one
}

export function addVotes(one: LiveConsultation, { voters, kinds, statements, answers }: VoteColumns): void {
  for (let v = 0; v < voters.length; v++) {
    const statement = one.statementOf.get(statements[v]!)
    if (statement === undefined) continue
    let person = one.personOf.get(voters[v]!)
    if (person === undefined) {
      person = addPerson(one.live, voters[v]!)
      one.personOf.set(voters[v]!, person)
      one.kinds.push(kinds[v]!)
    }
    castVote(one.live, person, statement, answers[v]!)
  }
}

/** The map, groups and lists of the votes as they stand: what a computation from the rows gives, bit by bit. */
export function computeLive(
  one: LiveConsultation,
  chainLength: number,
  now: number,
): Omit<ComputedReport, 'type' | 'id' | 'took'> {
  const { table, map } = liveMap(one.live)
  const groups = opinionGroups(table, map, shownCount(one.count, table, now))
  const result: OpinionMap = {
    map,
    groups,
    consensus: rankedConsensus(statementConsensus(table, groups)),
    markers: groupMarkers(table, groups),
  }
  const plain = snapshotOf(table, result, (id) => voterKinds[one.kinds[one.personOf.get(id)!]!]!, chainLength)
  const to = goOnFrom(one.kept, plain)
  one.kept = renumbered(plain, to)
  one.last = { table, result }
  return {
    snapshot: one.kept,
    positions: positionsOf(table, result, to),
    statements: foundStatements(one.kept, table, result),
    settled: isSettled(one.count, table),
  }
}

function positionsOf(table: VoteTable, { map, groups }: OpinionMap, to: readonly number[]): Positions {
  let widest = 0
  for (let p = 0; p < table.people; p++) {
    if (groups.labels[p]! < 0) continue
    widest = Math.max(widest, Math.abs(map.people[2 * p]!), Math.abs(map.people[2 * p + 1]!))
  }
  return {
    voters: Float64Array.from(table.personIds, Number),
    points: Float32Array.from(map.people, (value) => (widest > 0 ? value / widest : value)),
    groups: Int8Array.from(groups.labels, (label) => (label < 0 ? label : to[label]!)),
  }
}

function foundStatements(
  snapshot: ResultsSnapshot,
  table: VoteTable,
  { consensus }: OpinionMap,
): FoundStatement[] {
  const unsettled = new Map(
    consensus.map((one) => [Number(table.statementIds[one.statement]), unsettledness(one)]),
  )
  return snapshot.statements.map(({ number, agrees, disagrees, passes, groups }) => ({
    number,
    votes: agrees + disagrees + passes,
    seenByGroup: groups.map((group) => group.agrees + group.disagrees + group.passes),
    unsettled: unsettled.get(number) ?? 1,
  }))
}

/** How the list of agreed statements changes without the flagged voters, and without the most influential ones. */
export function computeWithout(one: LiveConsultation, flagged: Float64Array) {
  if (!one.last) return null
  const { table, result } = one.last
  const marks = new Uint8Array(table.people)
  const those = new Set(flagged)
  table.personIds.forEach((id, person) => {
    if (those.has(Number(id))) marks[person] = 1
  })
  const told = (found: WithoutSome): ListChangeFound => {
    const numbers = (list: readonly number[]) =>
      list.map((statement) => Number(table.statementIds[statement]))
    return {
      voters: found.people,
      votes: found.votes,
      kept: numbers(found.kept),
      lost: numbers(found.lost),
      gained: numbers(found.gained),
    }
  }
  const influential = mostInfluential(influences(table, result.groups))
  return {
    withoutFlagged: flagged.length > 0 ? told(consensusWithout(table, result.groups, marks)) : null,
    withoutInfluential: influential.includes(1)
      ? told(consensusWithout(table, result.groups, influential))
      : null,
  }
}

/** What Polis would say of the same votes, with the voters in the order of their first vote; null where there is none. */
export function computeComparison({ live }: LiveConsultation, order: Float64Array): PolisExport | null {
  const { table } = liveTable(live)
  if (table.column.length === 0) return null
  const placeOf = new Map(table.personIds.map((id, place) => [id, place]))
  const known = Array.from(order).flatMap((id) => placeOf.get(id) ?? [])
  const listed = new Set(known)
  const people = [...known, ...Array.from(placeOf.values()).filter((place) => !listed.has(place))]
  const votes = votesInMatrix(table, { people })
  const map = polisMap(votes)
  return polisExport(votes, map, polisComparison(votes, map, { order: people }))
}

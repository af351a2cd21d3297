import { exactly, isExact, sumOf, type Told, toldShare } from '../../../../base/told.ts'
import { consensusWithin, countsWithin, markersWithin } from '../../../opinion-map/index.rules.ts'
import {
  type GroupResult,
  type MapCell,
  mostMarkers,
  type ResultsSnapshot,
  type StatementResult,
} from '../../contract/results.ts'
import type { ToldGroup, ToldResult, ToldResults } from '../../contract/told-results.ts'
import { tellPlaces } from '../../rules/map-places.ts'
import {
  answerKinds,
  exactParts,
  fewestShown,
  type ToldAnswers,
  type ToldStanding,
  type ToldStatement,
  tellParts,
  tellStanding,
  tellStatement,
  tellVoters,
  tellVotes,
} from '../../rules/small-cells.ts'

/** From so many people on, nobody is found by which statements speak for most of them. */
const fewestForSlate = 50

/**
 * A result as it may be shown: `exact` to those of staff who may see every figure. To everybody else labels, order,
 * dissent and what marks a group are told as they follow from the figures that are told, and from nothing else.
 */
export function toldResults(snapshot: ResultsSnapshot, exact: boolean): ToldResults {
  const { between, tooFew, map } = snapshot
  const tell = exact ? exactParts : tellParts
  const sizes = snapshot.groups.map(({ size }) => size)
  const { groups, ...standing } = tellStanding(sizes, between, tooFew, tell)
  const voters = tellVoters(snapshot.voters, tell)
  const most = Math.min(
    standing.placed.high + standing.between.high + standing.tooFew.high,
    voters.people.high + voters.device.high,
  )
  const statements = snapshot.statements.map((one) =>
    toldStatement(one, tellStatement(one, between + tooFew, tell), { ...standing, groups, most }),
  )
  return {
    exact,
    votes: exact ? snapshot.votes : tellVotes(snapshot.votes),
    voters,
    standing,
    groups: toldGroups(
      snapshot,
      groups,
      standing.placed,
      statements.map(({ told }) => told),
    ),
    statements: bestFirst(statements),
    slate: toldSlate(snapshot.slate, standing, exact),
    map: exact ? map : { ...map, cells: toldCells(map.cells, groups) },
  }
}

/** The same without some statements, which have been withdrawn since. */
export function withoutStatements(snapshot: ResultsSnapshot, gone: ReadonlySet<number>): ResultsSnapshot {
  const stays = <T extends { number: number }>(list: readonly T[]) =>
    list.filter(({ number }) => !gone.has(number))
  return {
    ...snapshot,
    groups: snapshot.groups.map((one) => ({ ...one, markers: stays(one.markers) })),
    statements: stays(snapshot.statements),
    slate: { ...snapshot.slate, statements: snapshot.slate.statements.filter((one) => !gone.has(one)) },
    map: { ...snapshot.map, statements: stays(snapshot.map.statements) },
  }
}

/** `rank` is what it is ranked by: the lowest agree share over the groups that count, as far as it is told. */
type Ranked = { told: ToldResult; rank: number }

function toldStatement(
  statement: StatementResult,
  { groups, ...answers }: ToldStatement,
  standing: ToldStanding & { most: number },
): Ranked {
  const found = consensusWithin({
    ...answers,
    groups: groups.map((one) => ({ ...one, size: standing.groups[one.group]! })),
    placed: standing.placed,
    most: standing.most,
  })
  const isTold = [answers, ...groups].every(isAllExact) && standing.groups.every(isExact)
  const { label, dissent, lacking } = isTold ? statement : found
  return {
    told: {
      ...answers,
      label: label ?? 'kept-back',
      lacking,
      groups: groups.map((one, at) => ({ ...one, side: found.sides[at]! })),
      dissent: dissent.map(({ group, side, small }) => ({ group, side, small })),
      unsure: isTold ? [] : found.unsure,
    },
    rank: isTold ? statement.score : found.least,
  }
}

function isAllExact(answers: ToldAnswers): boolean {
  return answerKinds.every((kind) => isExact(answers[kind]))
}

/** What has too few votes comes after all others. */
function bestFirst(statements: readonly Ranked[]): ToldResult[] {
  const isLate = ({ label }: ToldResult) => Number(label === 'too-few-votes' || label === 'kept-back')
  return statements
    .toSorted((a, b) => isLate(a.told) - isLate(b.told) || b.rank - a.rank || a.told.number - b.told.number)
    .map(({ told }) => told)
}

function toldGroups(
  snapshot: ResultsSnapshot,
  sizes: readonly Told[],
  placed: Told,
  statements: readonly ToldResult[],
): ToldGroup[] {
  const answersTo = new Map(statements.map((one) => [one.number, one.groups]))
  const markers = toldMarkers(snapshot.groups, sizes, statements)
  return snapshot.groups.map(({ group }, at) => ({
    group,
    size: sizes[at]!,
    share: toldShare(sizes[at]!, sumOf(sizes.filter((_, other) => other !== at))),
    small: countsWithin({ size: sizes[at]! }, sizes.length, placed) === 'no',
    markers: markers[at]!.map(({ number, side }) => {
      const answers = answersTo.get(number) ?? []
      return {
        ...{ number, side },
        share: sideShare(
          answers.filter((one) => one.group === group),
          side,
        ),
        shareOfOthers: sideShare(
          answers.filter((one) => one.group !== group),
          side,
        ),
      }
    }),
  }))
}

type Marker = Pick<GroupResult['markers'][number], 'number' | 'side'>

/** What marks each group: as computed where every number of the groups is told, else what surely does. */
function toldMarkers(
  groups: readonly GroupResult[],
  sizes: readonly Told[],
  statements: readonly ToldResult[],
): Marker[][] {
  if (sizes.every(isExact) && statements.every((one) => one.groups.every(isAllExact)))
    return groups.map((one) => one.markers)
  const rows = statements.toSorted((a, b) => a.number - b.number)
  return markersWithin(rows.map((one) => one.groups)).map((markers) =>
    markers
      .slice(0, mostMarkers)
      .map(({ statement, direction }) => ({ number: rows[statement]!.number, side: direction })),
  )
}

/** Share of a side among those of some groups who took one. */
function sideShare(answers: readonly ToldResult['groups'][number][], side: 'agree' | 'disagree') {
  const agrees = sumOf(answers.map((one) => one.agrees))
  const disagrees = sumOf(answers.map((one) => one.disagrees))
  return side === 'agree' ? toldShare(agrees, disagrees) : toldShare(disagrees, agrees)
}

/** Which statements are chosen follows from everybody's answers together: told where those are many. */
function toldSlate(
  { statements, coverage }: ResultsSnapshot['slate'],
  { placed, between }: ToldResults['standing'],
  exact: boolean,
): ToldResults['slate'] {
  if (exact) return { statements, coverage: exactly(coverage) }
  const fewest = placed.low + between.low
  if (fewest < fewestForSlate) return { statements: [], coverage: null }
  // Where all but a few are covered, it is told no closer than that.
  const few = fewestShown / fewest
  return { statements, coverage: 1 - coverage < few ? { low: 1 - few, high: 1 } : exactly(coverage) }
}

function toldCells(cells: readonly MapCell[], sizes: readonly Told[]): MapCell[] {
  return sizes.flatMap((size, group) =>
    tellPlaces(
      cells.filter((cell) => cell.group === group),
      size,
    ),
  )
}

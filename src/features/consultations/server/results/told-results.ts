import { exactly, isExact, sumOf, type Told, toldShare } from '../../../../base/told.ts'
import { wilsonInterval, z90 } from '../../../opinion-map/index.rules.ts'
import type { GroupAnswerResult, MapCell, ResultsSnapshot, StatementResult } from '../../contract/results.ts'
import type { ToldGroup, ToldGroupAnswer, ToldResult, ToldResults } from '../../contract/told-results.ts'
import { tellPlaces } from '../../rules/map-places.ts'
import {
  answerKinds,
  exactParts,
  fewestShown,
  type Tell,
  type ToldAnswers,
  tellParts,
  tellStanding,
  tellStatement,
  tellVoters,
  tellVotes,
} from '../../rules/small-cells.ts'

/** A result as it may be shown: `exact` to those of staff who may see every figure. */
export function toldResults(snapshot: ResultsSnapshot, exact: boolean): ToldResults {
  const { between, tooFew, map, slate } = snapshot
  const tell = exact ? exactParts : tellParts
  const sizes = snapshot.groups.map(({ size }) => size)
  const { groups, ...standing } = tellStanding(sizes, between, tooFew, tell)
  const statements = snapshot.statements.map((one) => toldStatement(one, between + tooFew, tell))
  return {
    exact,
    votes: exact ? snapshot.votes : tellVotes(snapshot.votes),
    voters: tellVoters(snapshot.voters, tell),
    standing,
    groups: toldGroups(snapshot, groups, statements),
    statements,
    slate: {
      statements: slate.statements,
      coverage: exact ? exactly(slate.coverage) : toldCoverage(slate.coverage, standing),
    },
    map: exact ? map : { ...map, cells: toldCells(map.cells, groups) },
  }
}

function toldStatement(statement: StatementResult, ungrouped: number, tell: Tell): ToldResult {
  const { label, lacking } = statement
  const told = tellStatement(statement, ungrouped, tell)
  return {
    ...told,
    label,
    lacking: lacking.filter((group) => {
      const answers = told.groups.find((one) => one.group === group)
      return answers && answerKinds.every((kind) => isExact(answers[kind]))
    }),
    groups: told.groups.map((answers, at) => ({ ...answers, side: sideOf(answers, statement.groups[at]!) })),
    dissent: statement.dissent.map(({ group, side, small }) => ({ group, side, small })),
  }
}

/** The side that a group stands on whatever the numbers are that are kept back: so it tells nothing of them. */
function sideOf(
  { agrees, disagrees }: ToldAnswers,
  { low, high }: GroupAnswerResult,
): ToldGroupAnswer['side'] {
  if (isExact(agrees) && isExact(disagrees)) return low > 0.5 ? 'agree' : high < 0.5 ? 'disagree' : null
  const surely = (side: Told, other: Told) => wilsonInterval(side.low, side.low + other.high, z90)[0] > 0.5
  if (surely(agrees, disagrees)) return 'agree'
  return surely(disagrees, agrees) ? 'disagree' : null
}

function toldGroups(
  snapshot: ResultsSnapshot,
  sizes: readonly Told[],
  statements: readonly ToldResult[],
): ToldGroup[] {
  const answersTo = new Map(statements.map((one) => [one.number, one.groups]))
  return snapshot.groups.map(({ group, small, markers }, at) => ({
    group,
    size: sizes[at]!,
    share: toldShare(sizes[at]!, sumOf(sizes.filter((_, other) => other !== at))),
    small,
    markers: markers.map(({ number, side }) => {
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

/** Share of a side among those of some groups who took one. */
function sideShare(answers: readonly ToldResult['groups'][number][], side: 'agree' | 'disagree') {
  const agrees = sumOf(answers.map((one) => one.agrees))
  const disagrees = sumOf(answers.map((one) => one.disagrees))
  return side === 'agree' ? toldShare(agrees, disagrees) : toldShare(disagrees, agrees)
}

/** Where all but a few are covered, it is told no closer than that. */
function toldCoverage(coverage: number, { placed, between }: ToldResults['standing']): Told | null {
  const fewest = placed.low + between.low
  if (fewest < fewestShown) return null
  const few = fewestShown / fewest
  return 1 - coverage < few ? { low: 1 - few, high: 1 } : exactly(coverage)
}

function toldCells(cells: readonly MapCell[], sizes: readonly Told[]): MapCell[] {
  return sizes.flatMap((size, group) =>
    tellPlaces(
      cells.filter((cell) => cell.group === group),
      size,
    ),
  )
}

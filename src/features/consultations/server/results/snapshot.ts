import {
  betweenGroups,
  type OpinionMap,
  proportionalSlate,
  tooFewVotes,
  type VoteTable,
} from '../../../opinion-map/index.rules.ts'
import {
  type GroupResult,
  mostMarkers,
  type ResultsSnapshot,
  type StatementResult,
} from '../../contract/results.ts'
import { type VoterKind, voterKinds } from '../../rules/words.ts'
import { mapPicture, rounded } from './map-picture.ts'

const slateSize = 5

/** Everything the pages show, from the engine's result; texts stay in the database. Groups as the engine numbers them. */
export function snapshotOf(
  table: VoteTable,
  result: OpinionMap,
  kindOf: (voterId: number) => VoterKind,
  chainLength: number,
): ResultsSnapshot {
  const { map, groups, consensus } = result
  const numberOf = (statement: number) => Number(table.statementIds[statement])
  const picture = mapPicture(map.people, groups.labels, groups.groups)
  const voters = Object.fromEntries(voterKinds.map((kind) => [kind, 0])) as ResultsSnapshot['voters']
  for (const id of table.personIds) voters[kindOf(Number(id))]++
  const candidates = consensus
    .filter(({ label }) => label !== 'too-few-votes' && label !== 'mostly-passed')
    .map(({ statement }) => statement)
  const slate = proportionalSlate(table, groups, candidates, slateSize)
  return {
    votes: table.column.length,
    chainLength,
    voters,
    placed: groups.sizes.reduce((sum, size) => sum + size, 0),
    between: countOf(groups.labels, betweenGroups),
    tooFew: countOf(groups.labels, tooFewVotes),
    groups: groupResults(result, numberOf),
    statements: consensus.map(
      ({ statement, ...facts }): StatementResult => ({
        number: numberOf(statement),
        ...facts,
      }),
    ),
    slate: {
      statements: slate.chosen.map(({ statement }) => numberOf(statement)),
      coverage: slate.coverage,
    },
    map: {
      cells: picture.cells,
      outlines: picture.outlines,
      statements: consensus
        .map(({ statement }) => ({
          number: numberOf(statement),
          x: onMap(map.statements[2 * statement]!, picture.scale),
          y: onMap(map.statements[2 * statement + 1]!, picture.scale),
        }))
        .sort((a, b) => a.number - b.number),
    },
  }
}

/** Statements stand further out than people: at the edge of the picture at most. */
function onMap(value: number, scale: number): number {
  return rounded(Math.min(1, Math.max(-1, value * scale)))
}

function groupResults(
  { groups, markers, consensus }: OpinionMap,
  numberOf: (statement: number) => number,
): GroupResult[] {
  const answers = new Map(consensus.map((one) => [one.statement, one.groups]))
  return Array.from(groups.sizes, (size, group) => ({
    group,
    size,
    share: groups.shares[group]!,
    small: size < groups.sizeFloor,
    markers: (markers[group] ?? []).slice(0, mostMarkers).map(({ statement, direction }) => {
      const own = answers.get(statement)!
      return {
        number: numberOf(statement),
        side: direction,
        share: sideShare([own[group]!], direction),
        shareOfOthers: sideShare(
          own.filter((answer) => answer.group !== group),
          direction,
        ),
        votes: own[group]!.agrees + own[group]!.disagrees,
      }
    }),
  }))
}

/** Share of a side among those of some groups who took one. */
function sideShare(
  answers: readonly { agrees: number; disagrees: number }[],
  side: 'agree' | 'disagree',
): number {
  const agrees = answers.reduce((sum, one) => sum + one.agrees, 0)
  const disagrees = answers.reduce((sum, one) => sum + one.disagrees, 0)
  if (agrees + disagrees === 0) return 0
  return (side === 'agree' ? agrees : disagrees) / (agrees + disagrees)
}

function countOf(labels: Int32Array, label: number): number {
  let count = 0
  for (const one of labels) if (one === label) count++
  return count
}

import { expect, test } from 'vitest'
import type { ResultsSnapshot } from '../../contract/results.ts'
import { toldResults } from './told-results.ts'

type Row = [agrees: number, disagrees: number, passes: number, low: number, high: number]

/** A result of one statement that two groups answered, with the bounds of each group's share. */
function snapshot(rows: Row[], lacking: number[]): ResultsSnapshot {
  const sum = (at: 0 | 1 | 2) => rows.reduce((all, row) => all + row[at], 0)
  const sizes = rows.map(([agrees, disagrees, passes]) => agrees + disagrees + passes)
  return {
    votes: 100,
    chainLength: 1,
    voters: { issued: 60, phone: 0, paper: 0, device: 0 },
    placed: 60,
    between: 0,
    tooFew: 0,
    groups: sizes.map((size, group) => ({ group, size, share: 0.5, small: false, markers: [] })),
    statements: [
      {
        ...{ number: 1, agrees: sum(0), disagrees: sum(1), passes: sum(2), label: 'too-few-votes' },
        ...{ score: 0, lowest: 0, overall: 0, dissent: [], lacking, groupAware: 0, geometric: 0 },
        groups: rows.map(([agrees, disagrees, passes, low, high], group) => ({
          ...{ group, agrees, disagrees, passes, share: 0.5, low, high, counts: true },
        })),
      },
    ],
    slate: { statements: [], coverage: 0 },
    map: { cells: [], outlines: [], statements: [] },
  } as unknown as ResultsSnapshot
}
const told = (rows: Row[], lacking: number[], exact = false) => {
  const [statement] = toldResults(snapshot(rows, lacking), exact).statements
  return { lacking: statement!.lacking, sides: statement!.groups.map(({ side }) => side) }
}

test('that a group has answered too little is not told where nobody else could be among six answers', () => {
  const rows: Row[] = [
    [30, 20, 8, 0.5, 0.7],
    [0, 6, 0, 0, 0.3],
  ]
  // Fewer than seven, of whom six are known: nobody for it, and nobody who passes.
  expect(told(rows, [1]).lacking).toEqual([])
  expect(told(rows, [1], true).lacking).toEqual([1])
})

test('the side of a group is told where it stands on it whatever the hidden numbers are', () => {
  const divided: Row[] = [
    [5, 0, 0, 0.7, 1],
    [0, 5, 0, 0, 0.3],
  ]
  // Five for it, all in one group: which one is kept back, and the side would tell.
  expect(told(divided, []).sides).toEqual([null, null])
  expect(told(divided, [], true).sides).toEqual(['agree', 'disagree'])
  const clear: Row[] = [
    [60, 2, 0, 0.9, 1],
    [3, 50, 0, 0, 0.1],
  ]
  expect(told(clear, []).sides).toEqual(['agree', 'disagree'])
})

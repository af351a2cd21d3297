import { describe, expect, test } from 'vitest'
import { dissentOf, labelOf } from '../../../opinion-map/engine/consensus/consensus-label.ts'
import { wilsonInterval, z90 } from '../../../opinion-map/index.rules.ts'
import type { GroupAnswerResult, ResultsSnapshot } from '../../contract/results.ts'
import { sampleSnapshot } from '../../testing/sample-views.ts'
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

type Answers = [agrees: number, disagrees: number, passes: number]

const sumOf = ([agrees, disagrees, passes]: Answers) => agrees + disagrees + passes

/** What is computed where each group, and those in no group, answer one statement so. */
function computed(
  groups: readonly Answers[],
  [yes, no, pass]: Answers = [0, 0, 0],
  sizes: readonly number[] = groups.map(sumOf),
): ResultsSnapshot {
  const total = (at: 0 | 1 | 2, more: number) => groups.reduce((all, row) => all + row[at], more)
  const [agrees, disagrees, passes] = [total(0, yes), total(1, no), total(2, pass)]
  const everybody = (agrees + 1) / (agrees + disagrees + 2)
  const placed = sizes.reduce((all, size) => all + size, 0)
  const floor = Math.max(5, 0.03 * placed)
  const answers = groups.map(([a, d, p], group): GroupAnswerResult => {
    const [low, high] = wilsonInterval(a, a + d, z90)
    const share = (a + everybody + 1) / (a + d + 3)
    return {
      ...{ group, agrees: a, disagrees: d, passes: p },
      share,
      low,
      high,
      counts: sizes[group]! >= floor,
    }
  })
  const overall = answers.reduce((all, one) => all + (one.share * sizes[one.group]!) / Math.max(1, placed), 0)
  const facts = { agrees, disagrees, passes, groups: answers, overall }
  return {
    ...{ votes: placed + yes + no + pass, chainLength: 1, placed, between: yes + no + pass, tooFew: 0 },
    voters: { issued: placed + yes + no + pass, phone: 0, paper: 0, device: 0 },
    groups: sizes.map((size, group) => ({
      ...{ group, size, share: size / Math.max(1, placed), small: size < floor, markers: [] },
    })),
    statements: [
      {
        ...{ number: 1, ...facts, ...labelOf(facts), dissent: dissentOf(facts) },
        ...{ score: 0, lowest: 0, groupAware: 0, geometric: 0 },
      },
    ],
    slate: { statements: [1], coverage: overall },
    map: { cells: [], outlines: [], statements: [] },
  }
}

/** All ways to write a total as so many parts. */
function ways(total: number, count: number): number[][] {
  if (count === 1) return [[total]]
  return Array.from({ length: total + 1 }, (_, first) => first).flatMap((first) =>
    ways(total - first, count - 1).map((rest) => [first, ...rest]),
  )
}

/** Everything that is told, and the figures alone. */
function toldOf(snapshot: ResultsSnapshot) {
  const all = toldResults(snapshot, false)
  const [{ label, dissent, lacking, unsure, groups, ...answers }] = all.statements as [
    (typeof all.statements)[number],
  ]
  const figures = {
    ...{ answers, groups: groups.map(({ side, ...one }) => one) },
    sizes: all.groups.map(({ size }) => size),
    ...{ standing: all.standing, voters: all.voters, votes: all.votes },
  }
  // Which statements speak for most people is told only where there are fifty.
  return { all: JSON.stringify({ ...all, slate: null }), figures: JSON.stringify(figures), label }
}

describe('what is said of a statement', () => {
  const answers = (most: number, kinds: number) =>
    Array.from({ length: most + 1 }, (_, at) => at).flatMap((people) => ways(people, kinds))
  const pairs = [
    ...answers(9, 2).flatMap((one) => answers(9, 2).map((other) => [...one, 0, ...other, 0])),
    ...answers(7, 6),
  ].map((n): [Answers, Answers] => [n.slice(0, 3) as Answers, n.slice(3) as Answers])
  // All that two groups of at most nine may answer: all of them or, in groups of nine, some.
  const nine = pairs.flatMap((two) => [
    // A group of nobody is none.
    ...(two.every((one) => sumOf(one) > 0) ? [computed(two)] : []),
    computed(two, [0, 0, 0], [9, 9]),
  ])
  const more = ways(7, 4).flatMap(([a, b, c, d]) =>
    [3, 8, 30].flatMap((most) => {
      const one: Answers = [most + a!, b!, 0]
      return [
        computed([one, [c!, most + d!, 1]]),
        computed([one, [most + c!, d!, 0]], [1, d!, 0]),
        computed([one, [b!, c!, d!]], [d!, 0, 2]),
      ]
    }),
  )

  test('is the same for all numbers that are told alike, so that it gives none of them away', () => {
    const said = new Map<string, string>()
    const labels = new Set<string>()
    for (const one of [...nine, ...more]) {
      const { all, figures, label } = toldOf(one)
      labels.add(label)
      expect(said.get(figures) ?? all).toBe(all)
      said.set(figures, all)
    }
    expect(nine.length).toBeGreaterThan(5000)
    expect([...labels]).toEqual(expect.arrayContaining(['kept-back', 'agreed-by-all', 'divisive']))
  })

  test('would give numbers away if it were what was computed', () => {
    const byFigures = new Map<string, Set<string>>()
    for (const one of nine) {
      const { figures } = toldOf(one)
      byFigures.set(figures, (byFigures.get(figures) ?? new Set()).add(one.statements[0]!.label))
    }
    expect([...byFigures.values()].some((labels) => labels.size > 1)).toBe(true)
  })

  test('is what was computed where every figure is told, and to staff', () => {
    const divided = computed([
      [60, 6, 5],
      [8, 50, 6],
    ])
    const statement = divided.statements[0]!
    expect(toldResults(divided, false).statements[0]).toMatchObject({
      label: statement.label,
      dissent: statement.dissent.map(({ group, side, small }) => ({ group, side, small })),
      unsure: [],
    })
    const few = computed([
      [4, 1, 0],
      [2, 2, 0],
    ])
    // Nine took part: that is too few, whatever they answered.
    expect(toldResults(few, false).statements[0]!.label).toBe('too-few-votes')
    expect(toldResults(few, true).statements[0]!.label).toBe('too-few-votes')
  })

  test('leaves it open whether a group of a few stands against it', () => {
    const [told] = toldResults(
      computed([
        [80, 5, 5],
        [0, 3, 0],
      ]),
      false,
    ).statements
    expect(told).toMatchObject({ label: 'agreed-by-all', dissent: [], unsure: [1] })
  })
})

test('which statements speak for most people is told where those are many', () => {
  const snapshot = sampleSnapshot(2)
  expect(toldResults(snapshot, false).slate.statements).toHaveLength(3)
  for (const group of snapshot.groups) group.size = 12
  snapshot.placed = 24
  expect(toldResults(snapshot, false).slate.statements).toEqual([])
  expect(toldResults(snapshot, true).slate.statements).toHaveLength(3)
})

import { performance } from 'node:perf_hooks'
import {
  castAndPlace,
  liveFrame,
  liveMap,
  liveRefresh,
  liveVotesOf,
  opinionGroups,
  opinionMap,
  polisComparison,
  polisMap,
  type VoteInput,
  votesInMatrix,
  voteTable,
} from '../src/features/opinion-map/engine/index.ts'
import { seededRandom } from '../src/features/opinion-map/engine/seeded-random.ts'
import {
  opinionDataFolder,
  readOpinionData,
} from '../src/features/opinion-map/engine/testing/opinion-data.ts'
import { plantedClasses } from '../src/features/opinion-map/engine/testing/planted-opinions.ts'
import { naiveDenseMap } from './naive-dense-map.ts'
import { peakMemory } from './opinion-engine-memory.ts'
import { median, type Row, row } from './row.ts'

/** Speed of the opinion engine, medians, with the naive dense computation beside it in the same run. */
export async function benchOpinionEngine(): Promise<Row[]> {
  const rows: Row[] = []
  const town = typed(
    plantedClasses({ people: 10_000, statements: 500, groups: 3, votes: [5, 20], seed: 2 }).input,
  )
  rows.push(...coldRows('P1', '10 000 × 500', town, 9, 250))
  rows.push(...denseRows('P1', '10 000 × 500', town, 1, rows.at(-1)!))
  const city = typed(
    plantedClasses({ people: 100_000, statements: 1000, groups: 3, votes: [5, 20], seed: 9 }).input,
  )
  rows.push(...coldRows('P2', '100 000 × 1 000', city, 5, 2000, 750))
  rows.push(...denseRows('P2', '100 000 × 1 000', firstPeople(city, 10_000), 10, rows.at(-1)!))
  const uber = real('vtaiwan.uberx') ?? likeUber()
  rows.push(compatRow('P4 Polis-compatible layer, vtaiwan (1 921 × 197)', uber, 20))
  rows.push(...denseRows('P4', 'vtaiwan', uber.input, 1, rows.at(-1)!))
  rows.push(...liveRows(city))
  rows.push(await peakMemory(city))
  rows.push(...throughputRows(real('scoop-hivemind.biodiversity') ?? likeBiodiversity()))
  return rows
}

type Named = { input: VoteInput; note?: string }

const madeUp = 'made-up votes of the same shape: HSL_OPINION_DATA is not set'

function real(name: string): Named | undefined {
  return opinionDataFolder ? { input: typed(readOpinionData(name).input) } : undefined
}

function likeUber(): Named {
  const shape = { people: 1921, statements: 197, groups: 2, votes: [1, 50], seed: 3 } as const
  return { input: typed(plantedClasses(shape).input), note: madeUp }
}

function likeBiodiversity(): Named {
  const shape = { people: 536, statements: 314, groups: 2, votes: [5, 105], seed: 4 } as const
  return { input: typed(plantedClasses(shape).input), note: madeUp }
}

/** Votes as they lie in memory in use: plain typed arrays. */
function typed(input: VoteInput): VoteInput {
  const { person, statement, answer } = input
  return {
    ...input,
    person: Int32Array.from(person),
    statement: Int32Array.from(statement),
    answer: Int8Array.from(answer),
  }
}

function firstPeople(input: VoteInput, people: number): VoteInput {
  const kept = Array.from(input.person).filter((p) => p < people).length
  return {
    personIds: input.personIds.slice(0, people),
    statementIds: input.statementIds,
    person: Array.from(input.person).slice(0, kept),
    statement: Array.from(input.statement).slice(0, kept),
    answer: Array.from(input.answer).slice(0, kept),
  }
}

function milliseconds(work: () => void): number {
  const start = performance.now()
  work()
  return performance.now() - start
}

function medianOf(runs: number, work: () => void): number {
  work()
  return median(Array.from({ length: runs }, () => milliseconds(work)))
}

/**
 * Beside the median on the clock, the best run and the processor time of the process: what the clock would say on an idle
 * machine.
 */
function timed(runs: number, work: () => void): { clock: number; note: string } {
  work()
  const before = process.cpuUsage()
  const times = Array.from({ length: runs }, () => milliseconds(work))
  const { user, system } = process.cpuUsage(before)
  const processor = (user + system) / 1000 / runs
  const best = Math.min(...times)
  return { clock: median(times), note: `best ${best.toFixed(0)}, processor ${processor.toFixed(0)} ms` }
}

function coldRows(
  id: string,
  size: string,
  input: VoteInput,
  runs: number,
  target: number,
  compat?: number,
): Row[] {
  const votes = `${input.person.length} votes, from unsorted votes in memory`
  const whole = timed(runs, () => opinionMap(voteTable(input), 3))
  const layer = timed(runs, () => compatLayer(input))
  return [
    row(
      `${id} cold recompute with groups, ${size}`,
      whole.clock,
      'ms',
      { atMost: target },
      `${votes}; ${whole.note}`,
    ),
    row(
      `${id} Polis-compatible layer alone, ${size}`,
      layer.clock,
      'ms',
      compat ? { atMost: compat } : null,
      layer.note,
    ),
  ]
}

function compatLayer(input: VoteInput): void {
  const votes = votesInMatrix(voteTable(input))
  polisComparison(votes, polisMap(votes))
}

function compatRow(name: string, { input, note }: Named, target: number): Row {
  const layer = timed(15, () => compatLayer(input))
  return row(name, layer.clock, 'ms', { atMost: target }, note ? `${layer.note}; ${note}` : layer.note)
}

/** The naive dense computation beside the engine's, and how many times faster the engine's Polis layer is. */
function denseRows(id: string, size: string, input: VoteInput, times: number, layer: Row): Row[] {
  const { personIds, statementIds, person, statement, answer } = input
  const once = milliseconds(() =>
    naiveDenseMap(personIds.length, statementIds.length, person, statement, answer),
  )
  const note =
    times === 1 ? 'map only, one run' : `map only, one run on a ${times}th of the people, times ${times}`
  return [
    row(`${id} naive dense map, ${size}`, once * times, 'ms', null, note),
    row(
      `${id} Polis-compatible layer against it`,
      (once * times) / layer.value!,
      'times faster',
      null,
      'though it makes groups and lists too',
    ),
  ]
}

/** P5 and P6: a running consultation of 100 000 people. */
function liveRows(input: VoteInput): Row[] {
  const live = liveVotesOf(voteTable(input))
  const { table, map } = liveMap(live)
  const groups = opinionGroups(table, map, 3)
  const frame = liveFrame(live, table, map, groups)
  const random = seededRandom(5)
  const vote = () =>
    castAndPlace(
      live,
      frame,
      Math.floor(100_000 * random()),
      Math.floor(1000 * random()),
      Math.floor(3 * random()) - 1,
    )
  for (let i = 0; i < 20_000; i++) vote()
  const each = Array.from({ length: 20_000 }, () => 1000 * milliseconds(vote)).sort((a, b) => a - b)
  const burst = () => {
    for (let i = 0; i < 1000; i++) vote()
  }
  const maps: number[] = []
  let processor = 0
  const refreshes: number[] = []
  for (let run = 0; run < 7; run++) {
    burst()
    const before = process.cpuUsage()
    maps.push(milliseconds(() => liveMap(live)))
    const used = process.cpuUsage(before)
    processor += (used.user + used.system) / 1000 / 7
    burst()
    refreshes.push(milliseconds(() => liveRefresh(live, groups)))
  }
  const after = 'after a burst of 1 000 votes'
  return [
    row(
      'P5 warm refresh of the map, 100 000 × 1 000',
      median(maps),
      'ms',
      { atMost: 150 },
      `${after}; best ${Math.min(...maps).toFixed(0)}, processor ${processor.toFixed(0)} ms`,
    ),
    row('P5 with groups fitted on', median(refreshes), 'ms', null, after),
    row('P6 one vote, median', each[10_000]!, 'µs', { atMost: 5 }, 'counts, own place, tallies'),
    row('P6 one vote, 99th percentile', each[19_800]!, 'µs', { atMost: 50 }),
  ]
}

/** P8: how many refreshes a minute one core makes. */
function throughputRows({ input, note }: Named): Row[] {
  const table = voteTable(input)
  const live = liveVotesOf(table)
  const { groups } = opinionMap(table, 2)
  const refresh = medianOf(25, () => liveRefresh(live, groups))
  const cold = medianOf(15, () => opinionMap(voteTable(input), 2))
  return [
    row(
      'P8 refreshes of map and groups, biodiversity (536 × 314)',
      60_000 / refresh,
      '/min',
      { atLeast: 1500 },
      note,
    ),
    row('P8 full cold recomputes, consensus and markers too', 60_000 / cold, '/min', null, note),
  ]
}

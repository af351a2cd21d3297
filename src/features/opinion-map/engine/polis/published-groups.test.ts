import { describe, expect, it } from 'vitest'
import { adjustedRandIndex } from '../adjusted-rand-index.ts'
import { seededRandom } from '../seeded-random.ts'
import { tellFigure } from '../testing/figures.ts'
import { opinionDataFolder, readOpinionData, withoutOpinionData } from '../testing/opinion-data.ts'
import { voteTable } from '../vote-table.ts'
import { kMeans, kMeansPlusPlus, meansOfGroups } from './k-means.ts'
import { polisMap } from './polis-map.ts'

/** Points and published groups of the people pol.is clustered. */
function publishedMap(name: string) {
  const { input, published } = readOpinionData(name)
  const table = voteTable(input)
  const map = polisMap(table)
  const rows = Array.from(table.personIds.keys()).filter((p) => published.has(table.personIds[p] as number))
  return {
    labels: Int32Array.from(rows, (p) => published.get(table.personIds[p] as number)!),
    points: Float64Array.from(rows.flatMap((p) => [map.people[2 * p]!, map.people[2 * p + 1]!])),
  }
}

const sets = [
  { name: 'canadian-electoral-reform', fixedPoint: 1, coldStart: 0.89 },
  { name: 'ssis.land-bank-farmland.2rumnecbeh.2021-08-01', fixedPoint: 0.96, coldStart: 0.96 },
  { name: 'scoop-hivemind.biodiversity', fixedPoint: 0.95, coldStart: 0.91 },
  { name: 'vtaiwan.uberx', fixedPoint: undefined, coldStart: 0.82 },
]

describe('published groups of pol.is', () => {
  if (!opinionDataFolder) {
    console.warn(`A3, A4 ${withoutOpinionData}`)
    it.skip(`A3, A4 ${withoutOpinionData}`)
    return
  }
  for (const { name, fixedPoint, coldStart } of sets) {
    const target = fixedPoint
    if (target !== undefined)
      it(`A3: they stay as they are when grouping goes on from them: ${name}`, () => {
        const { points, labels } = publishedMap(name)
        const { centres } = meansOfGroups(points, labels, 2)
        const result = kMeans(points, centres, { iterations: 100, stopBelow: 0 })
        const found = adjustedRandIndex(result.labels, labels)
        tellFigure(`A3 published groups as a fixed point, ${name}`, found, `≥ ${target}`)
        expect(found).toBeGreaterThanOrEqual(target)
      })
    it(`A4: a cold start without them finds much the same: ${name}`, () => {
      const { points, labels } = publishedMap(name)
      const result = kMeansPlusPlus(points, 2, seededRandom(1), 20)
      const found = adjustedRandIndex(result.labels, labels)
      tellFigure(`A4 cold start against published groups, ${name}`, found, `≥ ${coldStart}`)
      expect(found).toBeGreaterThanOrEqual(coldStart)
    })
  }
})

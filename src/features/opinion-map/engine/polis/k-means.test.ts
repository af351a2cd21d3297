import { describe, expect, it } from 'vitest'
import { seededRandom } from '../seeded-random.ts'
import { normal } from '../testing/draws.ts'
import { kMeans, kMeansPlusPlus, squaredDistance } from './k-means.ts'
import { nearestCentres } from './nearest-centres.ts'

const random = seededRandom(5)
const points = Float64Array.from({ length: 12_000 }, (_, i) => normal(random) + 3 * Math.sin(i % 9))

describe('the nearest centre', () => {
  it('is the one a plain search finds, however the centres move, ties included', () => {
    // Points on a coarse grid, so that many are equally near to several centres.
    const grid = points.map((value) => Math.round(2 * value) / 2)
    const cases = [1, 2, 7, 20, 90].flatMap((groups) => [
      { groups, people: 2000 },
      { groups, people: 6000 },
    ])
    for (const { groups, people } of cases) {
      let centres = grid.slice(0, 2 * groups)
      const nearest = nearestCentres(grid.subarray(0, 2 * people))
      for (let round = 0; round < 12; round++) {
        nearest.search(centres)
        for (let i = 0; i < people; i++) {
          let best = 0
          for (let c = 1; c < groups; c++)
            if (squaredDistance(grid, i, centres, c) < squaredDistance(grid, i, centres, best)) best = c
          if (nearest.labels[i] !== best) expect.fail(`point ${i} went to ${nearest.labels[i]}, not ${best}`)
        }
        centres = centres.map((value) => value + (round % 3 === 2 ? 1 : 0.25) * Math.round(2 * random() - 1))
      }
    }
  })
})

describe('k-means', () => {
  it('weighs points and drops groups that lose them all', () => {
    const three = Float64Array.from([0, 0, 1, 0, 10, 0])
    const start = Float64Array.from([0, 0, 9, 0, 50, 50])
    const result = kMeans(three, start, { weights: [3, 1, 1], iterations: 20, stopBelow: 0.01 })
    expect(Array.from(result.labels)).toEqual([0, 0, 1])
    expect(Array.from(result.centres)).toEqual([0.25, 0, 10, 0])
    expect(result.origins).toEqual([0, 1])
  })

  it('from several starts does not get worse', () => {
    const cost = (restarts: number) => {
      const { labels, centres } = kMeansPlusPlus(points, 5, seededRandom(3), restarts)
      return labels.reduce((sum, label, i) => sum + squaredDistance(points, i, centres, label), 0)
    }
    expect(cost(10)).toBeLessThanOrEqual(cost(1))
  })
})

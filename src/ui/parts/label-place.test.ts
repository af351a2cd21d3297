import { expect, it } from 'vitest'
import { apart, labelPlace, type Spot } from './label-place.ts'

const frame = { width: 640, height: 480 }
const square = [200, 200, 300, 200, 300, 300, 200, 300]

const place = (spots: Spot[], labels: Spot[] = [], outline = square) =>
  labelPlace(outline, { radius: 18, reach: 12, spots, labels }, frame)!

const covers = (at: { x: number; y: number }, spots: Spot[]) =>
  spots.some((spot) => Math.hypot(spot.x - at.x, spot.y - at.y) < spot.radius + 18)

it('stands above its group where nothing is in the way', () => {
  const at = place([])
  expect(at.y).toBeLessThan(200 - 18)
  expect(at.x).toBeGreaterThan(150)
})

it('covers no dot where a side is free, nor a label that stands already', () => {
  const above = Array.from({ length: 40 }, (_, at) => ({ x: 120 + 7 * at, y: 165, radius: 12 }))
  expect(covers(place(above), above)).toBe(false)
  const first = place(above)
  const second = place(above, [{ ...first, radius: 18 }])
  expect(covers(second, [{ ...first, radius: 18 }])).toBe(false)
})

it('stays within the frame for a group that fills it', () => {
  const at = place([], [], [0, 0, 640, 0, 640, 480, 0, 480])
  expect(at.x).toBeGreaterThanOrEqual(18)
  expect(at.y).toBeGreaterThanOrEqual(18)
  expect(at.x).toBeLessThanOrEqual(622)
  expect(at.y).toBeLessThanOrEqual(462)
})

it('is not there for a group without an outline', () => {
  expect(labelPlace([], { radius: 18, reach: 12, spots: [], labels: [] }, frame)).toBe(null)
})

it('numbers that would lie on one another are moved apart, the others stay', () => {
  const size = { width: 26, height: 19 }
  const places = [
    { x: 100, y: 100 },
    { x: 110, y: 104 },
    { x: 104, y: 98 },
    { x: 300, y: 100 },
  ]
  const moved = apart(places, size)
  expect(moved[0]).toEqual(places[0])
  expect(moved[3]).toEqual(places[3])
  for (const [at, one] of moved.entries())
    for (const other of moved.slice(at + 1))
      expect(Math.abs(one.x - other.x) < 26 && Math.abs(one.y - other.y) < 19).toBe(false)
})

import { expect, it } from 'vitest'
import { labelPlace, numberPlaces, type Spot } from './label-place.ts'

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

it('numbers stand on no dot, no letter and not on one another, each where it is nearest to its place', () => {
  const spots = Array.from({ length: 49 }, (_, at) => ({
    x: 300 + 15 * (at % 7),
    y: 200 + 15 * Math.floor(at / 7),
    radius: 10,
  }))
  const letter = { x: 280, y: 240, radius: 18 }
  const places = [
    { x: 310, y: 240 },
    { x: 315, y: 244 },
    { x: 308, y: 236 },
    { x: 100, y: 400 },
  ]
  const found = numberPlaces(places, { radius: 16, spots, labels: [letter] }, frame)
  expect(found.map(({ of }) => of)).toEqual(places)
  expect(found[3]).toMatchObject({ x: 100, y: 400 })
  for (const [at, one] of found.entries()) {
    for (const spot of [...spots, letter])
      expect(Math.hypot(spot.x - one.x, spot.y - one.y)).toBeGreaterThanOrEqual(spot.radius + 16)
    for (const other of found.slice(at + 1))
      expect(Math.hypot(other.x - one.x, other.y - one.y)).toBeGreaterThanOrEqual(32)
    expect(Math.hypot(one.x - one.of.x, one.y - one.of.y)).toBeLessThan(120)
  }
})

it('a number that finds no free place stays within the frame', () => {
  const everywhere = [{ x: 320, y: 240, radius: 2000 }]
  const [one] = numberPlaces([{ x: 639, y: 0 }], { radius: 16, spots: everywhere, labels: [] }, frame)
  expect(one!.x).toBeLessThanOrEqual(640 - 16)
  expect(one!.y).toBeGreaterThanOrEqual(16)
})

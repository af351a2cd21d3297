import { describe, expect, it } from 'vitest'
import { exactly, type Told } from '../../../base/told.ts'
import { type MapPlace, tellPlaces } from './map-places.ts'

/** Places in a row with so many people each. */
const row = (...people: number[]): MapPlace[] =>
  people.map((one, at) => ({ x: at / 10, y: 0, group: 0, people: one }))
const said = (places: MapPlace[], size: Told) => tellPlaces(places, size).map(({ people }) => people)

describe('the places of a group on the map', () => {
  it('are all drawn, those of few people alike, where nothing follows from them', () => {
    expect(said(row(1, 3, 2, 9), exactly(15))).toEqual([4, 4, 4, 9])
    expect(said(row(9, 6), exactly(15))).toEqual([9, 6])
    expect(said(row(2, 1, 2), { low: 3, high: 9 })).toEqual([4, 4, 4])
  })

  it('are drawn as fewer where it would follow how many people stand on one of them', () => {
    // Twelve people on twelve places are one on each.
    const alone = tellPlaces(row(...Array(12).fill(1)), exactly(12))
    expect(alone.map(({ people }) => people)).toEqual([6, 6])
    expect(alone.map(({ x }) => x)).toEqual([0.25, 0.85])
    // Eight on two places that are told as four at most.
    expect(said(row(4, 4, 9), exactly(17))).toEqual([8, 9])
    // Whoever is not among the seven.
    expect(said(row(7, 3), exactly(10))).toEqual([10])
  })

  it('tell nothing of the size of a group that is told as a range', () => {
    // On 27 places are 27 people at least: more than is told, and nobody would be left for those in no group.
    const range = { low: 24, high: 28 }
    const told = tellPlaces(row(...Array(27).fill(1)), range)
    expect(told.length).toBeLessThanOrEqual(4)
    expect(told.every(({ people }) => people === 4)).toBe(true)
    // One large place would be the size itself.
    expect(said(row(26), range)).toEqual([4])
    expect(said(row(3), { low: 0, high: 4 })).toEqual([4])
    expect(said([], { low: 0, high: 4 })).toEqual([])
  })
})

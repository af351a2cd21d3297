import { describe, expect, it } from 'vitest'
import { linkRushes, voterFlags } from './integrity-flags.ts'

const every = (count: number, gap: number, from = 0) =>
  Array.from({ length: count }, (_, i) => from + i * gap)

describe('flags on a voter', () => {
  it('twenty votes all alike are flagged, nineteen are not, nor twenty with one other', () => {
    expect(voterFlags({ answers: Array(20).fill(1), castAt: every(20, 5000) })).toEqual(['all-alike'])
    expect(voterFlags({ answers: Array(20).fill(0), castAt: every(20, 5000) })).toEqual(['all-alike'])
    expect(voterFlags({ answers: Array(19).fill(1), castAt: every(19, 5000) })).toEqual([])
    expect(voterFlags({ answers: [...Array(19).fill(1), -1], castAt: every(20, 5000) })).toEqual([])
  })

  it('half of the votes less than a second after the one before are flagged, in whatever order they are told', () => {
    const answers = [1, -1, 1, 0, 1, -1, 1, -1]
    const fast = [0, 400, 800, 1200, 1600, 9000, 19000, 29000]
    expect(voterFlags({ answers, castAt: fast })).toEqual(['too-fast'])
    expect(voterFlags({ answers, castAt: fast.toReversed() })).toEqual(['too-fast'])
    expect(voterFlags({ answers, castAt: [0, 400, 800, 1200, 8000, 9000, 19000, 29000] })).toEqual([])
    expect(voterFlags({ answers, castAt: every(8, 1000) })).toEqual([])
  })

  it('says nothing of a person with hardly any votes', () => {
    expect(voterFlags({ answers: [1, 1], castAt: [0, 10] })).toEqual([])
    expect(voterFlags({ answers: [], castAt: [] })).toEqual([])
  })
})

describe('a rush over one link', () => {
  it('is more than thirty new voters within a minute', () => {
    expect(linkRushes(every(30, 1000))).toEqual([])
    expect(linkRushes(every(31, 1000))).toEqual([{ from: 0, to: 30_000, voters: 31, busiestMinute: 31 }])
    expect(linkRushes(every(400, 2001))).toEqual([])
  })

  it('is told once while it lasts, and again when another follows', () => {
    const two = [...every(90, 1000), ...every(40, 500, 600_000)]
    const rushes = linkRushes(two.toReversed())
    expect(rushes).toHaveLength(2)
    expect(rushes[0]).toEqual({ from: 0, to: 89_000, voters: 90, busiestMinute: 60 })
    expect(rushes[1]).toEqual({ from: 600_000, to: 619_500, voters: 40, busiestMinute: 40 })
  })
})

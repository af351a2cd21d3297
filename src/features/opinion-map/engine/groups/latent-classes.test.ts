import { describe, expect, it, test } from 'vitest'
import { EngineError } from '../engine-error.ts'
import { opinionMap } from '../opinion-map.ts'
import { polisMap } from '../polis/polis-map.ts'
import { plantedClasses } from '../testing/planted-opinions.ts'
import { voteTable } from '../vote-table.ts'
import { decidedVotes } from './decided-votes.ts'
import { fitLatentClasses, membershipsUnder, overallAgreeRates } from './latent-classes.ts'
import { keptNames, matchGroups } from './match-groups.ts'
import { betweenGroups, opinionGroups, refreshedGroups, tooFewVotes } from './opinion-groups.ts'

const planted = plantedClasses({ people: 500, statements: 50, groups: 3, votes: [3, 30], seed: 31 })
const table = voteTable(planted.input)
const votes = decidedVotes(table)

describe('the votes groups are made of', () => {
  it('are agrees and disagrees on open statements of people with seven votes, passes counted', () => {
    const six = voteTable({
      personIds: ['six', 'seven'],
      statementIds: [0, 1, 2, 3, 4, 5, 6, 7],
      moderation: ['rejected', 'open', 'open', 'open', 'open', 'open', 'open', 'open'],
      person: [...Array(7).fill(0), ...Array(7).fill(1)],
      statement: [0, 1, 2, 3, 4, 5, 6, 1, 2, 3, 4, 5, 6, 7],
      answer: [1, 1, 1, 1, 1, 1, 1, 1, -1, 0, 0, 1, 1, -1],
    })
    const found = decidedVotes(six)
    expect(Array.from(found.person)).toEqual([six.personIds.indexOf('seven')])
    expect(Array.from(found.code)).toEqual([3, 4, 11, 13, 14])
  })
})

describe('latent classes', () => {
  it('with one group are everybody’s agree rates', () => {
    const fit = fitLatentClasses(votes, 1, new Float64Array(votes.person.length).fill(1))
    const overall = overallAgreeRates(votes)
    let agrees = 0
    let decided = 0
    for (const code of votes.code) {
      if (code >> 1 !== 5) continue
      decided++
      agrees += code & 1
    }
    expect(fit.agreeRates[5]).toBeCloseTo((agrees + 2 * overall[5]!) / (decided + 2), 12)
    expect(fit.shares[0]).toBe(1)
  })

  for (const k of [2, 3, 4, 5]) {
    it(`fit better with every round: ${k} groups`, () => {
      const start = Float64Array.from(
        { length: votes.person.length * k },
        (_, i) => 1 / k + 0.05 * Math.sin(i),
      )
      for (let i = 0; i < votes.person.length; i++) {
        let sum = 0
        for (let g = 0; g < k; g++) sum += start[i * k + g]!
        for (let g = 0; g < k; g++) start[i * k + g]! /= sum
      }
      let last = Number.NEGATIVE_INFINITY
      let memberships: Float64Array = start
      for (let round = 0; round < 25; round++) {
        const fit = fitLatentClasses(votes, k, memberships, { rounds: 1 })
        expect(fit.fit).toBeGreaterThanOrEqual(last - 1e-9)
        last = fit.fit
        memberships = fit.memberships
        for (let i = 0; i < memberships.length; i += k) {
          const sum = memberships.subarray(i, i + k).reduce((total, value) => total + value, 0)
          expect(sum).toBeCloseTo(1, 12)
        }
      }
      const fit = fitLatentClasses(votes, k, memberships)
      expect(Array.from(membershipsUnder(votes, fit)).slice(0, k)).toEqual(
        Array.from(fit.memberships.slice(0, k)).map((value) => expect.closeTo(value, 2)),
      )
    })
  }
})

test('how well they fit is told with the priors of rates and of shares, as written out in full', () => {
  const k = 3
  const start = Float64Array.from({ length: votes.person.length * k }, (_, i) => (i % k === 0 ? 0.5 : 0.25))
  for (let i = 0; i < votes.person.length; i += 2) start.set([0.2, 0.5, 0.3], i * k)
  const { shares, agreeRates, fit, statements } = fitLatentClasses(votes, k, start, { rounds: 1 })
  const overall = overallAgreeRates(votes)
  let expected = 0
  for (let g = 0; g < k; g++) {
    expected += Math.log(shares[g]!)
    for (let j = 0; j < statements; j++) {
      const rate = agreeRates[g * statements + j]!
      expected += 2 * (overall[j]! * Math.log(rate) + (1 - overall[j]!) * Math.log(1 - rate))
    }
  }
  for (let i = 0; i < votes.person.length; i++) {
    let sum = 0
    for (let g = 0; g < k; g++) {
      let product = shares[g]!
      for (let v = votes.rowStart[i]!; v < votes.rowStart[i + 1]!; v++) {
        const rate = agreeRates[g * statements + (votes.code[v]! >> 1)]!
        product *= votes.code[v]! & 1 ? rate : 1 - rate
      }
      sum += product
    }
    expected += Math.log(sum)
  }
  expect(fit).toBeCloseTo(expected, 7)
})

describe('memberships', () => {
  for (const k of [2, 3, 4, 5]) {
    it(`are what Bayes’ rule says, for few votes and for hundreds: ${k} groups`, () => {
      const statements = 400
      const rate = (g: number, j: number) => 0.5 + 0.45 * Math.sin(1 + j * (g + 1))
      const shares = Float64Array.from({ length: k }, (_, g) => (2 * (g + 1)) / (k * (k + 1)))
      const agreeRates = Float64Array.from({ length: k * statements }, (_, at) =>
        rate(Math.floor(at / statements), at % statements),
      )
      // Row r answers its first votes as group r mod k mostly would; the long ones are all but certain.
      const lengths = Array.from({ length: 4 * k }, (_, r) => [0, 3, 12, statements][Math.floor(r / k)]!)
      const code = lengths.flatMap((length, r) =>
        Array.from({ length }, (_, j) => 2 * j + (rate(r % k, j) > 0.5 ? 1 : 0)),
      )
      const rowStart = Int32Array.from([0, ...lengths])
      for (let r = 0; r < lengths.length; r++) rowStart[r + 1]! += rowStart[r]!
      const person = Int32Array.from(lengths.keys())
      const found = membershipsUnder(
        { statements, person, rowStart, code: Int32Array.from(code) },
        { groups: k, statements, shares, agreeRates, memberships: new Float64Array(0), fit: 0, rounds: 0 },
      )
      lengths.forEach((_, r) => {
        const logs = Array.from(shares, (share, g) =>
          Array.from(code.slice(rowStart[r]!, rowStart[r + 1]!)).reduce(
            (sum, c) => sum + Math.log(c & 1 ? rate(g, c >> 1) : 1 - rate(g, c >> 1)),
            Math.log(share),
          ),
        )
        for (let g = 0; g < k; g++) {
          const others = logs.reduce((sum, log) => sum + Math.exp(log - logs[g]!), 0)
          expect(found[r * k + g]).toBeCloseTo(1 / others, 10)
        }
      })
    })
  }
})

describe('opinion groups', () => {
  it('name nobody who voted too little or stands between', () => {
    const groups = opinionGroups(table, polisMap(table), 3)
    expect(groups.labels.filter((label) => label === tooFewVotes)).toHaveLength(500 - votes.person.length)
    expect(groups.labels.filter((label) => label === betweenGroups).length).toBeGreaterThan(0)
    groups.labels.forEach((label, p) => {
      expect(label >= 0).toBe(groups.certainty[p]! >= 0.8)
    })
    expect(groups.sizes[0]).toBeGreaterThanOrEqual(groups.sizes[2]!)
  })

  it('place nobody who passed on everything', () => {
    const people = 60
    const cells = Array.from({ length: people * 10 }, (_, i) => [Math.floor(i / 10), i % 10] as const)
    const quiet = voteTable({
      personIds: Array.from({ length: people }, (_, p) => p),
      statementIds: Array.from({ length: 10 }, (_, j) => j),
      person: cells.map(([p]) => p),
      statement: cells.map(([, j]) => j),
      answer: cells.map(([p, j]) => (p === 0 ? 0 : p < 8 === j < 5 ? 1 : -1)),
    })
    const groups = opinionGroups(quiet, polisMap(quiet), 2)
    expect(Array.from(groups.sizes)).toEqual([52, 7])
    expect(groups.labels[0]).toBe(betweenGroups)
  })

  it('refuse a number of groups they do not know', () => {
    expect(() => opinionMap(table, 6)).toThrow(EngineError)
    expect(() => opinionMap(table, 0)).toThrow(EngineError)
    expect(() => opinionMap(table, 1.5)).toThrow(EngineError)
  })

  it('keep people where they were on a refresh', () => {
    const groups = opinionGroups(table, polisMap(table), 3)
    const again = refreshedGroups(table, groups.model)
    const moved = again.labels.filter(
      (label, p) => label >= 0 && groups.labels[p]! >= 0 && label !== groups.labels[p],
    )
    expect(moved).toHaveLength(0)
  })

  it('keep their names by the people they share with the last ones', () => {
    const earlier = [0, 0, 0, 1, 1, 2, 2, -1]
    const now = [2, 2, 2, 0, 0, 3, -1, 1]
    expect(Array.from(matchGroups(earlier, 3, now, 4))).toEqual([1, -1, 0, 2])
    expect(Array.from(matchGroups(earlier, 3, [0, 0, 0, 0, 0, 0, 0, 0], 1))).toEqual([0])
    expect(keptNames([1, -1, 0, 2], [0, 2, 1])).toEqual([2, 3, 0, 1])
    expect(keptNames([-1, 0], [1])).toEqual([0, 1])
    expect(keptNames([-1, -1])).toEqual([0, 1])
  })
})

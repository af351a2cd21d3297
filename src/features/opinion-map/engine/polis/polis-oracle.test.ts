import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { seededRandom, shuffleInPlace } from '../seeded-random.ts'
import { jacobiEigenvalues } from '../testing/jacobi-eigenvalues.ts'
import { naiveClustered, naivePolisGroups } from '../testing/naive-polis-groups.ts'
import {
  naiveGroupAware,
  naiveOverall,
  naivePriority,
  naiveRepresentative,
  naiveRepresentativeness,
} from '../testing/naive-polis-lists.ts'
import { plantedClasses } from '../testing/planted-opinions.ts'
import { paperConsultations, tableOf } from '../testing/raw-votes.ts'
import { voteTable } from '../vote-table.ts'
import { clusteredPeople } from './clustered-people.ts'
import { groupAwareConsensus } from './group-aware-consensus.ts'
import { groupTallies, overallTallies, sumOfGroups } from './group-tallies.ts'
import { overallConsensus } from './overall-consensus.ts'
import { polisColumns } from './polis-columns.ts'
import { polisComparison } from './polis-comparison.ts'
import { polisGroups } from './polis-groups.ts'
import { polisMap } from './polis-map.ts'
import { representativeness, representativeStatements } from './representative-statements.ts'
import { statementPriorities } from './statement-priorities.ts'

const small = paperConsultations({ people: 12, statements: 9 })
const larger = paperConsultations({ people: 60, statements: 10 })
const runs = { numRuns: 100 }

describe('the map of any small consultation', () => {
  it('is that of the filled and centred matrix written out in full', () => {
    fc.assert(
      fc.property(small, (paper) => {
        const { votes, moderation } = paper
        const map = polisMap(tableOf(paper))
        const voted = moderation.map((_, j) => votes.some((row) => row[j] !== undefined))
        const zeroed = moderation.map((state) => state !== 'open')
        const means = moderation.map((_, j) => {
          const seen = votes.flatMap((row) => row[j] ?? [])
          return zeroed[j] || seen.length === 0 ? 0 : seen.reduce<number>((a, b) => a + b, 0) / seen.length
        })
        const cell = (vote: number | undefined, j: number) => (zeroed[j] ? 0 : (vote ?? means[j]!))
        const centred = votes.map((row) => row.map((vote, j) => cell(vote, j) - means[j]!))
        const gram = means.map((_, j) =>
          means.map((_, k) => centred.reduce((sum, row) => sum + row[j]! * row[k]!, 0)),
        )
        const eigenvalues = jacobiEigenvalues(gram)
        const { first, second } = map.components
        ;[first, second].forEach((component, i) => {
          const expected = eigenvalues[i] ?? 0
          expect(map.components.eigenvalues[i]).toBeCloseTo(Math.max(0, expected), 9)
          const length = Math.hypot(...component)
          expect(length).toBeCloseTo(map.components.eigenvalues[i]! > 0 ? 1 : 0, 12)
          gram.forEach((row, j) => {
            const image = row.reduce((sum, value, k) => sum + value * component[k]!, 0)
            expect(image).toBeCloseTo(map.components.eigenvalues[i]! * component[j]!, 9)
          })
        })
        expect(first.reduce((sum, value, j) => sum + value * second[j]!, 0)).toBeCloseTo(0, 10)
        const columns = voted.filter(Boolean).length
        votes.forEach((row, p) => {
          const n = row.filter((vote, j) => voted[j] && (vote !== undefined || zeroed[j])).length
          const stretch = Math.sqrt(columns / Math.max(n, 1))
          const along = (component: Float64Array) =>
            stretch * centred[p]!.reduce((sum, value, j) => sum + value * component[j]!, 0)
          expect(map.people[2 * p]).toBeCloseTo(along(first), 10)
          expect(map.people[2 * p + 1]).toBeCloseTo(along(second), 10)
        })
        means.forEach((mean, j) => {
          expect(map.columns.means[j]).toBeCloseTo(mean, 14)
          const x = Math.sqrt(columns) * (1 - mean) * first[j]!
          const y = Math.sqrt(columns) * (1 - mean) * second[j]!
          expect(map.extremities[j]).toBeCloseTo(zeroed[j] ? 0 : Math.sqrt(x * x + y * y), 10)
        })
      }),
      runs,
    )
  })
})

describe('who is clustered, and into which groups,', () => {
  it('is what the plain computation says, in the order of first votes', () => {
    fc.assert(
      fc.property(larger, (paper) => {
        const { votes, order } = paper
        const table = tableOf(paper)
        const inside = clusteredPeople(
          table,
          paper.sticky.map((was) => (was ? 1 : 0)),
          order,
        )
        expect(order.filter((p) => inside[p] === 1)).toEqual(naiveClustered(votes, order, paper.sticky))
        const map = polisMap(table)
        const found = polisGroups(table, map.people, { order })
        const rows = naiveClustered(
          votes,
          order,
          votes.map(() => false),
        )
        const expected = naivePolisGroups(rows.map((p) => [map.people[2 * p]!, map.people[2 * p + 1]!]))
        expect(found.tried.map(({ k }) => k)).toEqual(expected.map(({ k }) => k))
        for (const [i, { silhouette, labels }] of expected.entries()) {
          const tried = found.tried[i]!
          expect(tried.silhouette).toBeCloseTo(silhouette, 10)
          expect(rows.map((p) => tried.labels[found.base.labels[p]!])).toEqual(labels)
        }
        const best = Math.max(...found.tried.map(({ silhouette }) => silhouette))
        const last = found.tried.filter(({ silhouette }) => silhouette === best).at(-1)
        expect(found.smoother).toEqual({ lastK: last?.k ?? 1, count: 1, smoothedK: last?.k ?? 1 })
        votes.forEach((_, p) => {
          expect(found.labels[p]).toBe(rows.includes(p) ? (last?.labels[found.base.labels[p]!] ?? 0) : -1)
        })
      }),
      { numRuns: 40 },
    )
  })

  it('is the same with more people than base clusters', () => {
    const shape = { people: 400, statements: 40, groups: 3, votes: [5, 30], seed: 14 } as const
    const table = voteTable(plantedClasses(shape).input)
    const { people } = polisMap(table)
    const order = shuffleInPlace(Int32Array.from(table.personIds.keys()), seededRandom(15))
    const found = polisGroups(table, people, { order })
    const rows = Array.from(order).filter((p) => table.rowStart[p + 1]! - table.rowStart[p]! >= 7)
    const expected = naivePolisGroups(rows.map((p) => [people[2 * p]!, people[2 * p + 1]!]))
    expect(found.tried.map(({ k }) => k)).toEqual([2, 3, 4, 5])
    for (const [i, { silhouette, labels }] of expected.entries()) {
      expect(found.tried[i]!.silhouette).toBeCloseTo(silhouette, 10)
      expect(rows.map((p) => found.tried[i]!.labels[found.base.labels[p]!])).toEqual(labels)
    }
  })

  it('stays as it is when the next run goes on from it with the same votes', () => {
    fc.assert(
      fc.property(larger, (paper) => {
        const table = tableOf(paper)
        const { people } = polisMap(table)
        const first = polisGroups(table, people, { order: paper.order })
        let run = first
        for (let i = 0; i < 3; i++) run = polisGroups(table, people, { order: paper.order, last: run })
        const again = polisGroups(table, people, { order: paper.order, last: run })
        expect(again.base.ids.slice(0, first.base.ids.length)).toEqual(first.base.ids)
        expect(again.base.labels).toEqual(run.base.labels)
        for (const [i, groups] of again.tried.entries()) expect(groups.ids).toEqual(run.tried[i]!.ids)
      }),
      { numRuns: 40 },
    )
  })
})

describe('the lists of any small consultation, for any groups,', () => {
  it('are those of the plain computation', () => {
    fc.assert(
      fc.property(small, (paper) => {
        const { votes, moderation, groupOf } = paper
        const table = tableOf(paper)
        const tallies = groupTallies(table, groupOf, 3)
        const { voted } = polisColumns(table)
        const modOut = moderation.map((state) => state !== 'open')
        const groupAware = groupAwareConsensus(tallies)
        moderation.forEach((_, j) => {
          expect(groupAware[j]).toBeCloseTo(naiveGroupAware(votes, groupOf, 3, j), 14)
        })
        for (const g of [0, 1, 2]) {
          representativeness(tallies, g).forEach((r, j) => {
            const naive = naiveRepresentativeness(votes, groupOf, g, j)
            for (const [key, value] of Object.entries(naive))
              expect(r[key as keyof typeof naive]).toBeCloseTo(value, 12)
          })
          const list = representativeStatements(tallies, g, table.moderation, voted)
          expect(list.map((r) => [r.statement, r.direction])).toEqual(
            naiveRepresentative(votes, groupOf, g, modOut),
          )
        }
        const overall = overallConsensus(overallTallies(table), table.moderation)
        expect(overall.agree.map((s) => s.statement)).toEqual(naiveOverall(votes, 'agree', modOut))
        expect(overall.disagree.map((s) => s.statement)).toEqual(naiveOverall(votes, 'disagree', modOut))
        const extremities = Float64Array.from(moderation, (_, j) => j / 3)
        statementPriorities(sumOfGroups(tallies), extremities, table.moderation).forEach((priority, j) => {
          const naive = naivePriority(votes, groupOf, j, extremities[j]!, moderation[j] === 'meta')
          expect(priority).toBeCloseTo(naive, 9)
        })
      }),
      runs,
    )
  })

  it('hold no figure that is not a number, however little there is', () => {
    fc.assert(
      fc.property(small, (paper) => {
        const table = tableOf(paper)
        const text = JSON.stringify(polisComparison(table, polisMap(table)))
        expect(text).not.toContain('null')
      }),
      runs,
    )
  })
})

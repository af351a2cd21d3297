import { describe, expect, it } from 'vitest'
import { opinionMap } from './opinion-map.ts'
import { opinionReport } from './opinion-report.ts'
import { polisComparison } from './polis/polis-comparison.ts'
import { polisExport } from './polis/polis-export.ts'
import { routingFacts } from './routing-facts.ts'
import { routingProbabilities } from './statement-routing.ts'
import { plantedClasses } from './testing/planted-opinions.ts'
import { type Moderation, voteTable } from './vote-table.ts'

const { input } = plantedClasses({ people: 400, statements: 40, groups: 2, votes: [3, 16], seed: 51 })
const moderation = input.statementIds.map((_, j): Moderation => (j === 5 ? 'rejected' : 'open'))
const table = voteTable({ ...input, moderation })
const result = opinionMap(table, 2)

describe('the report of a map', () => {
  it('survives JSON and adds up', () => {
    const report = opinionReport(table, result)
    expect(JSON.parse(JSON.stringify(report))).toEqual(report)
    expect(report.placed).toBe(report.groups.reduce((sum, group) => sum + group.size, 0))
    expect(report.people).toBe(report.placed + report.between + report.tooFew)
    expect(report.votes).toBe(input.person.length)
    expect(report.statements).toHaveLength(39)
    expect(report.statements.map(({ id }) => id)).not.toContain(5)
    expect(report.groups[0]!.markers[0]!.id).toBe(table.statementIds[result.markers[0]![0]!.statement])
  })

  it('can be made of nothing', () => {
    const empty = voteTable({ personIds: [], statementIds: [], person: [], statement: [], answer: [] })
    const report = opinionReport(empty, opinionMap(empty, 1))
    expect(JSON.parse(JSON.stringify(report))).toEqual(report)
    expect(report).toMatchObject({ people: 0, votes: 0, placed: 0, statements: [] })
  })
})

describe('the export of what Polis would show', () => {
  it('survives JSON, names every statement, and lists none that was rejected', () => {
    const polis = polisComparison(table, result.map)
    const file = polisExport(table, result.map, polis)
    expect(JSON.parse(JSON.stringify(file))).toEqual(file)
    expect(file.statements).toHaveLength(40)
    expect(file.statements[5]).toMatchObject({ open: false, representativeOf: [], consensus: null })
    const listed = file.statements.filter(({ consensus }) => consensus === 'agree').map(({ id }) => id)
    expect(listed.toSorted()).toEqual(
      polis.consensus.agree.map((s) => table.statementIds[s.statement]).toSorted(),
    )
    const marks = file.statements.flatMap(({ representativeOf }) => representativeOf)
    expect(marks).toHaveLength(polis.representative.flat().length)
  })
})

describe('the facts that drawing needs', () => {
  it('hold the votes of all and of each group, and can be had before anything was computed', () => {
    const facts = routingFacts(table, result.groups, result.consensus)
    const byGroup = result.consensus[0]!.groups.map((g) => g.agrees + g.disagrees + g.passes)
    const statement = result.consensus[0]!.statement
    expect([facts.seenByGroup[statement], facts.seenByGroup[40 + statement]]).toEqual(byGroup)
    expect(facts.seen.reduce((sum, n) => sum + n, 0)).toBe(input.person.length)
    const early = routingFacts(table)
    expect(early.groups).toBe(1)
    const { probabilities } = routingProbabilities(early, [0, 1, 2])
    expect(probabilities.reduce((sum, p) => sum + p, 0)).toBeCloseTo(1, 12)
  })
})

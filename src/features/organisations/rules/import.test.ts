import { describe, expect, test } from 'vitest'
import type { OrganisationKind } from './kinds.ts'
import { firstReasons, planImport, type StandingNode } from './plan-import.ts'
import { linesAllowed, readTable } from './read-table.ts'

const root: StandingNode = { id: 'city', parentId: null, kind: 'city', name: '某市', endedOn: null }
const standing: StandingNode[] = [
  root,
  { id: 'east', parentId: 'city', kind: 'county', name: '东区', endedOn: null },
  { id: 'west', parentId: 'city', kind: 'county', name: '西区', endedOn: null },
  { id: 'east-town', parentId: 'east', kind: 'town', name: '城关镇', endedOn: null },
  { id: 'west-town', parentId: 'west', kind: 'town', name: '城关镇', endedOn: null },
  { id: 'old-town', parentId: 'west', kind: 'town', name: '旧镇', endedOn: '2025-01-01' },
]

function plan(text: string, codesInUse: string[] = []) {
  const { lines, reasons: unread } = readTable(text)
  const { nodes, reasons } = planImport(lines, 'city', standing, new Set(codesInUse))
  return { nodes, reasons: [...unread, ...reasons] }
}

const faults = (text: string, codesInUse: string[] = []) =>
  plan(text, codesInUse).reasons.map((reason) =>
    `${reason.values?.line ?? ''} ${reason.code.slice(14)}`.trim(),
  )

describe('a pasted table', () => {
  test.each([
    ['tabs', '层级\t上级\t名称\t代码\n镇\t东区\t某某镇\t320612'],
    ['commas', '镇,东区,某某镇,320612'],
    ['full-width commas and spaces', '  镇 \uff0c\u3000东区\u3000\uff0c某某镇\u3000\uff0c 320612'],
    ['empty lines and English words', '\n\nlevel,parent,name,code\n\ntown,东区,某某镇,320612\n'],
    ['quotes of a spreadsheet', '"镇"\t"东区"\t"某某镇"\t"320612"'],
  ])('is read with %s', (_, text) => {
    const { nodes, reasons } = plan(text)
    expect(reasons).toEqual([])
    expect(nodes).toMatchObject([{ kind: 'town', name: '某某镇', code: '320612', below: { id: 'east' } }])
  })

  test('may leave out code and parent; then a line goes directly below', () => {
    const { nodes, reasons } = plan('县区,,南区\n界别,,工商联界')
    expect(reasons).toEqual([])
    expect(nodes.map((node) => [node.name, node.below, node.code])).toEqual([
      ['南区', { id: 'city' }, null],
      ['工商联界', { id: 'city' }, null],
    ])
  })

  test('may name a parent that stands further down', () => {
    const { nodes, reasons } = plan('社区,新镇,甲社区\n镇,南区,新镇\n县区,,南区')
    expect(reasons).toEqual([])
    expect(nodes.map((node) => [node.name, node.below])).toEqual([
      ['南区', { id: 'city' }],
      ['新镇', { line: 3 }],
      ['甲社区', { line: 2 }],
    ])
  })

  test('tells two places of one name apart by the way to them', () => {
    expect(faults('村,城关镇,某村')).toEqual(['1 line-parent-ambiguous'])
    const { nodes, reasons } = plan('村,西区/城关镇,某村\n村,东区>城关镇,某村')
    expect(reasons).toEqual([])
    expect(nodes.map((node) => node.below)).toEqual([{ id: 'west-town' }, { id: 'east-town' }])
  })

  test('finds a way through lines of its own', () => {
    const { nodes, reasons } = plan('县区,,南区\n镇,南区,城关镇\n村,南区/城关镇,某村')
    expect(reasons).toEqual([])
    expect(nodes.at(-1)).toMatchObject({ name: '某村', below: { line: 2 } })
  })
})

describe('a line at fault is named with its number as pasted', () => {
  test.each([
    ['行政区,东区,某某镇', ['1 line-kind']],
    ['镇,东区,', ['1 line-name']],
    [`镇,东区,${'长'.repeat(61)}`, ['1 line-name-long']],
    ['镇,东区,某某镇,1,2', ['1 line-columns']],
    ['镇,北区,某某镇', ['1 line-parent']],
    ['村,东区,某村', ['1 line-level']],
    ['村,旧镇,某村', ['1 line-ended']],
    ['镇,西区,旧镇', ['1 line-taken']],
    ['镇,东区,某镇\n镇,东区,某镇', ['2 line-twice']],
    ['镇,东区,城关镇', ['1 line-taken']],
    ['镇,东区,甲镇,1\n镇,东区,乙镇,1', ['2 line-code-twice']],
    ['镇,东区,甲镇,7', ['1 line-code-taken']],
    ['社区,某某社区,某某社区', ['1 line-parent']],
    ['', ['import-empty']],
    ['层级,上级,名称,代码', ['import-empty']],
  ])('%s', (text, wanted) => {
    expect(faults(text, ['7'])).toEqual(wanted)
  })

  test('all of them at once, in the order of the table', () => {
    expect(faults('层级,上级,名称\n镇,北区,甲镇\n\n乡级,东区,乙镇\n镇,东区,\n镇,东区,好镇')).toEqual([
      '4 line-kind',
      '5 line-name',
      '2 line-parent',
    ])
  })

  test('but no more than a person can work through', () => {
    const many = Array.from({ length: 100 }, (_, at) => `镇,北区,第${at}镇`).join('\n')
    const shown = firstReasons(plan(many).reasons)
    expect(shown).toHaveLength(41)
    expect(shown.at(-1)).toEqual({ code: 'organisations.import-more', values: { count: 60 } })
  })

  test('and a table that is too long says so', () => {
    const long = Array.from({ length: linesAllowed + 1 }, (_, at) => `镇,东区,第${at}镇`).join('\n')
    expect(faults(long)).toContain('import-long')
  })
})

test('every kind of node can be written in Chinese', () => {
  const words: Record<Exclude<OrganisationKind, 'province' | 'city'>, [string, string]> = {
    county: ['县区', ''],
    town: ['镇', '东区'],
    street: ['街道', '东区'],
    park: ['园区', '东区'],
    village: ['村', '东区/城关镇'],
    community: ['社区', '东区/城关镇'],
    sector: ['界别', '东区'],
    enterprise: ['企事业单位', '东区'],
  }
  const text = Object.values(words).map(([word, parent], at) => `${word},${parent},第${at}个`)
  const { nodes, reasons } = plan(text.join('\n'))
  expect(reasons).toEqual([])
  expect(nodes.map((node) => node.kind).sort()).toEqual(Object.keys(words).sort())
})

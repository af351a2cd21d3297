import type { Day } from '../../../base/day.ts'
import type { Reason } from '../../../base/reason.ts'
import type { OrganisationKind } from './kinds.ts'
import type { TableLine } from './read-table.ts'
import type { LineReason } from './reasons.ts'
import { mayStandBelow } from './tree.ts'

/** A node that stands already: the place of import itself or something below it. */
export type StandingNode = {
  id: string
  parentId: string | null
  kind: OrganisationKind
  name: string
  endedOn: Day | null
}

/** A line tied to the tree: below a node that stands, or below another line of the same table. */
export type PlannedNode = TableLine & { below: { id: string } | { line: number } }

type Node = {
  key: string
  name: string
  kind: OrganisationKind
  parentKey: string | null
  ended?: boolean
  line?: number
}
type Finding = Reason<LineReason>

const shownAtOnce = 40

function keyOfLine(line: number): string {
  return `line ${line}`
}

/** The nodes a way like `某区/某镇` may mean: those of the last name whose ancestors bear the names before it. */
function nodesNamed(way: string, nodes: Map<string, Node>, byName: Map<string, Node[]>): Node[] {
  const names = way
    .split(/[/>]/)
    .map((name) => name.trim())
    .filter(Boolean)
    .reverse()
  const [last = '', ...above] = names
  return (byName.get(last) ?? []).filter((node) => {
    let at: Node | undefined = node
    return above.every((name) => {
      at = at?.parentKey ? nodes.get(at.parentKey) : undefined
      while (at && at.name !== name) at = at.parentKey ? nodes.get(at.parentKey) : undefined
      return at !== undefined
    })
  })
}

function groupByName(nodes: Iterable<Node>): Map<string, Node[]> {
  const groups = new Map<string, Node[]>()
  for (const node of nodes) groups.set(node.name, [...(groups.get(node.name) ?? []), node])
  return groups
}

/** The one node a line hangs below, or why it cannot be told. A parent may stand further down in the table. */
function parentOf(
  line: TableLine,
  rootId: string,
  nodes: Map<string, Node>,
  byName: Map<string, Node[]>,
): Node | Finding {
  if (line.parent === '') return nodes.get(rootId)!
  const named = nodesNamed(line.parent, nodes, byName).filter((node) => node.key !== keyOfLine(line.line))
  const values = { line: line.line, text: line.parent }
  if (named.length === 0) return { code: 'organisations.line-parent', values }
  // Of several places with one name only one may be of the right level: then it is that one.
  const fitting = named.length > 1 ? named.filter((node) => mayStandBelow(line.kind, node.kind)) : named
  if (fitting.length === 1) return fitting[0]!
  if (fitting.length === 0) return { code: 'organisations.line-level', values }
  return { code: 'organisations.line-parent-ambiguous', values }
}

/**
 * Ties every line of a table to its parent and finds all that is wrong with it: nothing is imported while there is
 * a reason. `standing` is the place of import (`rootId`) with all below it; `takenCodes` those in use anywhere.
 */
export function planImport(
  lines: TableLine[],
  rootId: string,
  standing: StandingNode[],
  takenCodes: ReadonlySet<string>,
): { nodes: PlannedNode[]; reasons: Reason<LineReason>[] } {
  const reasons: Finding[] = []
  const all: Node[] = standing.map(({ id, parentId, kind, name, endedOn }) => ({
    key: id,
    parentKey: parentId,
    kind,
    name,
    ended: endedOn !== null,
  }))
  for (const { line, kind, name } of lines)
    all.push({ key: keyOfLine(line), parentKey: null, kind, name, line })
  const nodes = new Map(all.map((node) => [node.key, node]))
  const byName = groupByName(all)
  const planned: PlannedNode[] = []
  // Upper levels first, so that a way of several names finds the parents of the lines it leads over.
  const ordered = [...lines].sort((a, b) => depth[a.kind] - depth[b.kind] || a.line - b.line)
  for (const line of ordered) {
    const parent = parentOf(line, rootId, nodes, byName)
    if ('code' in parent) {
      reasons.push(parent)
      continue
    }
    if (!mayStandBelow(line.kind, parent.kind)) {
      reasons.push({ code: 'organisations.line-level', values: { line: line.line, text: parent.name } })
      continue
    }
    if (parent.ended) {
      reasons.push({ code: 'organisations.line-ended', values: { line: line.line, text: parent.name } })
      continue
    }
    nodes.get(keyOfLine(line.line))!.parentKey = parent.key
    planned.push({ ...line, below: parent.line === undefined ? { id: parent.key } : { line: parent.line } })
  }
  reasons.push(...sameNames(planned, standing), ...sameCodes(lines, takenCodes))
  reasons.sort((a, b) => Number(a.values?.line) - Number(b.values?.line))
  return { nodes: planned, reasons }
}

const depth: Record<OrganisationKind, number> = {
  province: 0,
  city: 1,
  county: 2,
  town: 3,
  street: 3,
  park: 3,
  sector: 3,
  village: 4,
  community: 4,
  enterprise: 4,
}

function sameNames(planned: PlannedNode[], standing: StandingNode[]): Finding[] {
  const taken = new Map(standing.map((node) => [`${node.parentId} ${node.name}`, 0]))
  return [...planned]
    .sort((a, b) => a.line - b.line)
    .flatMap((node): Finding[] => {
      const place = 'id' in node.below ? node.below.id : keyOfLine(node.below.line)
      const before = taken.get(`${place} ${node.name}`)
      if (before === undefined) {
        taken.set(`${place} ${node.name}`, node.line)
        return []
      }
      const values = { line: node.line, text: node.name, before }
      return [{ code: before === 0 ? 'organisations.line-taken' : 'organisations.line-twice', values }]
    })
}

function sameCodes(lines: TableLine[], takenCodes: ReadonlySet<string>): Finding[] {
  const seen = new Map<string, number>()
  return lines.flatMap((line): Finding[] => {
    if (line.code === null) return []
    const values = { line: line.line, text: line.code, before: seen.get(line.code) ?? 0 }
    if (takenCodes.has(line.code)) return [{ code: 'organisations.line-code-taken', values }]
    if (values.before > 0) return [{ code: 'organisations.line-code-twice', values }]
    seen.set(line.code, line.line)
    return []
  })
}

/** As many reasons as a person can work through at once, with the number of those left out. */
export function firstReasons(reasons: Reason<LineReason>[]): Reason<LineReason>[] {
  if (reasons.length <= shownAtOnce) return reasons
  const more = reasons.length - shownAtOnce
  return [...reasons.slice(0, shownAtOnce), { code: 'organisations.import-more', values: { count: more } }]
}

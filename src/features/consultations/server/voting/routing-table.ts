import { drawStatement, type RoutingFacts } from '../../../opinion-map/index.rules.ts'
import type { VotingStatement } from './voting-store.ts'

/** What the last computation found that decides which statement is shown next; by statement number. */
export type RoutingFindings = {
  groups: number
  /** Votes of each group on a statement, and how unsure the groups' answer to it is. */
  statements: Map<number, { seenByGroup: number[]; unsettled: number }>
  /** The group a voter is placed in, −1 for none. */
  groupOf(voterId: number): number
}

/** The open statements of a consultation, in the arrays that drawing works on. */
export type RoutingTable = {
  /** Open statements in order of their number; a place in this list is a statement to the engine. */
  open: VotingStatement[]
  placeOf: Map<number, number>
  facts: RoutingFacts & { seen: Int32Array }
}

export function routingTable(
  statements: VotingStatement[],
  votes: ReadonlyMap<number, number>,
  findings: RoutingFindings | null,
): RoutingTable {
  const open = statements.filter((one) => one.state === 'open' && one.text !== null)
  const groups = findings?.groups ?? 1
  const seenByGroup = new Int32Array(groups * open.length)
  const unsettled = new Float64Array(open.length).fill(1)
  open.forEach(({ number }, place) => {
    const found = findings?.statements.get(number)
    if (!found) return
    unsettled[place] = found.unsettled
    found.seenByGroup.forEach((seen, group) => {
      seenByGroup[group * open.length + place] = seen
    })
  })
  return {
    open,
    placeOf: new Map(open.map(({ number }, place) => [number, place])),
    facts: {
      statements: open.length,
      groups,
      seen: Int32Array.from(open, ({ number }) => votes.get(number) ?? 0),
      seenByGroup,
      unsettled,
    },
  }
}

/** Draws the next statement for someone who has answered some; undefined when all are. `u` is drawn from [0, 1). */
export function drawNext(
  table: RoutingTable,
  answered: ReadonlySet<number>,
  group: number,
  u: number,
): { statement: VotingStatement; probability: number } | undefined {
  const candidates: number[] = []
  for (let place = 0; place < table.open.length; place++)
    if (!answered.has(table.open[place]!.number)) candidates.push(place)
  const memberships =
    group < 0 ? undefined : Array.from({ length: table.facts.groups }, (_, g) => (g === group ? 1 : 0))
  const draw = drawStatement(table.facts, candidates, u, { memberships })
  return draw && { statement: table.open[draw.statement]!, probability: draw.probability }
}

import type { OpinionGroups } from '../groups/opinion-groups.ts'
import type { GroupTallies } from '../polis/group-tallies.ts'
import { groupTallies } from '../polis/group-tallies.ts'
import type { PolisMap } from '../polis/polis-map.ts'
import type { VoteTable } from '../vote-table.ts'
import { castVote, type LiveVotes } from './live-votes.ts'

/**
 * What a single vote keeps up to date between two computations of the map: counts, the voter's own point on the last
 * map, and the tallies of the voter's group. People and statements that the last map does not know yet are counted and
 * placed with the next one.
 */
export type LiveFrame = {
  map: PolisMap
  statements: number
  zeroed: Uint8Array
  labels: Int32Array
  tallies: GroupTallies
  /** Where people and statements of the live votes stand in the table of the map; −1 for newer ones. */
  personPlace: Int32Array
  statementPlace: Int32Array
}

export function liveFrame(
  live: LiveVotes,
  table: VoteTable,
  map: PolisMap,
  groups: OpinionGroups,
): LiveFrame {
  const placeOf = (ids: readonly (string | number)[], all: readonly (string | number)[]) => {
    const places = new Map(all.map((id, place) => [id, place]))
    return Int32Array.from(ids, (id) => places.get(id) ?? -1)
  }
  return {
    // Points are moved by every vote: the computed map stays as it was.
    map: { ...map, people: map.people.slice() },
    statements: table.statements,
    zeroed: table.moderation,
    labels: groups.labels,
    tallies: groupTallies(table, groups.labels, groups.groups),
    personPlace: placeOf(live.personIds, table.personIds),
    statementPlace: placeOf(live.statementIds, table.statementIds),
  }
}

/** Casts one vote and brings the frame up to date with it. A few microseconds. */
export function castAndPlace(
  live: LiveVotes,
  frame: LiveFrame,
  person: number,
  statement: number,
  answer: number,
): void {
  const before = castVote(live, person, statement, answer)
  const p = frame.personPlace[person] ?? -1
  const j = frame.statementPlace[statement] ?? -1
  if (p < 0) return
  placePerson(live, frame, person, p)
  const group = frame.labels[p]!
  if (group < 0 || j < 0) return
  const at = group * frame.statements + j
  const { agrees, disagrees, seen } = frame.tallies
  if (before === undefined) seen[at]!++
  else if (before > 0) agrees[at]!--
  else if (before < 0) disagrees[at]!--
  if (answer > 0) agrees[at]!++
  else if (answer < 0) disagrees[at]!++
}

/** The person's point on the last map, by the votes as they stand now. */
function placePerson(live: LiveVotes, frame: LiveFrame, person: number, place: number): void {
  const { columns, components, people } = frame.map
  let x = 0
  let y = 0
  let seen = columns.zeroed
  for (let at = live.firstVote[person]!; at >= 0; at = live.nextVote[at]!) {
    const j = frame.statementPlace[live.statementOf[at]!] ?? -1
    if (j < 0 || frame.zeroed[j] !== 0) continue
    seen++
    if (!columns.live[j]) continue
    const centred = live.answerOf[at]! - columns.means[j]!
    x += centred * components.first[j]!
    y += centred * components.second[j]!
  }
  const stretch = Math.sqrt(columns.count / Math.max(seen, 1))
  people[2 * place] = stretch * x
  people[2 * place + 1] = stretch * y
}

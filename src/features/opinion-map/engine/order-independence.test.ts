import { describe, expect, it } from 'vitest'
import { chooseGroupCount } from './groups/choose-group-count.ts'
import { influences } from './influence-check.ts'
import { liveMap, liveRefresh } from './live/live-map.ts'
import { castAndPlace, liveFrame } from './live/live-tallies.ts'
import {
  addPerson,
  addStatement,
  castVote,
  type LiveVotes,
  liveVotes,
  removeVotes,
} from './live/live-votes.ts'
import { opinionMap } from './opinion-map.ts'
import { opinionReport } from './opinion-report.ts'
import { groupTallies } from './polis/group-tallies.ts'
import { polisComparison } from './polis/polis-comparison.ts'
import { polisMap } from './polis/polis-map.ts'
import { proportionalSlate } from './proportional-slate.ts'
import { routingFacts } from './routing-facts.ts'
import { type SeededRandom, seededRandom, shuffleInPlace } from './seeded-random.ts'
import { plantedClasses } from './testing/planted-opinions.ts'
import { type VoteInput, voteTable } from './vote-table.ts'

/** The same votes with text ids, and with earlier answers that were changed later. */
function withHistory(input: VoteInput, random: SeededRandom): VoteInput {
  const person = Array.from(input.person)
  const statement = Array.from(input.statement)
  const answer = Array.from(input.answer)
  const castAt = person.map(() => 1000 + random())
  for (let v = 0; v < input.person.length; v += 7) {
    person.push(person[v]!)
    statement.push(statement[v]!)
    answer.push(-answer[v]!)
    castAt.push(random())
  }
  const personIds = input.personIds.map((id) => `person-${(Number(id) * 7919) % 100003}`)
  const moderation = input.statementIds.map((_, j) =>
    j % 11 === 3 ? ('rejected' as const) : ('open' as const),
  )
  return { personIds, statementIds: input.statementIds, moderation, person, statement, answer, castAt }
}

/** The same in another order of people, statements and votes. */
function shuffled(input: VoteInput, random: SeededRandom): VoteInput {
  const people = shuffleInPlace(Int32Array.from(input.personIds.keys()), random)
  const statements = shuffleInPlace(Int32Array.from(input.statementIds.keys()), random)
  const votes = shuffleInPlace(
    Int32Array.from({ length: input.person.length }, (_, v) => v),
    random,
  )
  const newPerson = new Int32Array(people.length)
  const newStatement = new Int32Array(statements.length)
  people.forEach((from, to) => {
    newPerson[from] = to
  })
  statements.forEach((from, to) => {
    newStatement[from] = to
  })
  return {
    personIds: Array.from(people, (p) => input.personIds[p]!),
    statementIds: Array.from(statements, (j) => input.statementIds[j]!),
    moderation: Array.from(statements, (j) => input.moderation![j]!),
    person: votes.map((v) => newPerson[input.person[v]!]!),
    statement: votes.map((v) => newStatement[input.statement[v]!]!),
    answer: votes.map((v) => input.answer[v]!),
    castAt: Float64Array.from(votes, (v) => input.castAt![v]!),
  }
}

/** Casts the votes one by one in order of time, with a person on top whose votes are taken out again. */
function replayed(input: VoteInput, random: SeededRandom): LiveVotes {
  const live = liveVotes()
  const order = Array.from({ length: input.person.length }, (_, v) => v)
  order.sort((a, b) => input.castAt![a]! - input.castAt![b]!)
  const people = new Map<number, number>()
  const statements = new Map<number, number>()
  const numberOf = (seen: Map<number, number>, key: number, add: () => number) => {
    const known = seen.get(key) ?? add()
    seen.set(key, known)
    return known
  }
  for (const v of order) {
    const p = input.person[v]!
    const j = input.statement[v]!
    const person = numberOf(people, p, () => addPerson(live, input.personIds[p]!))
    const statement = numberOf(statements, j, () =>
      addStatement(live, input.statementIds[j]!, input.moderation![j]!),
    )
    // Votes that are taken back again must leave no trace.
    if (random() < 0.01 && live.firstVote[person] === -1) {
      castVote(live, person, statement, 1)
      removeVotes(live, person)
    }
    castVote(live, person, statement, input.answer[v]!)
  }
  return live
}

const shapes = [
  { people: 400, statements: 40, groups: 3, votes: [5, 20], seed: 71 },
  { people: 150, statements: 120, groups: 2, votes: [80, 120], seed: 72 },
  { people: 500, statements: 90, groups: 3, votes: 'tail', seed: 73 },
] as const

describe('A8: the order in which people and votes come in', () => {
  for (const shape of shapes) {
    it(`changes no bit of any result: ${shape.people} people × ${shape.statements}`, {
      timeout: 60_000,
    }, () => {
      const random = seededRandom(shape.seed)
      const input = withHistory(plantedClasses(shape).input, random)
      const results = [input, shuffled(input, random), shuffled(input, random)].map((order) => {
        const table = voteTable(order)
        const result = opinionMap(table, shape.groups)
        const slate = proportionalSlate(table, result.groups, [...table.statementIds.keys()], 5)
        return {
          table,
          result,
          slate,
          polis: polisComparison(table, result.map),
          report: opinionReport(table, result),
          facts: routingFacts(table, result.groups, result.consensus),
          influence: influences(table, result.groups),
        }
      })
      expect(results[1]).toStrictEqual(results[0])
      expect(results[2]).toStrictEqual(results[0])
    })

    it(`replayed vote by vote gives the same bits: ${shape.people} people × ${shape.statements}`, () => {
      const random = seededRandom(shape.seed)
      const input = withHistory(plantedClasses(shape).input, random)
      const table = voteTable(input)
      const live = replayed(input, random)
      const now = liveMap(live)
      expect(now.table).toStrictEqual(table)
      expect(now.map).toStrictEqual(polisMap(table))
    })
  }

  it('does not sway the number of groups', { timeout: 60_000 }, () => {
    const random = seededRandom(7)
    const input = withHistory(plantedClasses(shapes[0]).input, random)
    expect(chooseGroupCount(voteTable(shuffled(input, random)))).toStrictEqual(
      chooseGroupCount(voteTable(input)),
    )
  })
})

describe('a vote on a running map', () => {
  it('moves the voter and the tallies of the voter’s group to where a recount puts them', () => {
    const { input } = plantedClasses({ people: 300, statements: 30, groups: 2, votes: [8, 20], seed: 74 })
    const live = liveVotes()
    for (const id of input.personIds) addPerson(live, id)
    for (const id of input.statementIds) addStatement(live, id)
    for (let v = 0; v < input.person.length; v++)
      castVote(live, input.person[v]!, input.statement[v]!, input.answer[v]!)
    const { table, map } = liveMap(live)
    const { groups } = opinionMap(table, 2)
    const frame = liveFrame(live, table, map, groups)
    const random = seededRandom(75)
    for (let i = 0; i < 400; i++) {
      const answer = Math.floor(3 * random()) - 1
      castAndPlace(live, frame, Math.floor(300 * random()), Math.floor(30 * random()), answer)
    }
    const after = liveMap(live)
    expect(frame.tallies).toStrictEqual(groupTallies(after.table, groups.labels, 2))
    const seen = after.table.rowStart[1]! - after.table.rowStart[0]!
    let x = 0
    for (let v = 0; v < seen; v++) {
      const j = after.table.column[v]!
      x += (after.table.answer[v]! - map.columns.means[j]!) * map.components.first[j]!
    }
    expect(frame.map.people[0]).toBeCloseTo(Math.sqrt(30 / seen) * x, 10)
    const refreshed = liveRefresh(live, groups)
    expect(refreshed.groups?.groups).toBe(2)
    addStatement(live, 'new')
    expect(liveRefresh(live, groups).groups).toBeUndefined()
  })
})

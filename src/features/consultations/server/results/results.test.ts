import { setTimeout as sleep } from 'node:timers/promises'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { useTestDatabase } from '../../../../../tests/support/test-database.ts'
import { isExact } from '../../../../base/told.ts'
import { type Actor, visitor } from '../../../../platform/commands/actor.ts'
import type { Engine } from '../../../../platform/commands/run-command.ts'
import { seededRandom } from '../../../opinion-map/engine/seeded-random.ts'
import { convener } from '../../../topics/testing/topic-city.ts'
import type { ToldResults } from '../../contract/told-results.ts'
import { type Town, votingServer, votingTown } from '../../testing/voting-town.ts'
import { consultationView } from '../consultation-views.ts'
import type { Credential } from '../voting/voter-token.ts'
import { recountOf } from './recount.ts'
import { keptResult } from './results-store.ts'
import { resultsVersion, resultsView } from './results-view.ts'

const store = useTestDatabase()
let town: Town
let site: Awaited<ReturnType<typeof votingServer>>
beforeEach(async () => {
  town = await votingTown(store.database, { statements: 12 })
  site = await votingServer(store.database)
})
afterEach(() => site.close())

const person = (at: number): Credential => ({ kind: 'issued', linkId: `person-${at}` })

/** Two groups that think the opposite of each other about all but the last statements, with a few strays. */
async function vote(people: number[], statements = 12, seed = 1): Promise<void> {
  const random = seededRandom(seed)
  const one = (await site.desk.consultation(town.id))!
  await Promise.all(
    people.flatMap((at) =>
      Array.from({ length: statements }, (_, j) => {
        const agrees = j >= 9 || (at % 2 === 0) === random() < 0.9
        return site.desk.cast(one, town.voter(person(at)), {
          statement: j + 1,
          answer: agrees ? 'agree' : 'disagree',
          channel: 1,
        })
      }),
    ),
  )
}

const range = (from: number, to: number) => Array.from({ length: to - from }, (_, at) => from + at)

async function result() {
  const one = (await site.desk.consultation(town.id))!
  await site.desk.refresh(one)
  site.results.watch(one)
  await site.results.settled(town.id)
  return (await keptResult(store.database.db, town.id))!
}

test('the groups, what all agree on and the map are found from the votes', async () => {
  await vote(range(0, 60))
  const { snapshot } = await result()
  expect(snapshot).toMatchObject({
    votes: 720,
    voters: { issued: 60, phone: 0, paper: 0, device: 0 },
    tooFew: 0,
  })
  expect(snapshot.groups.map((group) => group.size).sort()).toEqual([30, 30])
  const agreed = snapshot.statements.filter((one) => one.label === 'agreed-by-all')
  expect(agreed.map((one) => one.number).sort((a, b) => a - b)).toEqual([10, 11, 12])
  const { cells, outlines, statements } = snapshot.map
  expect(cells.reduce((sum, cell) => sum + cell.people, 0)).toBe(snapshot.placed)
  expect(cells.every(({ x, y }) => Math.abs(x) <= 1 && Math.abs(y) <= 1)).toBe(true)
  expect(outlines).toHaveLength(2)
  expect(statements).toHaveLength(12)
})

test('what was computed vote by vote is what a recount from the rows gives, to the last bit', async () => {
  await vote(range(0, 30))
  const before = await result()
  await vote(range(30, 50), 9, 2)
  await vote(range(0, 10), 12, 3)
  const after = await result()
  expect(after.version).toBeGreaterThan(before.version)
  expect(await recountOf(store.database.db, town.id)).toEqual({ votes: 540, differences: [] })
})

test('residents and the public read no number of fewer than five people; staff of the room read them all', async () => {
  await vote(range(0, 60))
  await vote([60, 61, 62], 3)
  await result()
  await town.close()
  await site.desk.refresh((await site.desk.consultation(town.id))!)
  const ports = { voting: site.desk, results: site.results } as Engine['ports']
  const read = { db: store.database.db, now: new Date(), ports }
  const seenBy = (actor: Actor) => resultsView({ ...read, actor }, town.id, undefined)
  const cellsOf = (results: ToldResults) =>
    results.statements.flatMap((one) =>
      [one, ...one.groups, one.ungrouped].flatMap(({ agrees, disagrees, passes }) => [
        ...[agrees, disagrees, passes],
      ]),
    )
  const exact = (results: ToldResults) => cellsOf(results).flatMap((one) => (isExact(one) ? [one.low] : []))
  const { results, publicLabels: none } = await seenBy(visitor)
  const everybody = results!
  expect(Math.min(...exact(everybody))).toBeGreaterThanOrEqual(5)
  expect(everybody.standing.tooFew).toEqual({ low: 0, high: 4 })
  const { results: real, publicLabels } = await seenBy(convener)
  const staff = real!
  expect(exact(staff)).toHaveLength(cellsOf(staff).length)
  expect(staff.standing.tooFew).toEqual({ low: 3, high: 3 })
  const computed = new Map(staff.statements.map(({ number, label }) => [number, label]))
  for (const { number, label } of everybody.statements)
    expect([computed.get(number), 'kept-back']).toContain(label)
  const others = everybody.statements.filter(({ number, label }) => computed.get(number) !== label)
  expect(others.length).toBeGreaterThan(0)
  expect(publicLabels).toEqual(Object.fromEntries(others.map(({ number, label }) => [number, label])))
  expect(none).toEqual({})
  const agreed = everybody.statements.filter(({ label }) => label === 'agreed-by-all')
  expect(agreed.map(({ number }) => number).sort((a, b) => a - b)).toEqual([10, 11, 12])
  const { turnout } = await consultationView({ ...read, actor: visitor }, town.id)
  expect(turnout).toMatchObject({ people: { low: 63, high: 63 }, votes: 730 })
})

test('a vote changed behind the back of the platform shows in the recount', async () => {
  await vote(range(0, 20))
  await result()
  const { votes } = await town.rows()
  await store.database.db
    .updateTable('vote')
    .set({ answer: -votes[0]!.answer })
    .where('voter_id', '=', votes[0]!.voter_id)
    .where('statement_number', '=', votes[0]!.statement_number)
    .execute()
  const { differences } = await recountOf(store.database.db, town.id)
  expect(differences.map((one) => one.where).some((where) => /^statements\.\d+\.agrees$/.test(where))).toBe(
    true,
  )
})

test('taking a person out subtracts exactly what they gave', async () => {
  await vote(range(0, 40))
  const before = (await result()).snapshot
  await vote([40], 12, 9)
  const from = Date.now()
  await result()
  // Looking for the number of groups again, ten seconds later, does not hold back what has changed.
  expect(Date.now() - from).toBeLessThan(8000)
  await town.erase(town.voter(person(40)).id)
  const after = (await result()).snapshot
  expect({ ...after, chainLength: before.chainLength }).toEqual(before)
})

test('a person taken out is subtracted also where a refused vote is what comes next', async () => {
  await vote(range(0, 8), 3)
  expect((await result()).snapshot.votes).toBe(24)
  await town.erase(town.voter(person(0)).id)
  const one = (await site.desk.consultation(town.id))!
  const wanted = { statement: 99, answer: 'agree', channel: 1 } as const
  await expect(site.desk.cast(one, town.voter(person(1)), wanted)).rejects.toThrow()
  expect((await result()).snapshot.votes).toBe(21)
})

test('a result stays what the votes give when the consultation is closed', async () => {
  await vote(range(0, 8), 3)
  await result()
  await town.close()
  expect(await recountOf(store.database.db, town.id)).toEqual({ votes: 24, differences: [] })
})

test('a withdrawn statement leaves the lists; its votes still count as votes', async () => {
  await vote(range(0, 20))
  await result()
  await town.withdraw(12)
  const { snapshot } = await result()
  expect(snapshot.votes).toBe(240)
  expect(snapshot.statements.map((one) => one.number)).not.toContain(12)
  expect((await recountOf(store.database.db, town.id)).differences).toEqual([])
})

test('a new process goes on from the rows and numbers the groups as before', async () => {
  await vote(range(0, 61))
  const before = (await result()).snapshot
  await site.close()
  site = await votingServer(store.database)
  await vote([61])
  const after = (await result()).snapshot
  expect(after.voters.issued).toBe(62)
  const leaning = (snapshot: typeof before) =>
    snapshot.groups.map(
      ({ group }) => snapshot.statements.find((one) => one.number === 1)!.groups[group]!.share > 0.5,
    )
  expect(leaning(after)).toEqual(leaning(before))
  expect((await recountOf(store.database.db, town.id)).differences).toEqual([])
})

test('votes of another process are in the result too', async () => {
  await vote(range(0, 20))
  await result()
  const other = await votingServer(store.database)
  try {
    const one = (await other.desk.consultation(town.id))!
    for (const statement of [1, 2, 3, 4, 5, 6, 7]) {
      await other.desk.cast(one, town.voter(person(99)), { statement, answer: 'agree', channel: 1 })
    }
  } finally {
    await other.close()
  }
  await vote([20])
  expect((await result()).snapshot.voters.issued).toBe(22)
  expect((await recountOf(store.database.db, town.id)).differences).toEqual([])
})

test('voters know where they stand from seven votes on', async () => {
  await vote(range(0, 60))
  await vote([60], 6)
  await result()
  const at = (one: number) => site.results.positionOf(town.id, town.voter(person(one)).id)
  expect(at(60)).toMatchObject({ group: -2 })
  expect(at(0)!.group).not.toBe(at(1)!.group)
  expect(at(777)).toBeNull()
})

test('once results are hidden until the end, the page kept for readers is not shown any more', async () => {
  await vote(range(0, 20))
  await result()
  const now = new Date()
  const ports = { voting: site.desk, results: site.results } as Engine['ports']
  const version = () => resultsVersion({ db: store.database.db, actor: visitor, now, ports }, town.id)
  const before = await version()
  expect(await version()).toBe(before)
  await town.hideResults()
  await site.desk.refresh((await site.desk.consultation(town.id))!)
  expect((await version()).replace(/\d+$/, '')).not.toBe(before.replace(/\d+$/, ''))
})

/** How many voters everybody reads of, and staff. */
async function readVoters(now = new Date()) {
  const ports = { voting: site.desk, results: site.results } as Engine['ports']
  const seen = async (actor: Actor) => {
    const view = await resultsView({ db: store.database.db, actor, now, ports }, town.id, undefined)
    return view.results?.voters.issued.low ?? null
  }
  return [await seen(visitor), await seen(convener)]
}

test('while people answer the results move on by five of them, in every process, and at the end', async () => {
  await vote(range(0, 4))
  await result()
  expect(await readVoters()).toEqual([null, 4])
  await vote([4])
  await result()
  expect(await readVoters()).toEqual([5, 5])
  await vote([5, 6])
  await result()
  expect(await readVoters()).toEqual([5, 7])
  await site.close()
  site = await votingServer(store.database)
  await vote([7, 8])
  await result()
  expect(await readVoters()).toEqual([5, 9])
  await vote([9])
  await result()
  expect(await readVoters()).toEqual([10, 10])
  await vote([10])
  await result()
  expect(await readVoters()).toEqual([10, 11])
  await town.close()
  await site.desk.refresh((await site.desk.consultation(town.id))!)
  expect(await readVoters()).toEqual([11, 11])
})

test('a withdrawn statement leaves what everybody reads at once', async () => {
  await vote(range(0, 10))
  await result()
  await vote([10])
  await result()
  await town.withdraw(12)
  await result()
  const ports = { voting: site.desk, results: site.results } as Engine['ports']
  const read = { db: store.database.db, actor: visitor, now: new Date(), ports }
  const { results } = await resultsView(read, town.id, undefined)
  expect(results!.statements.map((one) => one.number)).not.toContain(12)
})

test('a file that is taken along never holds what somebody has taken back, and pages are made anew', async () => {
  await vote(range(0, 60))
  await result()
  const file = async () => {
    const answer = await site.server.inject({ method: 'GET', url: `/consultations/${town.id}/open-data` })
    expect(answer.statusCode).toBe(200)
    return answer.json() as { voters: { issued: number } }
  }
  expect((await file()).voters.issued).toBe(60)
  await town.erase(town.voter(person(7)).id)
  expect((await file()).voters.issued).toBe(59)

  // Nobody asks for a file: the next reader of the consultation's page has it computed.
  await town.erase(town.voter(person(8)).id)
  await sleep(1100)
  await site.server.inject({ method: 'GET', url: `/consultations/${town.id}` })
  await site.results.settled(town.id)
  expect((await keptResult(store.database.db, town.id))!.snapshot.voters.issued).toBe(58)
})

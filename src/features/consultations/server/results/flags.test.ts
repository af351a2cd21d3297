import { afterEach, beforeEach, expect, test } from 'vitest'
import { useTestDatabase } from '../../../../../tests/support/test-database.ts'
import { visitor } from '../../../../platform/commands/actor.ts'
import type { Engine } from '../../../../platform/commands/run-command.ts'
import type { Answer } from '../../rules/words.ts'
import { type Town, votingServer, votingTown } from '../../testing/voting-town.ts'
import { type Credential, newDevice } from '../voting/voter-token.ts'
import { flagsView } from './flags-view.ts'

const store = useTestDatabase()
let town: Town
let site: Awaited<ReturnType<typeof votingServer>>
beforeEach(async () => {
  town = await votingTown(store.database, { statements: 22 })
  site = await votingServer(store.database)
})
afterEach(() => site.close())

const person = (at: number): Credential => ({ kind: 'issued', linkId: `person-${at}` })
const range = (from: number, to: number) => Array.from({ length: to - from }, (_, at) => from + at)
const begin = new Date('2026-11-22T03:00:00Z').getTime()

/** Somebody's answers to the statements 1, 2, 3 …, so many milliseconds one after the other. */
async function answer(who: Credential, answers: Answer[], gap = 5000): Promise<void> {
  const one = (await site.desk.consultation(town.id))!
  const voter = town.voter(who)
  await Promise.all(
    answers.map((given, j) => site.desk.cast(one, voter, { statement: j + 1, answer: given, channel: 1 })),
  )
  await Promise.all(
    answers.map((_, j) =>
      store.database.db
        .updateTable('vote')
        .set({ cast_at: new Date(begin + j * gap) })
        .where('consultation_number', '=', town.number)
        .where('voter_id', '=', voter.id)
        .where('statement_number', '=', j + 1)
        .execute(),
    ),
  )
}

/** Agrees with the first statements and disagrees with the rest. */
const agreesUpTo = (agreed: number, all = 22) =>
  range(0, all).map((j): Answer => (j < agreed ? 'agree' : 'disagree'))

async function flags() {
  const one = (await site.desk.consultation(town.id))!
  await site.desk.refresh(one)
  const ports = { voting: site.desk, results: site.results } as Engine['ports']
  const read = { db: store.database.db, actor: visitor, now: new Date(), ports }
  return (await flagsView(read, town.id, 30_000))!
}

test('moderators are told who gave twenty answers that are all alike, and who answered faster than one reads', async () => {
  await answer(person(1), agreesUpTo(22))
  await answer(person(2), agreesUpTo(21))
  await answer(person(3), agreesUpTo(19, 19))
  await answer(person(4), agreesUpTo(5, 10), 800)
  await answer(person(5), agreesUpTo(5, 10), 1000)
  expect(await flags()).toMatchObject({ allAlike: 1, tooFast: 1, rushes: [] })
})

test('a slip of paper, typed in at one moment, is not taken for somebody who answered too fast', async () => {
  await answer(person(1), agreesUpTo(5, 10), 0)
  await store.database.db.updateTable('vote').set({ channel: 2 }).execute()
  expect((await flags()).tooFast).toBe(0)
})

test('moderators are told of many new devices in a minute, also when they came without a link', async () => {
  const one = (await site.desk.consultation(town.id))!
  const { linkId } = await town.link('open')
  const quiet = await town.link('open')
  await store.database.db
    .updateTable('consultation_link')
    .set({ label: '公告栏' })
    .where('id', '=', linkId)
    .execute()
  const come = (device: Credential) =>
    site.desk.cast(one, town.voter(device), { statement: 1, answer: 'agree', channel: 0 })
  await Promise.all(range(0, 40).map(() => come(newDevice(null))))
  await Promise.all(range(0, 31).map(() => come(newDevice(linkId))))
  await Promise.all(range(0, 30).map(() => come(newDevice(quiet.linkId))))
  const { rushes } = await flags()
  expect(rushes).toHaveLength(2)
  expect(rushes).toContainEqual(
    expect.objectContaining({ overLink: false, linkLabel: null, voters: 40, busiestMinute: 40 }),
  )
  expect(rushes).toContainEqual(
    expect.objectContaining({ overLink: true, linkLabel: '公告栏', voters: 31, busiestMinute: 31 }),
  )
})

test('moderators see which agreement rests on those who were flagged, who still count', async () => {
  // Statement 1 is agreed to by most; 2 only because of those who agree to everything.
  for (const at of range(0, 14))
    await answer(person(at), [
      'agree',
      at < 7 ? 'agree' : 'disagree',
      ...range(2, 22).map((j): Answer => ((at + j) % 2 ? 'agree' : 'disagree')),
    ])
  for (const at of range(20, 34)) await answer(person(at), agreesUpTo(22))
  const { allAlike, withoutFlagged, withoutInfluential } = await flags()
  expect(allAlike).toBe(14)
  expect(withoutFlagged).toMatchObject({ voters: 14, votes: 14 * 22 })
  expect(withoutFlagged!.kept).toContain(1)
  expect(withoutFlagged!.lost).toContain(2)
  expect(withoutFlagged!.kept).not.toContain(2)
  expect(withoutInfluential!.voters).toBeGreaterThan(0)
  await site.results.settled(town.id)
  const { votes } = await town.rows()
  expect(votes).toHaveLength(28 * 22)
})

test('flags are not looked for again while nothing has happened, and are when something has', async () => {
  await answer(person(1), agreesUpTo(22))
  const first = await flags()
  await site.results.settled(town.id)
  const one = (await site.desk.consultation(town.id))!
  const settled = await site.results.flags(one)
  expect(settled).toMatchObject({ allAlike: first.allAlike })
  expect(await site.results.flags(one)).toBe(settled)
  await answer(person(2), agreesUpTo(22))
  await expect.poll(async () => (await flags()).allAlike).toBe(2)
})

test('a page does not wait long for flags that are still being looked for', async () => {
  await answer(person(1), agreesUpTo(22))
  const busy = { ...site.results, flags: () => new Promise<never>(() => {}) }
  const ports = { voting: site.desk, results: busy } as Partial<Engine['ports']> as Engine['ports']
  const read = { db: store.database.db, actor: visitor, now: new Date(), ports }
  expect(await flagsView(read, town.id, 10)).toBeNull()
  await flags()
  expect(await flagsView(read, town.id, 10)).toMatchObject({ allAlike: 1 })
})

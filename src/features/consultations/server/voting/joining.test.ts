import { setTimeout as sleep } from 'node:timers/promises'
import { expect, test } from 'vitest'
import { useTestDatabase } from '../../../../../tests/support/test-database.ts'
import { visitor } from '../../../../platform/commands/actor.ts'
import { type Browser, codesOf } from '../../testing/browser.ts'
import { useVotingSite } from '../../testing/voting-site.ts'
import { votingServer } from '../../testing/voting-town.ts'
import { joinPerson } from './join-person.ts'

const store = useTestDatabase()
const site = useVotingSite(store)
const { send, vote, say, join, votePage, answersOf } = site

test('a copied cookie of a device that went over to its person votes no more, and opens no second ballot', async () => {
  const { code } = await site.town.link('issued')
  const browser: Browser = {}
  await vote(browser, 1)
  const copy = { ...browser }
  await send(browser, 'GET', `/c/${code}`)
  await say(browser, `/c/${code}`, 'join')
  const before = await site.town.rows()
  const again = await vote(copy, 2)
  expect([again.statusCode, codesOf(again)]).toEqual([409, ['consultations.device-joined']])
  await say(copy, votePage(), 'begin')
  expect(await site.town.rows()).toEqual(before)
  expect(before.voters).toMatchObject([{ kind: 'issued' }])
})

test('votes under way while a device goes over to its person: each is the person’s, or refused and not written', async () => {
  const { code, linkId } = await site.town.link('issued')
  for (let round = 0; round < 5; round++) {
    const browser: Browser = {}
    await vote(browser, 1)
    const copy = { ...browser }
    await send(browser, 'GET', `/c/${code}`)
    const votes = [2, 3, 4].map((statement) => vote({ ...copy }, statement))
    const joining = say(browser, `/c/${code}`, 'join')
    votes.push(...[2, 3, 4].map((statement) => vote({ ...copy }, statement)))
    const answers = await Promise.all(votes)
    expect((await joining).statusCode).toBe(303)
    for (const answer of answers.filter((one) => one.statusCode !== 200))
      expect(codesOf(answer)).toEqual(['consultations.device-joined'])
    const { voters } = await site.town.rows()
    expect(voters.map((one) => one.credential)).toEqual([`link:${linkId}`])
  }
})

/** A browser that has answered by a link and another by a phone. */
async function linkAndPhone() {
  const { code, linkId } = await site.town.link('issued')
  const byLink: Browser = {}
  await send(byLink, 'GET', `/c/${code}`)
  await vote(byLink, 1, 'agree')
  await vote(byLink, 2, 'agree')
  const byPhone: Browser = { hsl_login: 'login' }
  await vote(byPhone, 2, 'disagree')
  await vote(byPhone, 3, 'disagree')
  return { code, linkId, byLink, byPhone }
}

test.each(['the link is opened where the phone has voted', 'the phone is verified where the link has voted'])(
  'one person by a link and a phone, %s, is asked and counted once, the later answer standing',
  async (way) => {
    const { code, byLink, byPhone } = await linkAndPhone()
    const opened = way.startsWith('the link')
    const [browser, address] = opened ? [byPhone, `/c/${code}`] : [byLink, join()]
    browser.hsl_login = 'login'
    const before = await site.town.rows()
    expect((await send(browser, 'GET', address)).json()).toMatchObject({ question: 'same_person' })
    expect(await site.town.rows()).toEqual(before)
    await say(browser, address, 'join')
    expect((await site.town.rows()).voters).toMatchObject([{ credential: 'resident:resident-1' }])
    expect(await answersOf()).toEqual([
      [1, 1],
      [2, -1],
      [3, -1],
    ])
    expect((await site.town.events()).at(-1)).toMatchObject({
      kind: 'voters.joined',
      data: { votes: 2, from: 'issued' },
    })
    expect((await vote(browser, 4)).json()).toEqual({ answered: 4, total: 4 })

    // The link alone, wherever it is opened, votes no more; with the phone it leads to the person.
    const elsewhere: Browser = {}
    expect((await send(elsewhere, 'GET', `/c/${code}`)).headers.location).toBe(votePage())
    expect(codesOf(await vote(elsewhere, 1))).toEqual(['consultations.link-joined'])
    elsewhere.hsl_login = 'login'
    await send(elsewhere, 'GET', `/c/${code}`)
    expect((await vote(elsewhere, 1, 'disagree')).json()).toEqual({ answered: 4, total: 4 })
    expect((await site.town.rows()).voters).toHaveLength(1)
  },
)

test('where phones are switched off later, who came by link and phone still votes as one person', async () => {
  const { code, linkId, byPhone } = await linkAndPhone()
  await send(byPhone, 'GET', `/c/${code}`)
  await say(byPhone, `/c/${code}`, 'join')
  await site.town.shutPhones()
  await site.running.desk.refresh((await site.running.desk.consultation(site.town.id))!)
  expect((await vote(byPhone, 4)).json()).toEqual({ answered: 4, total: 4 })
  const stranger: Browser = { hsl_login: 'other' }
  expect((await vote(stranger, 4)).json()).toEqual({ answered: 1, total: 4 })
  expect((await site.town.rows()).voters.map(({ kind }) => kind).sort()).toEqual(['device', 'phone'])

  // The link alone says that it is a phone's, and leads there.
  const elsewhere: Browser = {}
  await send(elsewhere, 'GET', `/c/${code}`)
  expect(codesOf(await vote(elsewhere, 1))).toEqual(['consultations.link-joined'])
  elsewhere.hsl_login = 'login'
  await send(elsewhere, 'GET', `/c/${code}`)
  expect((await vote(elsewhere, 1, 'disagree')).json()).toEqual({ answered: 4, total: 4 })

  await site.town.revoke(linkId)
  await site.running.desk.refresh((await site.running.desk.consultation(site.town.id))!)
  expect((await vote(byPhone, 4)).statusCode).toBe(409)
})

test('two people who share a device by link and by phone are left two', async () => {
  const { code, linkId, byPhone } = await linkAndPhone()
  const before = await site.town.rows()
  await send(byPhone, 'GET', `/c/${code}`)
  await say(byPhone, `/c/${code}`, 'change')
  expect(await site.town.rows()).toEqual(before)
  await vote(byPhone, 4)
  const { votes } = await site.town.rows()
  expect(votes.find((row) => row.statement_number === 4)!.voter_id).toBe(
    site.town.voter({ kind: 'issued', linkId }).id,
  )
  await send(byPhone, 'GET', join())
  await say(byPhone, join(), 'change')
  await vote(byPhone, 1)
  expect((await site.town.rows()).voters).toHaveLength(2)
})

test('a revoked link joins nothing', async () => {
  const { linkId, byLink } = await linkAndPhone()
  await site.town.revoke(linkId)
  await site.running.desk.refresh((await site.running.desk.consultation(site.town.id))!)
  byLink.hsl_login = 'login'
  expect((await send(byLink, 'GET', join())).headers.location).toBe(votePage())
  expect((await site.town.rows()).voters).toHaveLength(2)
})

test('two processes at once: no answer that was acknowledged is lost, and nobody is left with two ballots', async () => {
  const second = await votingServer(store.database)
  const desks = [site.running.desk, second.desk]
  const people = await Promise.all(
    Array.from({ length: 12 }, async (_, at) => {
      const { linkId } = await site.town.link('issued')
      const device = site.town.voter({ kind: 'device', key: `device-${at}`, linkId: null })
      return { device, person: site.town.voter({ kind: 'issued', linkId }), kept: new Set<number>() }
    }),
  )
  const cast = async (one: (typeof people)[number], who: 'device' | 'person', statement: number) => {
    const desk = desks[Math.floor(Math.random() * 2)]!
    const consultation = (await desk.consultation(site.town.id))!
    const vote = { statement, answer: 'agree' as const, channel: 0 as const }
    const refused = await desk.cast(consultation, one[who], vote).then(
      () => null,
      (error: unknown) => error,
    )
    if (refused === null) one.kept.add(statement)
    else expect(refused).toMatchObject({ reasons: [{ code: 'consultations.device-joined' }] })
  }
  const origin = { actor: visitor, now: new Date(), channel: 'link' as const }
  await Promise.all(
    people.map(async (one, at) => {
      const joined = sleep(at * 8).then(() =>
        joinPerson(store.database, origin, site.town.id, one.device, one.person),
      )
      for (const statement of [1, 2, 3, 4]) {
        await Promise.all([cast(one, 'device', statement), cast(one, 'person', statement)])
        await sleep(Math.random() * 15)
      }
      await joined
    }),
  )
  const { votes, voters } = await site.town.rows()
  expect(new Set(voters.map(({ id }) => id))).toEqual(new Set(people.map(({ person }) => person.id)))
  for (const { person, kept } of people) {
    const own = votes.filter((row) => row.voter_id === person.id).map((row) => row.statement_number)
    expect(own.sort()).toEqual([...kept].sort())
  }
  expect(votes).toHaveLength(people.reduce((sum, { kept }) => sum + kept.size, 0))
  await second.close()
})

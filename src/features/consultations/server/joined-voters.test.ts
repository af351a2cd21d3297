import { expect, it } from 'vitest'
import { useTestDatabase } from '../../../../tests/support/test-database.ts'
import { type Actor, visitor } from '../../../platform/commands/actor.ts'
import { runCommand } from '../../../platform/commands/run-command.ts'
import { accountCommands } from '../../accounts/index.ts'
import { buildConsultationCity, convener, now, refusal } from '../testing/consultation-city.ts'
import { eraseVoterCommand } from './erase-voter.ts'
import { takingPartPort } from './resident-port.ts'
import { staffConsultationView } from './staff-views.ts'
import { joinPerson } from './voting/join-person.ts'
import { newDevice, readToken, tokenOf, voterOf } from './voting/voter-token.ts'
import { votingDesk } from './voting/voting-desk.ts'
import { writeStatementCommand } from './write-statement.ts'

const test = useTestDatabase()
const residentId = 'resident-1'
const resident: Actor = { kind: 'resident', residentId }
const later = new Date('2026-11-22T03:00:00.000Z')

/** A slip whose link was joined with a verified phone, both having answered, and a device joined before that. */
async function joined() {
  const city = await buildConsultationCity(test.database)
  await test.database.db
    .insertInto('resident')
    .values({ id: residentId, area_id: 'city', phone: '13812345678', created_at: now, erased_at: null })
    .execute()
  const consultationId = await city.opened()
  const { secret } = await city.row(consultationId)
  const link = await city.issued(consultationId)
  const phone = voterOf(secret, { kind: 'phone', residentId })
  const device = newDevice(null)
  const origin = { actor: resident, now, channel: 'phone' as const }
  const join = (from: string) =>
    joinPerson(test.database, origin, consultationId, readToken(secret, from)!, phone)
  const deviceToken = tokenOf(secret, device)
  await city.write(consultationId, deviceToken, '要有灯。')
  await city.slip(consultationId, { code: link.code }, ['agree', 'agree'])
  await join(deviceToken)
  await join(link.token)
  const desk = votingDesk(test.database, { clock: () => later })
  const vote = async (token: string) => {
    const one = (await desk.consultation(consultationId))!
    await desk.refresh(one)
    return desk.cast(one, readToken(secret, token)!, { statement: 4, answer: 'agree', channel: 0 })
  }
  const erase = (voter: string, as: Actor = visitor) =>
    city.run(eraseVoterCommand, { consultationId, voter }, { as })
  return { ...city, consultationId, link, phone, deviceToken, vote, erase }
}

it('a slip of a link that was joined with a phone is that person’s, and doubles nobody', async () => {
  const city = await joined()
  await city.slip(city.consultationId, { code: city.link.code }, ['disagree', undefined, 'pass'], later)
  const votes = await city.votes(city.consultationId)
  expect(votes.map((vote) => [vote.statement_number, vote.answer])).toEqual([
    [1, -1],
    [2, 1],
    [3, 0],
  ])
  expect(new Set(votes.map((vote) => vote.voter_id))).toEqual(new Set([city.phone.id]))
})

it('a link that was joined with a phone is told to staff as used', async () => {
  const city = await joined()
  const read = { db: test.database.db, actor: convener, now, ports: city.engine.ports }
  const { issued } = await staffConsultationView(read, city.consultationId)
  expect(issued).toMatchObject([{ count: 1, used: 1 }])
})

it('what was joined writes and takes back nothing by itself; its person does both', async () => {
  const city = await joined()
  const { consultationId } = city
  for (const [token, reason] of [
    [city.deviceToken, 'consultations.device-joined'],
    [city.link.token, 'consultations.link-joined'],
  ] as const) {
    expect(await refusal(city.write(consultationId, token, '要有棚。'))).toEqual([reason])
    expect(await refusal(city.erase(token))).toEqual([reason])
    expect(await refusal(city.vote(token))).toEqual([reason])
  }
  expect(await city.votes(consultationId)).toHaveLength(2)
  const taken = await city.run(eraseVoterCommand, { consultationId }, { as: resident })
  expect(taken).toEqual({ votes: 2, statementsRemoved: 1, statementsKept: 0 })
  expect(await city.votes(consultationId)).toEqual([])
  expect(await refusal(city.slip(consultationId, { code: city.link.code }, ['agree'], later))).toEqual([
    'consultations.slip-code-joined@code',
  ])
})

it('deleting the phone number leaves nobody who could vote as it, and the link to whoever holds it', async () => {
  const city = await joined()
  const { consultationId } = city
  const erase = accountCommands.find((command) => command.name === 'residents.erase')!
  const engine = { ...city.engine, ports: { ...city.engine.ports, takingPart: takingPartPort } }
  const call = { actor: resident, now, channel: 'page' as const }
  expect(await runCommand(engine, erase, call, { understood: true })).toMatchObject({ votes: 2 })
  expect(await city.votes(consultationId)).toEqual([])
  // A vote that was under way, by a page that knew the resident a moment ago.
  const { secret } = await city.row(consultationId)
  const left = tokenOf(secret, { kind: 'phone', residentId })
  expect(await refusal(city.vote(left))).toEqual(['consultations.voter-unknown'])
  expect(
    await refusal(
      city.run(writeStatementCommand, { consultationId, voter: left, text: '要有棚。' }, { as: visitor }),
    ),
  ).toEqual(['consultations.voter-unknown'])
  await city.vote(city.link.token)
  expect(await city.votes(consultationId)).toHaveLength(1)
  const { rows } = await rowsNaming(city.phone.id)
  expect(rows).toEqual([{ person: null, link_id: null }])
})

async function rowsNaming(voterId: number) {
  const rows = await test.database.db
    .selectFrom('joined_voter')
    .select(['person', 'link_id'])
    .where((eb) => eb.or([eb('id', '=', voterId), eb('person', '=', voterId)]))
    .execute()
  return { rows }
}

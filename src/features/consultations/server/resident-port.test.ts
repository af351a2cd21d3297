import { expect, it } from 'vitest'
import { useTestDatabase } from '../../../../tests/support/test-database.ts'
import type { Actor } from '../../../platform/commands/actor.ts'
import { runCommand } from '../../../platform/commands/run-command.ts'
import { accountCommands } from '../../accounts/index.ts'
import { buildConsultationCity, now, seeds } from '../testing/consultation-city.ts'
import { closeConsultationCommand } from './close-consultation.ts'
import { takingPartPort } from './resident-port.ts'
import { keepVoter, keepVotes } from './voter-store.ts'
import { voterOf } from './voting/voter-token.ts'
import { writeStatementCommand } from './write-statement.ts'

const test = useTestDatabase()
const residentId = 'resident-1'
const resident: Actor = { kind: 'resident', residentId }

async function taken() {
  const city = await buildConsultationCity(test.database)
  const { db } = test.database
  await db
    .insertInto('resident')
    .values({ id: residentId, area_id: 'city', phone: '13812345678', created_at: now, erased_at: null })
    .execute()
  const consultationId = await city.opened()
  const { number, secret } = await city.row(consultationId)
  const voter = voterOf(secret, { kind: 'phone', residentId })
  await db.transaction().execute(async (tx) => {
    const { id, kind, credential } = voter
    const row = { consultation_number: number, area_id: 'county', link_id: null, joined_at: now }
    await keepVoter(tx, { ...row, id, kind, credential })
    const vote = {
      consultation_number: number,
      voter_id: id,
      channel: 0,
      draw_probability: 0.25,
      cast_at: now,
    }
    await keepVotes(tx, [
      { ...vote, statement_number: 1, answer: 1 },
      { ...vote, statement_number: 2, answer: -1 },
    ])
  })
  await city.slip(consultationId, { slipNumber: '1' }, ['agree'])
  await city.run(writeStatementCommand, { consultationId, text: '要有灯。' }, { as: resident })
  return { ...city, consultationId }
}

it('shows residents in their own file what they answered and wrote, and nobody else’s', async () => {
  const city = await taken()
  expect(await takingPartPort.ofResident(test.database.db, residentId)).toMatchObject({
    votes: [
      { statement: seeds[0], answer: 'agree' },
      { statement: seeds[1], answer: 'disagree' },
    ],
    statements: [{ text: '要有灯。', state: 'waiting' }],
  })
  expect(await takingPartPort.ofResident(test.database.db, 'resident-2')).toEqual({
    votes: [],
    statements: [],
  })
  expect(await city.votes(city.consultationId)).toHaveLength(3)
})

it('takes the answers of a phone out when it is deleted everywhere', async () => {
  const city = await taken()
  const erase = accountCommands.find((command) => command.name === 'residents.erase')!
  const engine = { ...city.engine, ports: { ...city.engine.ports, takingPart: takingPartPort } }
  const call = { actor: resident, now, channel: 'page' as const }
  expect(await runCommand(engine, erase, call, { understood: true })).toMatchObject({ votes: 2 })
  expect(await city.votes(city.consultationId)).toHaveLength(1)
  expect((await city.statements(city.consultationId)).at(-1)).toMatchObject({
    text: null,
    state: 'withdrawn',
  })
  const last = (await city.events(city.consultationId)).at(-1)!
  expect(last.kind).toBe('voters.erased')
  expect(JSON.stringify(last.data)).not.toContain(residentId)
})

it('names residents the consultations they answered in by phone, and where to go on', async () => {
  const city = await taken()
  const own = () => takingPartPort.consultationsOf(test.database.db, residentId, now, 10)
  const base = `/consultations/${city.consultationId}`
  expect(await own()).toMatchObject([
    { answered: 2, left: seeds.length - 2, goOn: `${base}/join`, answers: `${base}/answers` },
  ])
  expect(await takingPartPort.consultationsOf(test.database.db, 'resident-2', now, 10)).toEqual([])
  await city.run(closeConsultationCommand, { consultationId: city.consultationId })
  expect(await own()).toMatchObject([{ answered: 2, left: null, goOn: null, results: `${base}/results` }])
  const erase = accountCommands.find((command) => command.name === 'residents.erase')!
  const engine = { ...city.engine, ports: { ...city.engine.ports, takingPart: takingPartPort } }
  await runCommand(engine, erase, { actor: resident, now, channel: 'page' }, { understood: true })
  expect(await own()).toEqual([])
})

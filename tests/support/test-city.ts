import { makeEngine } from '../../src/app/make-engine.ts'
import type { Role } from '../../src/features/access/index.ts'
import { actorOfAccount } from '../../src/features/accounts/index.ts'
import { makeAccount } from '../../src/features/accounts/testing/make-account.ts'
import {
  createOrganisationCommand,
  createRoomCommand,
  organisationById,
} from '../../src/features/organisations/index.ts'
import type { Actor } from '../../src/platform/commands/actor.ts'
import type { Command } from '../../src/platform/commands/command.ts'
import { runCommand } from '../../src/platform/commands/run-command.ts'
import type { Database } from '../../src/platform/database/tables.ts'

/** The moment at which tests act: ten o'clock on 22 November 2026 in Shanghai. */
export const testNow = new Date('2026-11-22T02:00:00.000Z')

const system: Actor = { kind: 'system', name: '测试' }

/** A city with a county, a street and a village with its room, made through the use cases; people at their posts. */
export async function makeTestCity(database: Database) {
  const engine = makeEngine(database, null, 'outbox')

  async function act<Request, Result, Prepared>(
    actor: Actor,
    command: Command<Request, Result, Prepared>,
    request: Request,
    expected?: number,
  ): Promise<Result> {
    return (await runCommand(
      engine,
      command,
      { actor, now: testNow, channel: 'page', expected },
      request,
    )) as Result
  }

  async function place(kind: 'city' | 'county' | 'street' | 'village', name: string, parentId?: string) {
    const { organisationId } = await act(system, createOrganisationCommand, { kind, name, parentId })
    return (await organisationById(database.db, organisationId))!
  }

  let accounts = 0
  async function post(role: Role, organisationId: string, postLine: string, bodyId?: string): Promise<Actor> {
    accounts += 1
    const login = `tester-${accounts}`
    const accountId = await makeAccount(engine, { login, postLine, role, organisationId, bodyId }, testNow)
    return (await actorOfAccount(database.db, accountId))!
  }

  const city = await place('city', '示范市')
  const county = await place('county', '滨江县', city.id)
  const street = await place('street', '文峰街道', county.id)
  const village = await place('village', '花园村', street.id)
  const other = await place('village', '别的村', street.id)
  const { roomId } = await act(system, createRoomCommand, {
    organisationId: village.id,
    name: '花园村协商议事室',
    level: 'village',
    methodId: 'nantong-three-lists',
  })
  return {
    engine,
    act,
    post,
    system,
    roomId,
    organisations: { city, county, street, village, other },
    paths: { county: county.path, street: street.path, village: village.path },
    convener: await post('convener', village.id, '召集人'),
    otherConvener: await post('convener', other.id, '别的村召集人'),
  }
}

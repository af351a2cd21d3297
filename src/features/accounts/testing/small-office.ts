import type { Actor } from '../../../platform/commands/actor.ts'
import type { AnyCommand } from '../../../platform/commands/command.ts'
import { type Engine, runCommand } from '../../../platform/commands/run-command.ts'
import type { Database } from '../../../platform/database/tables.ts'
import type { Role } from '../../access/index.ts'
import { createBodyCommand, createOrganisationCommand, readInstallation } from '../../organisations/index.ts'
import { actorOfAccount } from '../index.ts'
import { makeAccount } from './make-account.ts'

export const system: Actor = { kind: 'system', name: '测试' }
export const start = new Date('2026-11-22T02:00:00.000Z')

/** A moment that many minutes after the start. */
export function minutesLater(minutes: number): Date {
  return new Date(start.getTime() + minutes * 60_000)
}

/** Runs commands as a page would. */
export function officeOf(database: Database) {
  const ports = { methods: { all: [{ id: 'method' }] } } as unknown as Engine['ports']
  const engine: Engine = { database, ports, afterCommand: [] }

  async function act<T = Record<string, string>>(
    command: AnyCommand,
    request: unknown,
    actor: Actor = system,
    now = start,
  ): Promise<T> {
    return (await runCommand(engine, command, { actor, now, channel: 'page' }, request)) as T
  }

  return {
    engine,
    act,
    installation: () => readInstallation(database.db),
    /** The codes of the reasons for a refusal; fails when there was none. */
    async refusal(work: Promise<unknown>): Promise<string[]> {
      const error = await work.then(
        () => null,
        (thrown: unknown) => thrown as { reasons?: { code: string }[] },
      )
      if (!error?.reasons) throw error ?? new Error('this should have been refused')
      return error.reasons.map((reason) => reason.code)
    },
    async staff(accountId: string): Promise<Actor> {
      const actor = await actorOfAccount(database.db, accountId)
      if (!actor) throw new Error('no such actor')
      return actor
    },
    /** A city with two counties, a town with a body in the first, and an administrator for city and county. */
    async build() {
      const organisation = async (kind: string, name: string, parentId?: string) =>
        (await act(createOrganisationCommand, { kind, name, parentId })).organisationId!
      const city = await organisation('city', '某市')
      const county = await organisation('county', '东区', city)
      const other = await organisation('county', '西区', city)
      const town = await organisation('town', '某某镇', county)
      const body = async (organisationId: string, name: string) =>
        (await act(createBodyCommand, { organisationId, kind: 'department', name })).bodyId!
      const townBody = await body(town, '镇建设办')
      const otherBody = await body(other, '西区住建局')
      const account = (login: string, role: Role, organisationId: string, bodyId?: string) =>
        makeAccount(engine, { login, postLine: `岗位 ${login}`, role, organisationId, bodyId }, start)
      const cityAdmin = await account('city.head', 'administrator', city)
      const countyAdmin = await account('east.head', 'administrator', county)
      return { city, county, other, town, townBody, otherBody, cityAdmin, countyAdmin, account }
    },
  }
}

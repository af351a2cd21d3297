import type { RuleError } from '../../../base/reason.ts'
import type { Actor } from '../../../platform/commands/actor.ts'
import { type Engine, runCommand } from '../../../platform/commands/run-command.ts'
import type { Database } from '../../../platform/database/tables.ts'
import { organisationCommands } from '../index.ts'

const now = new Date('2026-11-22T02:00:00.000Z')
export const system: Actor = { kind: 'system', name: '测试' }

/** The administrator of a place and all below it. */
export function administrator(path: string): Actor {
  return {
    kind: 'staff',
    accountId: 'a',
    postLine: '管理员',
    mustChangePassword: false,
    grants: [{ role: 'administrator', path, organisationId: 'x', areaId: 'x', bodyId: null }],
  }
}

/** A short way to run this feature's commands by name, as the system or as someone. */
export function actsOn(store: { readonly database: Database }) {
  return function act<T = Record<string, string>>(
    name: string,
    request: object,
    actor = system,
    expected?: number,
  ): Promise<T> {
    const ports = { methods: { all: [{ id: 'six-steps' }] } } as unknown as Engine['ports']
    const command = organisationCommands.find((one) => one.name === name)!
    const engine = { database: store.database, ports, afterCommand: [] }
    return runCommand(engine, command, { actor, now, channel: 'page', expected }, request) as Promise<T>
  }
}

/** Line and code of the reasons for a refusal; fails when there was none. */
export async function refusal(work: Promise<unknown>): Promise<string[]> {
  const error = (await work.then(
    () => null,
    (thrown: unknown) => thrown,
  )) as RuleError | null
  if (!error?.reasons) throw error ?? new Error('this should have been refused')
  return error.reasons.map((reason) => `${reason.values?.line ?? ''} ${reason.code}`.trim())
}

import { newId } from '../../../base/id.ts'
import type { Reason } from '../../../base/reason.ts'
import type { Ports } from '../../../platform/commands/act.ts'
import type { Actor } from '../../../platform/commands/actor.ts'
import type { Command } from '../../../platform/commands/command.ts'
import { type Engine, runCommand } from '../../../platform/commands/run-command.ts'
import type { Database } from '../../../platform/database/tables.ts'
import { chainEvents, openChain } from '../../../platform/events/journal.ts'
import { defaultRuleSettings, type RuleSettings } from '../../methods/index.ts'
import '../../organisations/index.ts'
import '../../topics/index.ts'

export const noon = new Date('2026-11-22T12:00:00+08:00')

export const clerk: Actor = {
  kind: 'staff',
  accountId: 'account-of-clerk',
  postLine: '文峰街道政协工委 干事',
  grants: [
    { role: 'cppcc_office', path: '/city/street/', organisationId: 'street', areaId: 'area', bodyId: null },
  ],
  mustChangePassword: false,
}

type Wanted = { afterwards?: boolean; composition?: Partial<RuleSettings['composition']>; title?: string }

/** One approved topic in its first round, in the room of a street; put there by hand, for these tests alone. */
export async function roundAtTable({ db }: Database, wanted: Wanted = {}) {
  const topicId = newId()
  const roundId = newId()
  await db.transaction().execute(async (tx) => {
    await tx
      .insertInto('organisation')
      .values([
        {
          id: 'city',
          parent_id: null,
          area_id: 'area',
          path: '/city/',
          kind: 'city',
          name: '南通市',
          code: null,
          ended_on: null,
          settings: '{}',
        },
        {
          id: 'street',
          parent_id: 'city',
          area_id: 'area',
          path: '/city/street/',
          kind: 'street',
          name: '文峰街道',
          code: null,
          ended_on: null,
          settings: '{}',
        },
      ])
      .onConflict((conflict) => conflict.doNothing())
      .execute()
    await tx
      .insertInto('room')
      .values({
        id: 'room',
        organisation_id: 'street',
        area_id: 'area',
        name: '五一社区协商议事室',
        level: 'village',
        tags: [],
        address: '社区服务中心二楼',
        opening: null,
        method_id: 'nantong-three-lists',
        qr_code: 'qr',
        search: '',
        ended_on: null,
      })
      .onConflict((conflict) => conflict.doNothing())
      .execute()
    await openChain(tx, { id: topicId, kind: 'topic', areaId: 'area' })
    await tx
      .insertInto('topic')
      .values({
        id: topicId,
        area_id: 'area',
        room_id: 'room',
        organisation_id: 'street',
        title: wanted.title ?? '小区封闭管理',
        background: null,
        field: null,
        criteria: [],
        source: null,
        source_note: null,
        status: 'approved',
        afterwards: wanted.afterwards ?? false,
        published_at: null,
        created_at: noon,
        changed_at: noon,
        search: null,
      })
      .execute()
    const rules = {
      ...defaultRuleSettings,
      composition: { ...defaultRuleSettings.composition, ...wanted.composition },
    }
    await tx
      .insertInto('round')
      .values({
        id: roundId,
        topic_id: topicId,
        area_id: 'area',
        number: 1,
        method: JSON.stringify({ steps: [] }),
        rules: JSON.stringify(rules),
        previous_round_id: null,
        reason: null,
        opened_on: null,
        outcome: null,
        outcome_note: null,
        closed_on: null,
      })
      .execute()
  })
  return { topicId, roundId }
}

/** Runs commands as a clerk; `missing` is what the method still asks for before the session. */
export function deskOf(database: Database, missing: Reason[] = [], actor: Actor = clerk) {
  const ports = {
    course: { reasonsBefore: async () => missing, behind: async () => new Set<string>() },
  } as Partial<Ports> as Ports
  const engine: Engine = { database, ports, afterCommand: [] }
  return {
    run<Request, Result>(
      command: Command<Request, Result>,
      request: Request,
      options: { now?: Date; expected?: number } = {},
    ) {
      const { now = noon, expected } = options
      return runCommand(engine, command, { actor, now, channel: 'page', expected }, request)
    },
    events: (topicId: string) => chainEvents(database.db, topicId),
  }
}

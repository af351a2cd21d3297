import { newId } from '../../../base/id.ts'
import type { Reason } from '../../../base/reason.ts'
import type { Actor, Grant } from '../../../platform/commands/actor.ts'
import type { Command } from '../../../platform/commands/command.ts'
import { runCommand } from '../../../platform/commands/run-command.ts'
import type { Database } from '../../../platform/database/tables.ts'
import type {} from '../../research/index.ts'
import type {} from '../../sessions/index.ts'
import { approveTopicCommand } from '../../topics/server/approve-topic.ts'
import { draftTopicCommand } from '../../topics/server/draft-topic.ts'
import { submitTopicCommand } from '../../topics/server/submit-topic.ts'
import { buildTopicCity, convener, now, partyOffice, paths, today } from '../../topics/testing/topic-city.ts'

/** Someone with one role in the street; a handler for one body of it. */
export function someone(role: Grant['role'], id: string, bodyId: string | null = null): Actor {
  return {
    kind: 'staff',
    accountId: id,
    postLine: `${role} ${id}`,
    grants: [{ role, path: paths.street, organisationId: 'street', areaId: 'county', bodyId }],
    mustChangePassword: false,
  }
}

export async function addAccount({ db }: Database, actor: Actor): Promise<void> {
  if (actor.kind !== 'staff') return
  await db
    .insertInto('account')
    .values({
      id: actor.accountId,
      area_id: 'county',
      login: actor.accountId,
      phone: null,
      post_line: actor.postLine,
      person_id: null,
      password_hash: 'none',
      password_changed_at: now,
      created_at: now,
      locked_until: null,
      disabled_at: null,
    })
    .execute()
}

/** An approved topic of the street with what a session may leave behind, and two bodies that can be charged. */
export async function buildApprovedTopic(database: Database, wanted: { afterwards?: boolean } = {}) {
  const city = await buildTopicCity(database)
  const { db } = database
  const draft = await city.run(convener, draftTopicCommand, {
    roomId: 'room',
    title: '小区封闭管理',
    afterwards: wanted.afterwards,
  })
  const { topicId, roundId } = draft
  await city.run(convener, submitTopicCommand, { topicId })
  await city.run(partyOffice, approveTopicCommand, {
    topicId,
    bodyName: '文峰街道党工委',
    decidedOn: today,
  })
  const body = (id: string, name: string) => ({
    id,
    organisation_id: 'street',
    area_id: 'county',
    kind: 'department' as const,
    name,
    ended_on: null,
  })
  await db
    .insertInto('body')
    .values([body('housing', '街道城建办'), body('police', '派出所')])
    .execute()
  const place = { round_id: roundId, area_id: 'county', session_id: null }
  const points = ['人车分流', '单向循环'].map((text, index) => ({
    ...place,
    id: newId(),
    number: index + 1,
    text,
  }))
  await db.insertInto('consensus_point').values(points).execute()
  await db
    .insertInto('commitment')
    .values({
      ...place,
      id: newId(),
      number: 1,
      body_name: '物业公司',
      body_id: null,
      text: '10天内整改完成',
      due_on: '2026-12-02',
    })
    .execute()
  await db
    .insertInto('problem_item')
    .values({
      id: newId(),
      round_id: roundId,
      research_id: null,
      area_id: 'county',
      category: '设施',
      number: 1,
      text: '照明不足',
    })
    .execute()
  return {
    ...city,
    topicId,
    roundId,
    points,
    /** Runs a command while the method still asks for something. */
    runWithMissing<Request, Result>(
      missing: Reason,
      actor: Actor,
      command: Command<Request, Result>,
      request: NoInfer<Request>,
    ) {
      const course = { reasonsBefore: async () => [missing] }
      const ports = { ...city.engine.ports, course } as unknown as typeof city.engine.ports
      return runCommand({ ...city.engine, ports }, command, { actor, now, channel: 'page' }, request)
    },
  }
}

export type ApprovedTopic = Awaited<ReturnType<typeof buildApprovedTopic>>

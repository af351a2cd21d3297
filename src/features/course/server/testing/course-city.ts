import type { VNode } from 'preact'
import type { RuleError } from '../../../../base/reason.ts'
import type { Actor } from '../../../../platform/commands/actor.ts'
import type { AnyCommand } from '../../../../platform/commands/command.ts'
import { type Engine, runCommand } from '../../../../platform/commands/run-command.ts'
import type { Database } from '../../../../platform/database/tables.ts'
import type { PageAnswer, PageRequest } from '../../../../platform/http/page.ts'
import { concernCommands, concernsWaitingIn } from '../../../concerns/index.ts'
import { consultationsCommands } from '../../../consultations/index.ts'
import { evaluationsCommands } from '../../../evaluations/index.ts'
import type { MethodsLibrary } from '../../../methods/index.ts'
import { organisationCommands } from '../../../organisations/index.ts'
import { participantsCommands } from '../../../participants/index.ts'
import { researchCommands } from '../../../research/index.ts'
import { entryUsesPort, openRowsOf, resultsCommands } from '../../../results/index.ts'
import { sessionsCommands } from '../../../sessions/index.ts'
import { latestRound, topicCommands, topicsUnderWayIn } from '../../../topics/index.ts'
import { taskGrants } from '../../rules/task-grants.ts'
import { coursePort } from '../course-port.ts'
import { followChanges } from '../follow-changes.ts'
import { passRuleCommand } from '../pass-rule.ts'
import { mattersFor } from '../task-store.ts'

const commands: AnyCommand[] = [
  ...organisationCommands,
  ...topicCommands,
  ...concernCommands,
  ...researchCommands,
  ...participantsCommands,
  ...sessionsCommands,
  ...resultsCommands,
  ...evaluationsCommands,
  ...consultationsCommands,
  passRuleCommand,
]

const dependants = [topicsUnderWayIn, concernsWaitingIn, openRowsOf]

export const now = new Date('2026-06-22T02:00:00Z')
const system: Actor = { kind: 'system', name: '控制台' }

type Place = { id: string; path: string; areaId: string }

/** A city with a county, a town and a room in it, and the use cases to make things happen there; for tests. */
export async function courseCity(
  database: Database,
  methods: MethodsLibrary,
  methodId = 'nantong-three-lists',
) {
  const ports = { course: coursePort, methods, entryUses: entryUsesPort, dependants }
  const engine: Engine = { database, ports, afterCommand: [followChanges] }

  // A second passes between two acts, so that what changed last is known.
  let seconds = 0

  /** Runs a use case by its name, as the console unless somebody else is named. */
  async function act<T = Record<string, string>>(name: string, request: unknown, actor = system): Promise<T> {
    const command = commands.find((one) => one.name === name)
    if (!command) throw new Error(`no command ${name}`)
    const moment = new Date(now.getTime() - 3_600_000 + 1000 * seconds++)
    return (await runCommand(engine, command, { actor, now: moment, channel: 'page' }, request)) as T
  }

  async function place(kind: string, name: string, parentId?: string): Promise<Place> {
    const { organisationId } = await act('organisations.create', { kind, name, parentId })
    const columns = ['id', 'path', 'area_id as areaId'] as const
    return database.db
      .selectFrom('organisation')
      .select(columns)
      .where('id', '=', organisationId!)
      .executeTakeFirstOrThrow()
  }

  const top = await place('city', '某市')
  const county = await place('county', '某区', top.id)
  const town = await place('town', '某镇', county.id)
  const { roomId } = await act('rooms.create', {
    organisationId: town.id,
    name: '某镇协商议事室',
    level: 'town',
    methodId,
  })
  const account = { area_id: town.areaId, password_hash: '', password_changed_at: now, created_at: now }
  const empty = { phone: null, person_id: null, locked_until: null, disabled_at: null }
  await database.db
    .insertInto('account')
    .values({ ...account, ...empty, id: 'a1', login: 'office', post_line: '某镇党委办公室主任' })
    .execute()

  function staff(role: string, at: Place = town, bodyId: string | null = null): Actor {
    const grant = { role, path: at.path, organisationId: at.id, areaId: at.areaId, bodyId }
    return {
      kind: 'staff',
      accountId: 'a1',
      postLine: '某镇党委办公室主任',
      mustChangePassword: false,
      grants: [grant],
    }
  }

  async function draft(more: Record<string, unknown> = {}): Promise<string> {
    const { topicId } = await act('topics.draft', { roomId, title: '垃圾投放点怎么设', ...more })
    return topicId!
  }

  async function approved(more: Record<string, unknown> = {}): Promise<string> {
    const topicId = await draft(more)
    await act('topics.submit', { topicId })
    await act('topics.approve', { topicId, bodyName: '某镇党委', decidedOn: '2026-06-20' })
    return topicId
  }

  async function roundOf(topicId: string): Promise<string> {
    return (await latestRound(database.db, topicId)).roundId
  }

  /** When the latest round of a topic reached its milestones, by name. */
  async function reached(topicId: string): Promise<Record<string, string | null>> {
    const rows = await database.db
      .selectFrom('milestone')
      .select(['milestone', 'reached_on'])
      .where('round_id', '=', await roundOf(topicId))
      .execute()
    return Object.fromEntries(rows.map((row) => [row.milestone, row.reached_on]))
  }

  /** What waits for somebody, by kind. */
  async function waitingFor(actor: Actor): Promise<string[]> {
    if (actor.kind !== 'staff') return []
    const reader = { grants: taskGrants(actor.grants), accountId: actor.accountId }
    const matters = await mattersFor(database.db, reader, null, 100)
    return matters.flatMap(({ tasks }) => tasks.map((task) => task.kind)).sort()
  }

  /** A page as somebody asks for it. */
  function asks(
    actor: Actor,
    params: Record<string, string> = {},
    query: Record<string, string> = {},
  ): PageRequest {
    return {
      db: database.db,
      actor,
      now,
      ports: engine.ports,
      lang: 'zh-CN',
      params,
      query,
      path: '/',
      cookies: {},
      csrf: '',
    }
  }

  return {
    engine,
    act,
    staff,
    draft,
    approved,
    roundOf,
    reached,
    waitingFor,
    asks,
    roomId: roomId!,
    top,
    county,
    town,
  }
}

export type CourseCity = Awaited<ReturnType<typeof courseCity>>

/** What comes between the approval and the session: notice, research and participants. */
export async function prepare(city: CourseCity, topicId: string): Promise<void> {
  const { act } = city
  await act('notices.issue', {
    topicId,
    subject: 'topic',
    text: '本月商量垃圾投放点。',
    places: ['村务公开栏'],
    issuedBy: '某镇协商议事室',
  })
  await act('research.record', {
    roundIds: [await city.roundOf(topicId)],
    kind: 'visit',
    place: '小区东门',
    happenedOn: '2026-06-20',
  })
  await act('participants.set', {
    topicId,
    rows: [
      { category: '村民代表', group: 'masses', headCount: 8 },
      { category: '政协委员', group: 'cppcc', headCount: 3 },
    ],
  })
}

/** The steps after approval up to a held session with its points of consensus. */
export async function talkOver(city: CourseCity, topicId: string): Promise<void> {
  const { act } = city
  await prepare(city, topicId)
  await act('sessions.plan', {
    topicId,
    start: 'now',
    subEvents: [{ form: 'meeting', place: '议事室', heldOn: '2026-06-21' }],
  })
  await act('sessions.conclude', { topicId, heldOn: '2026-06-21', consensus: [{ text: '投放点设在东门' }] })
}

/** The three lists: suggestion, responsibility, report and feedback. Gives the id of the responsibility. */
export async function carryOut(city: CourseCity, topicId: string, state = 'done'): Promise<string> {
  const { act } = city
  await act('suggestions.draft', { topicId, rows: [{ text: '在东门增设投放点' }] })
  await act('suggestions.submit', { topicId, toName: '某镇党委', issuedOn: '2026-06-21' })
  await act('responsibilities.issue', {
    topicId,
    fromName: '某镇党委',
    issuedOn: '2026-06-21',
    rows: [{ origin: 'suggestion:1', task: '增设投放点', leadName: '镇城管办', dueOn: '2026-07-10' }],
  })
  const { id } = await city.engine.database.db
    .selectFrom('responsibility')
    .select('id')
    .executeTakeFirstOrThrow()
  await act('progress.report', { responsibilityId: id, state, text: '已建成使用' })
  await act('feedback.prepare', {
    topicId,
    rows: [{ number: '1.1', result: state, text: '东门投放点已建成' }],
  })
  await act('feedback.deliver', { topicId, issuedOn: '2026-06-22', channels: ['meeting'], isPublic: true })
  return id
}

export async function refusal(promise: Promise<unknown>): Promise<string[]> {
  return promise.then(
    () => [],
    (error: RuleError) => error.reasons?.map((reason) => reason.code) ?? [String(error)],
  )
}

/** The answer of a page, which must be a page and no redirect. */
export function shown(answer: PageAnswer): VNode {
  if (!('type' in answer)) throw new Error(`no page but ${JSON.stringify(answer)}`)
  return answer
}

import { readFileSync } from 'node:fs'
import type { Act } from '../../../platform/commands/act.ts'
import type { Actor } from '../../../platform/commands/actor.ts'
import type { Command } from '../../../platform/commands/command.ts'
import { actIn, type Engine, runCommand } from '../../../platform/commands/run-command.ts'
import type { Database } from '../../../platform/database/tables.ts'
import type { RecordedEvent } from '../../../platform/events/journal.ts'
import type { Role } from '../../access/index.ts'
import { methodsLibrary } from '../../methods/index.ts'
import type {} from '../../organisations/index.ts'

const files = ['huaian-six-steps.yaml', 'nantong-three-lists.yaml']
const texts = Object.fromEntries(files.map((file) => [file, readFileSync(`methods/${file}`, 'utf8')]))

export const paths = { city: '/city/', county: '/city/county/', street: '/city/county/street/' }

/** Every test acts at this moment: 10 o'clock on 22 November 2026 in Shanghai. */
export const now = new Date('2026-11-22T02:00:00.000Z')
export const today = '2026-11-22'

/** An office worker with one role at one place. */
export function officer(role: Role, path: string, postLine = `${role} office`): Actor {
  const organisationId = path.split('/').filter(Boolean).at(-1)!
  return {
    kind: 'staff',
    accountId: `account-${role.replaceAll('_', '-')}-${organisationId}`,
    postLine,
    grants: [{ role, path, organisationId, areaId: 'county', bodyId: null }],
    mustChangePassword: false,
  }
}

export const convener = officer('convener', paths.street, '文峰街道协商议事室 召集人')
export const partyOffice = officer('party_office', paths.street, '文峰街道党工委 书记')
export const countyOffice = officer('cppcc_office', paths.county, '县政协办公室 主任')
export const system: Actor = { kind: 'system', name: '测试' }

function engineOf(database: Database): Engine {
  const ports = {
    methods: methodsLibrary(texts),
    course: { reasonsBefore: async () => [], behind: async () => new Set<string>() },
  }
  return { database, ports: ports as Engine['ports'], afterCommand: [] }
}

/** A county with a street and its room, and a short way to act in it. */
export async function buildTopicCity(database: Database) {
  const { db } = database
  const row = (
    id: string,
    parent: string | null,
    path: string,
    kind: 'city' | 'county' | 'street',
    name: string,
  ) => ({
    id,
    parent_id: parent,
    area_id: id === 'city' ? 'city' : 'county',
    path,
    kind,
    name,
    code: null,
    settings: JSON.stringify(id === 'county' ? { evaluationScale: ['满意', '不满意'] } : {}),
    ended_on: null,
  })
  await db
    .insertInto('organisation')
    .values(row('city', null, paths.city, 'city', '示范市'))
    .execute()
  await db
    .insertInto('organisation')
    .values(row('county', 'city', paths.county, 'county', '滨江县'))
    .execute()
  await db
    .insertInto('organisation')
    .values(row('street', 'county', paths.street, 'street', '文峰街道'))
    .execute()
  const body = (id: string, organisation: string, kind: 'party_committee' | 'cppcc', name: string) => ({
    id,
    organisation_id: organisation,
    area_id: 'county',
    kind,
    name,
    ended_on: null,
  })
  await db
    .insertInto('body')
    .values([
      body('party', 'street', 'party_committee', '文峰街道党工委'),
      body('cppcc', 'county', 'cppcc', '滨江县政协'),
    ])
    .execute()
  await db
    .insertInto('room')
    .values({
      id: 'room',
      organisation_id: 'street',
      area_id: 'county',
      name: '五一社区协商议事室',
      level: 'village',
      tags: [],
      address: null,
      opening: null,
      method_id: 'nantong-three-lists',
      qr_code: 'room-code',
      search: '',
      ended_on: null,
    })
    .execute()
  await addAccounts(database)
  const engine = engineOf(database)
  return {
    database,
    engine,
    /** Runs a command as someone; `expected` is the length of the chain they saw. */
    run<Request, Result>(
      actor: Actor,
      command: Command<Request, Result>,
      request: NoInfer<Request>,
      expected?: number,
    ) {
      return runCommand(engine, command, { actor, now, channel: 'page', expected }, request)
    },
    /** Runs a use case that only other features call, in a transaction of its own. */
    act<Result>(work: (act: Act) => Promise<Result>): Promise<Result> {
      const recorded: RecordedEvent[] = []
      return database.transaction((tx) =>
        work(actIn(engine, tx, { actor: system, now, channel: 'console' }, recorded)),
      )
    },
  }
}

export type TopicCity = Awaited<ReturnType<typeof buildTopicCity>>

async function addAccounts({ db }: Database): Promise<void> {
  const accounts = [convener, partyOffice, countyOffice].flatMap((actor) =>
    actor.kind === 'staff' ? [actor] : [],
  )
  for (const { accountId, postLine } of accounts) {
    await db
      .insertInto('account')
      .values({
        id: accountId,
        area_id: 'county',
        login: accountId,
        phone: null,
        post_line: postLine,
        person_id: null,
        password_hash: 'none',
        password_changed_at: now,
        created_at: now,
        locked_until: null,
        disabled_at: null,
      })
      .execute()
  }
}

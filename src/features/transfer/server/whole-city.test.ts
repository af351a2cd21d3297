import { sql } from 'kysely'
import { describe, expect, it } from 'vitest'
import { loadDemoCity } from '../../../../demo/load-demo.ts'
import { useOtherDatabase, useTestDatabase } from '../../../../tests/support/test-database.ts'
import { methods } from '../../../app/methods.ts'
import { canonicalJson } from '../../../base/canonical-json.ts'
import type { Actor } from '../../../platform/commands/actor.ts'
import { tidyTexts } from '../../../platform/commands/check-request.ts'
import { type Engine, runCommand } from '../../../platform/commands/run-command.ts'
import type { Database } from '../../../platform/database/tables.ts'
import { verifyChain, verifyJournal } from '../../../platform/events/verify-journal.ts'
import { fedPointsPort } from '../../consultations/index.ts'
import { checkTasks, coursePort, followChanges } from '../../course/index.ts'
import { exportTopic, importTopicCommand, type TopicFile } from '../index.ts'
import { type PartName, partNames, parts } from '../rules/file-parts.ts'
import { readTopic } from './read-topic.ts'

const test = useTestDatabase()
const system: Actor = { kind: 'system', name: '控制台' }
const now = new Date('2026-11-23T02:00:00Z')

function engineOf(database: Database): Engine {
  return {
    database,
    ports: { methods, course: coursePort, fedPoints: fedPointsPort },
    afterCommand: [followChanges],
  }
}

function fileOf(database: Database, topicId: string, includeNames: 'true' | 'false' = 'false') {
  const { ports } = engineOf(database)
  return exportTopic({ db: database.db, actor: system, now, ports }, { topicId, includeNames })
}

function take(database: Database, file: unknown) {
  const call = { actor: system, now, channel: 'console' as const }
  return runCommand(engineOf(database), importTopicCommand, call, file)
}

const apart = [
  ...[
    'entered_by',
    'triaged_by',
    'passed_by',
    'phone',
    'resident_id',
    'name_salt',
    'respondent',
    'person_id',
  ],
  ...['position', 'transaction_id', 'changed_at', 'secret'],
]

/** Every column of the rows of a topic but those of accounts, people and this one installation. */
async function held(database: Database, topicId: string) {
  const rows = (await readTopic(database.db, topicId))!
  const whole: [PartName, string[]][] = []
  for (const name of partNames) {
    const { key, table, numbered } = parts[name]
    if (numbered) {
      whole.push([name, rows[name].map((row) => canonicalJson(row)).sort()])
      continue
    }
    const values = rows[name].map((row) => String(row[key[0]!]))
    const found = await sql<Record<string, unknown>>`
      select * from ${sql.table(table)} where ${sql.ref(key[0]!)} = any(${values}::text[])`.execute(
      database.db,
    )
    const kept = found.rows.map((row) => {
      for (const column of apart) delete row[column]
      if (name === 'participants') delete row.name
      if (name === 'consultations') delete row.number
      return canonicalJson(row)
    })
    whole.push([name, kept.sort()])
  }
  return whole
}

describe('the demo city', () => {
  const empty = useOtherDatabase()

  it('moves into an empty installation topic by topic, and exports from there byte for byte', async () => {
    const { database } = test
    await loadDemoCity(engineOf(database), () => {}, now)
    const topics = await database.db
      .selectFrom('topic')
      .select(['id', 'title', 'afterwards'])
      .orderBy('id')
      .execute()
    const cases = topics.filter((topic) => topic.afterwards)
    expect(cases.length).toBeGreaterThanOrEqual(4)
    expect(topics.length).toBeGreaterThan(10)
    const phones = (await database.db.selectFrom('concern').select('phone').execute()).flatMap(
      (row) => row.phone ?? [],
    )
    expect(phones.length).toBeGreaterThan(0)
    const files = new Map<string, TopicFile>()
    for (const { id } of topics) files.set(id, await fileOf(database, id))
    for (const [id, file] of files) {
      const written = JSON.stringify(file)
      expect(written.length).toBeLessThan(1024 * 1024)
      for (const phone of phones) expect(written.includes(phone)).toBe(false)
      // Tidying what comes in changes nothing of it.
      expect(tidyTexts(file)).toEqual(JSON.parse(written))
      const imported = await take(empty.database, JSON.parse(written))
      expect(imported.topicId).toBe(id)
      expect(imported.events).toBe(file.events!.length)
      expect(await verifyChain(empty.database.db, id)).toEqual({
        events: file.events!.length,
        broken: null,
      })
    }
    for (const [id, file] of files) {
      expect(JSON.stringify(await fileOf(empty.database, id))).toBe(JSON.stringify(file))
    }
    // Not only what the file shows: the tables themselves hold the same, partitions, search columns and all.
    for (const { id, title } of topics) {
      expect(await held(empty.database, id), title).toEqual(await held(database, id))
    }
    expect((await verifyJournal(empty.database.db)).broken).toEqual([])
    expect(await checkTasks(empty.database, now)).toEqual([])
  }, 180_000)
})

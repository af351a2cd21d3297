import { readFileSync } from 'node:fs'
import { sql } from 'kysely'
import { beforeEach, describe, expect, it } from 'vitest'
import { useTestDatabase } from '../../../../tests/support/test-database.ts'
import type { Tx } from '../../../platform/database/tables.ts'
import { verifyChain } from '../../../platform/events/verify-journal.ts'
import { holdTopic } from '../index.ts'
import { type Column, fieldOf } from '../rules/columns.ts'
import { type Part, type PartName, partNames, parts } from '../rules/file-parts.ts'
import { makeFile, rowsOf, type TableRow } from '../rules/file-rows.ts'
import { sealedColumns, sealedParts } from '../rules/sealed.ts'
import { buildFullTopic } from '../testing/full-topic.ts'
import { holdAgainstChain } from './proof-faults.ts'
import { readTopic } from './read-topic.ts'

const test = useTestDatabase()
let topicId: string
let other: string

beforeEach(async () => {
  const built = await buildFullTopic(test.database)
  topicId = built.topicId
  other = built.other
})

/** The table of docs/proofs.md: by part, the columns that are proven and those that are not. */
function documented(): Map<string, { proven: string[]; not: string[] }> {
  const words = (cell: string) => [...cell.matchAll(/`(\w+)`/g)].map((word) => word[1]!)
  const lines = readFileSync('docs/proofs.md', 'utf8').split('\n')
  return new Map(
    lines.flatMap((line) => {
      const [, part, proven, not] = /^\| `(\w+)`\s*\|([^|]*)\|([^|]*)\|$/.exec(line) ?? []
      return part ? [[part, { proven: words(proven!), not: words(not!) }] as const] : []
    }),
  )
}

/** Another value of the same kind, as somebody would put it there who knows the database. */
function another(column: Column, value: unknown): unknown {
  switch (column.kind) {
    case 'day':
      return value === '2001-02-03' ? '2001-02-04' : '2001-02-03'
    case 'moment':
      return new Date(value ? Number(value) + 1000 : 0).toISOString()
    case 'count':
    case 'number':
      return Number(value ?? 0) + 1000
    case 'truth':
      return !value
    case 'texts':
      return [...((value as string[] | null) ?? []), '改']
    case 'object':
      return JSON.stringify({ ...(value as object), changed: 1 })
    case 'list':
      return JSON.stringify([...((value as unknown[]) ?? []), { changed: 1 }])
    case 'any':
      return JSON.stringify('改')
    default:
      return column.choices ? column.choices.find((one) => one !== value) : `${value ?? ''}x`
  }
}

class Undone extends Error {}

/** What is found at fault while one value is another, put there past the use cases and past what the database guards. */
async function whileChanged<T>(
  part: Part,
  name: string,
  row: TableRow,
  look: (tx: Tx) => Promise<T>,
): Promise<T> {
  let found: T | undefined
  await test.database
    .transaction(async (tx) => {
      await sql`set local session_replication_role = replica`.execute(tx)
      const { rows } = await sql<{ drop: string }>`
        select format('alter table %I drop constraint %I cascade', ${part.table}::text, conname) as drop
        from pg_constraint where conrelid = ${part.table}::regclass and contype in ('c', 'u')
        union all
        select format('drop index %s', indexrelid::regclass) from pg_index
        where indrelid = ${part.table}::regclass and indisunique and not indisprimary
          and indexrelid not in (select conindid from pg_constraint)`.execute(tx)
      for (const { drop } of rows) await sql.raw(drop).execute(tx)
      const here = sql.join(
        part.key.map((column) => sql`${sql.ref(column)} = ${row[column]}`),
        sql` and `,
      )
      const value = another(part.columns[name]!, row[name])
      await sql`update ${sql.table(part.table)} set ${sql.ref(name)} = ${value} where ${here}`.execute(tx)
      found = await look(tx)
      throw new Undone()
    })
    .catch((error) => {
      if (!(error instanceof Undone)) throw error
    })
  return found!
}

/** The row to change: one that the chain speaks of, and that has such a value, where there is one. */
function chosen(name: PartName, column: string, rows: TableRow[]): TableRow | undefined {
  const slips = name === 'evaluationAnswers' && column !== 'respondent'
  const spoken = slips ? rows.filter((row) => row.respondent === null) : rows
  return spoken.find((row) => row[column] !== null) ?? spoken[0]
}

// The points that a consultation hands on are bent in consultations.test.ts; its answers are not of this chain.
const elsewhere: readonly PartName[] = ['voters', 'statements', 'votes', 'consultationPoints']

describe('what the chain proves', () => {
  it('of a topic to which everything was done, is all of it', async () => {
    const { db } = test.database
    expect(await holdTopic(db, topicId)).toEqual({ faults: [], unsealed: 0 })
    expect(await holdTopic(db, other)).toEqual({ faults: [], unsealed: 0 })
  })

  it('names what was put in past the use cases, and what was taken out', async () => {
    const { db } = test.database
    const { round_id, area_id } = await db
      .selectFrom('problem_item')
      .select(['round_id', 'area_id'])
      .executeTakeFirstOrThrow()
    const item = {
      id: 'slipped-in',
      round_id,
      area_id,
      research_id: null,
      category: '设施',
      number: 99,
      text: '有',
    }
    await db.insertInto('problem_item').values(item).execute()
    const { id } = await db
      .deleteFrom('conversion')
      .where('round_id', '=', round_id)
      .returning('id')
      .executeTakeFirstOrThrow()
    const { faults } = await holdTopic(db, topicId)
    expect(faults).toHaveLength(2)
    expect(faults).toContainEqual(
      expect.objectContaining({
        code: 'transfer.not-told',
        values: { part: 'problemItems', id: 'slipped-in' },
      }),
    )
    expect(faults).toContainEqual({ code: 'transfer.missing', values: { part: 'conversions', id } })
  })

  it('is not led astray by a chain that says nonsense', async () => {
    const rows = rowsOf(makeFile((await readTopic(test.database.db, topicId))!, { names: true }))
    for (const seals of [
      7,
      'x',
      null,
      [],
      { topic: 'x' },
      { nowhere: { a: 'b' } },
      { __proto__: { a: 'b' } },
    ]) {
      const events = [...rows.events, { ...rows.events[0]!, data: { seals } }]
      expect(holdAgainstChain({ ...rows, events }).faults.length, JSON.stringify(seals)).toBeLessThan(2)
    }
  })

  it('stands in the documents, column by column', () => {
    const told = documented()
    expect([...told.keys()]).toEqual(partNames)
    for (const name of partNames) {
      const { proven, not } = told.get(name)!
      expect([...proven, ...not].sort(), name).toEqual(Object.keys(parts[name].columns).map(fieldOf).sort())
    }
    for (const name of sealedParts) {
      expect(told.get(name)!.proven, name).toEqual(expect.arrayContaining(sealedColumns(name).map(fieldOf)))
    }
  })

  it('shows when any of it is changed past the software, and nothing else does', async () => {
    const told = documented()
    const rows = (await readTopic(test.database.db, topicId))!
    const surprises: string[] = []
    let changed = 0
    for (const name of partNames.filter((one) => !elsewhere.includes(one))) {
      const part: Part = parts[name]
      for (const column of Object.keys(part.columns)) {
        const row = chosen(name, column, rows[name])
        const proven = told.get(name)!.proven.includes(fieldOf(column))
        if (!row) {
          if (proven) surprises.push(`${name} has no row`)
          continue
        }
        const found = await whileChanged(part, column, row, async (tx) =>
          name === 'events'
            ? [(await verifyChain(tx, topicId)).broken].filter(Boolean)
            : (await holdTopic(tx, topicId)).faults,
        )
        const named = found.some((one) => one && 'values' in one && one.values?.id === row.id)
        const shows = column === 'id' || row.id === undefined || name === 'events' ? found.length > 0 : named
        if (shows !== proven) surprises.push(`${name}.${column} ${JSON.stringify(found)}`)
        changed += 1
      }
    }
    expect(surprises).toEqual([])
    // What one person answered is proven too, though nothing says whose it is.
    const answer = rows.evaluationAnswers.find((row) => row.respondent !== null)!
    for (const column of ['value', 'comment']) {
      const { faults } = await whileChanged(parts.evaluationAnswers, column, answer, (tx) =>
        holdTopic(tx, topicId),
      )
      expect(faults).toMatchObject([{ values: { id: answer.id } }])
    }
    expect(changed).toBeGreaterThan(250)
  }, 300_000)
})

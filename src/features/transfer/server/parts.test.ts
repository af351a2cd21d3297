import { sql } from 'kysely'
import { describe, expect, it } from 'vitest'
import { useTestDatabase } from '../../../../tests/support/test-database.ts'
import { partNames, parts, stayingTables } from '../rules/file-parts.ts'

const test = useTestDatabase()

type ColumnInfo = {
  table_name: string
  column_name: string
  is_nullable: 'YES' | 'NO'
  column_default: string | null
}

async function columnsOf(): Promise<ColumnInfo[]> {
  const { rows } = await sql<ColumnInfo>`
    select table_name, column_name, is_nullable, column_default from information_schema.columns
    where table_schema = current_schema()`.execute(test.database.db)
  return rows
}

describe('the parts of a topic file', () => {
  it('say of every column of their tables whether it travels, and of what stays why', async () => {
    const columns = await columnsOf()
    for (const name of partNames) {
      const { table, columns: travel, stays, numbered } = parts[name]
      const real = columns
        .filter((column) => column.table_name === table)
        .map(({ column_name: column }) =>
          numbered && column === 'consultation_number' ? 'consultation_id' : column,
        )
      expect([...Object.keys(travel), ...Object.keys(stays)].sort(), name).toEqual(real.sort())
    }
  })

  it('leave no table out that hangs on a topic, a round or a row of one', async () => {
    const { rows } = await sql<{ name: string; target: string }>`
      select con.conrelid::regclass::text as name, con.confrelid::regclass::text as target
      from pg_constraint con where con.contype = 'f' and con.connamespace = current_schema()::regnamespace
    `.execute(test.database.db)
    const travelling: string[] = partNames.map((name) => parts[name].table)
    const places = ['organisation', 'room', 'body', 'journal_chain']
    const record = travelling.filter((table) => !places.includes(table))
    const bare = (name: string) => name.replace(/^.*\./, '').replace(/"/g, '')
    const hanging = rows.filter((row) => record.includes(bare(row.target))).map((row) => bare(row.name))
    expect(hanging.length).toBeGreaterThan(20)
    const told = [...travelling, ...Object.keys(stayingTables)]
    expect(hanging.filter((table) => !told.includes(table))).toEqual([])
    expect(Object.keys(stayingTables).filter((table) => !hanging.includes(table))).toEqual([])
  })

  it('let a value be left out exactly where the table can do without it', async () => {
    const columns = await columnsOf()
    for (const name of partNames) {
      for (const [column, one] of Object.entries(parts[name].columns)) {
        const real = columns.find(
          (info) => info.table_name === parts[name].table && info.column_name === column,
        )!
        // The partition is worked out where it is left out.
        if (column === 'area_id' || (parts[name].numbered && column === 'consultation_id')) continue
        expect(one.optional ?? false, `${name}.${column}`).toBe(real.is_nullable === 'YES')
      }
    }
  })

  it('know the words that the table allows', async () => {
    const { rows } = await sql<{ name: string; says: string }>`
      select con.conrelid::regclass::text as name, pg_get_constraintdef(con.oid) as says
      from pg_constraint con where con.contype = 'c' and con.connamespace = current_schema()::regnamespace
    `.execute(test.database.db)
    let compared = 0
    for (const { name, says } of rows) {
      const match = /^CHECK \(\((\w+) = ANY \(ARRAY\[(.*)\]\)\)\)$/.exec(says)
      if (!match) continue
      const words = [...match[2]!.matchAll(/'([^']*)'::text/g)].map((word) => word[1]!)
      const part = partNames.map((one) => parts[one]).find((one) => one.table === name.replace(/"/g, ''))
      const column = part?.columns[match[1]!]
      if (!column) continue
      expect([...(column.choices ?? [])].sort(), `${name}.${match[1]}`).toEqual(words.sort())
      compared += 1
    }
    expect(compared).toBeGreaterThan(25)
  })
})

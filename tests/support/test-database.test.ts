import { sql } from 'kysely'
import { expect, test } from 'vitest'
import { useTestDatabase } from './test-database.ts'

const t = useTestDatabase()

// Twice the same: the second finds what the first left behind, unless it was cleared away.
test.each([1, 2])('starts with empty tables, also those whose rows may not be deleted: %s', async () => {
  const { db } = t.database
  const { rows } = await sql`select id from journal_event union all select id from journal_chain`.execute(db)
  expect(rows).toEqual([])

  await sql`insert into journal_chain (id, kind, area_id, head) values ('c', 'topic', 'a', '')`.execute(db)
  await sql`
    insert into journal_event
      (id, area_id, chain_id, number, kind, actor_kind, channel, entered_at, data, previous_hash, hash)
    values ('e', 'a', 'c', 1, 'probe', 'system', 'console', now(), '{}', '', '')
  `.execute(db)
  await expect(sql`delete from journal_event`.execute(db)).rejects.toMatchObject({ code: '23001' })
})

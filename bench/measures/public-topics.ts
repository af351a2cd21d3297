import { sql } from 'kysely'
import { openDatabase } from '../../src/platform/database/open-database.ts'
import type { Store } from '../store/stores.ts'

/**
 * The addresses of the public topics of a store that no server has open: all, or those still talked over that the
 * demo's convener has in hand.
 */
export async function publicTopicPaths(store: Store, which: 'all' | 'in hand' = 'all'): Promise<string[]> {
  const database = await openDatabase(store.url ? { url: store.url } : { folder: store.folder })
  try {
    const { rows } = await sql<{ id: string }>`
      select t.id from topic t join organisation o on o.id = t.organisation_id
      where t.is_public and (${which} = 'all' or (t.status = 'approved' and o.name = '演练村')) order by t.id
    `.execute(database.db)
    return rows.map(({ id }) => `/topics/${id}`)
  } finally {
    await database.close()
  }
}

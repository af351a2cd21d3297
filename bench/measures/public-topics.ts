import { sql } from 'kysely'
import { openDatabase } from '../../src/platform/database/open-database.ts'
import type { Store } from '../store/stores.ts'

/** The addresses of the public topics of a store that no server has open: all, or those still talked over. */
export async function publicTopicPaths(store: Store, which: 'all' | 'open' = 'all'): Promise<string[]> {
  const database = await openDatabase(store.url ? { url: store.url } : { folder: store.folder })
  try {
    const { rows } = await sql<{ id: string }>`
      select id from topic where is_public and (${which} = 'all' or status = 'approved') order by id
    `.execute(database.db)
    return rows.map(({ id }) => `/topics/${id}`)
  } finally {
    await database.close()
  }
}

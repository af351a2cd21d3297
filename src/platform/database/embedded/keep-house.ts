import { sql } from 'kysely'
import type { Db } from '../tables.ts'

const EVERY_MS = 15_000
const WAL_BYTES_BEFORE_CHECKPOINT = 32 * 1024 * 1024

/**
 * The embedded database has no background processes. Without checkpoints the log would grow for ever and
 * every start after a crash take longer; without statistics the planner would guess. Returns how to stop.
 */
export function keepHouse(db: Db): () => void {
  let busy = false
  const timer = setInterval(async () => {
    if (busy) return
    busy = true
    // A round may fail because the database is just being closed; the next one tries again.
    await tidyUp(db).catch(() => {})
    busy = false
  }, EVERY_MS)
  timer.unref()
  return () => clearInterval(timer)
}

/** One round; exported for those who have just loaded much and want good plans at once. */
export async function tidyUp(db: Db): Promise<void> {
  const changed = await sql<{ name: string }>`
    select quote_ident(schemaname) || '.' || quote_ident(relname) as name
    from pg_stat_user_tables
    where n_mod_since_analyze > 100 + n_live_tup / 10 or n_dead_tup > 100 + n_live_tup / 5
  `.execute(db)
  for (const { name } of changed.rows) await sql.raw(`vacuum (analyze) ${name}`).execute(db)

  const log = await sql<{ bytes: string }>`
    select pg_wal_lsn_diff(pg_current_wal_insert_lsn(), redo_lsn) as bytes from pg_control_checkpoint()
  `.execute(db)
  if (Number(log.rows[0]?.bytes) > WAL_BYTES_BEFORE_CHECKPOINT) await sql`checkpoint`.execute(db)
}

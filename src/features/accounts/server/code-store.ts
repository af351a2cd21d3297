import { sql } from 'kysely'
import type { Db, Tx } from '../../../platform/database/tables.ts'
import type { LoginCodeTable } from './tables.ts'
import './tables.ts'

export async function insertCode(tx: Tx, row: Omit<LoginCodeTable, 'tries'>): Promise<void> {
  await tx.insertInto('login_code').values(row).execute()
}

/** When codes were sent to this phone within the last hour. */
export async function recentCodes(tx: Tx, phone: string, now: Date): Promise<Date[]> {
  const rows = await tx
    .selectFrom('login_code')
    .select('created_at')
    .where('phone', '=', phone)
    .where('created_at', '>', new Date(now.getTime() - 3_600_000))
    .execute()
  return rows.map((row) => row.created_at)
}

/** To which phone a code was sent; undefined when there is no such code. */
export async function phoneOfCode(db: Db | Tx, id: string): Promise<string | undefined> {
  const row = await db.selectFrom('login_code').select('phone').where('id', '=', id).executeTakeFirst()
  return row?.phone
}

/** The newest code of a phone, locked. */
export function lastCode(tx: Tx, phone: string) {
  return tx
    .selectFrom('login_code')
    .selectAll()
    .where('phone', '=', phone)
    .orderBy('created_at', 'desc')
    .limit(1)
    .forUpdate()
    .executeTakeFirst()
}

export async function countTry(tx: Tx, id: string): Promise<void> {
  await tx
    .updateTable('login_code')
    .set((eb) => ({ tries: eb('tries', '+', 1) }))
    .where('id', '=', id)
    .execute()
}

export async function useUpCode(tx: Tx, id: string, now: Date): Promise<void> {
  await tx.updateTable('login_code').set({ used_at: now }).where('id', '=', id).execute()
}

/** Makes those who ask for a code for the same phone wait for each other until the transaction ends. */
export async function lockPhone(tx: Tx, phone: string): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtextextended(${`code ${phone}`}, 0))`.execute(tx)
}

import type { Db, Tx } from '../../../platform/database/tables.ts'
import './tables.ts'

/** What the installation calls itself. */
export type Installation = { cityName: string; siteName: string; helpPhone: string | null; demo: boolean }

/** The installation, or null before it is set up. */
export async function readInstallation(db: Db | Tx): Promise<Installation | null> {
  const row = await db
    .selectFrom('installation')
    .select(['city_name as cityName', 'site_name as siteName', 'help_phone as helpPhone', 'demo'])
    .where('id', '=', 'this')
    .executeTakeFirst()
  return row ?? null
}

/** Writes what the installation calls itself from now on. */
export async function changeInstallationRow(
  tx: Tx,
  change: Pick<Installation, 'siteName' | 'helpPhone'>,
): Promise<void> {
  await tx
    .updateTable('installation')
    .set({ site_name: change.siteName, help_phone: change.helpPhone })
    .where('id', '=', 'this')
    .execute()
}

/** Writes down that the installation is set up; false when it was already. */
export async function insertInstallation(tx: Tx, installation: Installation, now: Date): Promise<boolean> {
  const result = await tx
    .insertInto('installation')
    .values({
      id: 'this',
      city_name: installation.cityName,
      site_name: installation.siteName,
      help_phone: installation.helpPhone,
      demo: installation.demo,
      created_at: now,
    })
    .onConflict((conflict) => conflict.column('id').doNothing())
    .executeTakeFirst()
  return result.numInsertedOrUpdatedRows === 1n
}

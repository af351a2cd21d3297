import type { Insertable } from 'kysely'
import type { Tx } from '../../../platform/database/tables.ts'
import type { ProgressReportTable } from './tables.ts'
import './tables.ts'

/** Keeps a report and brings the row's state, by which lists are read fast, up to it. */
export async function insertReport(tx: Tx, row: Insertable<ProgressReportTable>): Promise<void> {
  await Promise.all([
    tx.insertInto('progress_report').values(row).execute(),
    tx
      .updateTable('responsibility')
      .set({ state: row.state })
      .where('id', '=', row.responsibility_id)
      .execute(),
  ])
}

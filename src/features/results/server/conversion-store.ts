import type { Insertable } from 'kysely'
import type { Tx } from '../../../platform/database/tables.ts'
import type { ConversionTable } from './tables.ts'
import './tables.ts'

export async function insertConversion(tx: Tx, row: Insertable<ConversionTable>): Promise<void> {
  await tx.insertInto('conversion').values(row).execute()
}

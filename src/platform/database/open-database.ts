import { openEmbeddedDatabase } from './embedded/open-embedded-database.ts'
import { openPostgresDatabase } from './open-postgres-database.ts'
import type { Database } from './tables.ts'

export { DataFolderBusy } from './embedded/folder-lock.ts'
export type { Database } from './tables.ts'

export type DatabaseOptions =
  /** The data folder of the installation; the embedded store lives in `<folder>/store`. */
  | { folder: string; onFatal?: (error: Error) => void }
  /** A PostgreSQL connection string; `options=-c search_path=…` in it names another schema. */
  | { url: string; poolSize?: number }

/**
 * Opens the embedded database or PostgreSQL; both answer with the same types.
 * @throws {DataFolderBusy} another process has the data folder
 */
export function openDatabase(options: DatabaseOptions): Promise<Database> {
  return 'url' in options ? openPostgresDatabase(options) : openEmbeddedDatabase(options)
}

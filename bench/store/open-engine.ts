import { methods } from '../../src/app/methods.ts'
import { migrations } from '../../src/app/migrations.ts'
import { coursePort, followChanges } from '../../src/features/course/index.ts'
import type { Engine } from '../../src/platform/commands/run-command.ts'
import { migrateToLatest } from '../../src/platform/database/migrate.ts'
import { type DatabaseOptions, openDatabase } from '../../src/platform/database/open-database.ts'

/** The engine of the platform on a store, put together as the server does. */
export async function openEngine(options: DatabaseOptions): Promise<Engine> {
  const database = await openDatabase(options)
  await migrateToLatest(database, migrations)
  return { database, ports: { methods, course: coursePort }, afterCommand: [followChanges] }
}

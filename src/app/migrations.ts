import { type Migration, migrationsFromModules } from '../platform/database/migrate.ts'

/** All changes of the database in order, as the build found them. */
export const migrations = migrationsFromModules(
  import.meta.glob<Migration>('/migrations/*.ts', { eager: true }),
)

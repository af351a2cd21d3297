import { sql } from 'kysely'
import { type Migration, Migrator } from 'kysely/migration'
import type { Database } from './tables.ts'

export type { Migration } from 'kysely/migration'

/** A migration could not be carried out; the database is as it was before it. */
export class MigrationFailed extends Error {
  override name = 'MigrationFailed'
  readonly migration: string | undefined

  constructor(migration: string | undefined, cause: unknown) {
    const reason = cause instanceof Error ? cause.message : String(cause)
    super(migration ? `Migration ${migration} failed: ${reason}` : `Migrations failed: ${reason}`, { cause })
    this.migration = migration
  }
}

/**
 * Brings the database to the newest state, all in one transaction, and tells which migrations ran.
 * Processes that start together wait for each other.
 * @param migrations by name; names begin with the time and are carried out in their order
 */
export async function migrateToLatest(
  database: Database,
  migrations: Record<string, Migration>,
): Promise<string[]> {
  const { db } = database
  const { rows } = await sql<{ schema: string }>`select current_schema() as schema`.execute(db)
  const migrator = new Migrator({
    db,
    provider: { getMigrations: async () => migrations },
    // Without it the tables of another installation in the same database would be taken for ours.
    migrationTableSchema: rows[0]!.schema,
  })
  const { error, results } = await migrator.migrateToLatest()
  if (error !== undefined) {
    throw new MigrationFailed(results?.find((result) => result.status === 'Error')?.migrationName, error)
  }
  return (results ?? []).map((result) => result.migrationName)
}

/** Names the modules that `import.meta.glob('/migrations/*.ts', { eager: true })` gives by their files. */
export function migrationsFromModules(modules: Record<string, Migration>): Record<string, Migration> {
  const named = Object.entries(modules).map(([file, { up, down }]) => {
    const name = file.slice(file.lastIndexOf('/') + 1).replace(/\.[jt]s$/, '')
    return [name, { up, down }] as const
  })
  return Object.fromEntries(named)
}

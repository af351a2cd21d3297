import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import type { MessageWay } from '../features/accounts/index.ts'
import { type Installation, readInstallation } from '../features/organisations/index.ts'
import type { Engine } from '../platform/commands/run-command.ts'
import { migrateToLatest } from '../platform/database/migrate.ts'
import { openDatabase } from '../platform/database/open-database.ts'
import { type FileVault, fileVault } from '../platform/files/file-vault.ts'
import type { Config } from './config.ts'
import { makeEngine } from './make-engine.ts'
import { migrations } from './migrations.ts'

/** The opened platform, as the server and the command line use it. */
export type Platform = {
  engine: Engine
  vault: FileVault
  /** What the city calls itself; kept for a minute, since every page names it. */
  installation(): Promise<Installation | null>
  forgetInstallation(): void
  close(): Promise<void>
}

const keptForMs = 60_000

/** The store has stopped for good (a disk that no longer takes what is written): nothing may look saved from here on. */
function onFatal(error: Error): void {
  console.error(`数据没有存稳，已停止服务。 The store failed and the server stops. ${error.message}`)
  process.exit(70)
}

/** Opens the database (embedded or PostgreSQL), brings it to the newest state, and puts the engine together. */
export async function openPlatform(
  config: Pick<Config, 'dataFolder' | 'databaseUrl' | 'publicAddress'>,
  messageWay?: MessageWay,
): Promise<Platform> {
  mkdirSync(config.dataFolder, { recursive: true })
  const database = await openDatabase(
    config.databaseUrl ? { url: config.databaseUrl } : { folder: config.dataFolder, onFatal },
  )
  try {
    await migrateToLatest(database, migrations)
  } catch (error) {
    await database.close()
    throw error
  }
  const engine = makeEngine(database, config.publicAddress, messageWay)
  let kept: { value: Installation | null; at: number } | null = null
  const forgetInstallation = () => {
    kept = null
  }
  engine.ports.installationChanged = forgetInstallation
  return {
    engine,
    vault: fileVault(join(config.dataFolder, 'files')),
    async installation() {
      if (!kept?.value || Date.now() - kept.at > keptForMs) {
        kept = { value: await readInstallation(database.db), at: Date.now() }
      }
      return kept.value
    },
    forgetInstallation,
    async close() {
      await engine.ports.voting?.close()
      await engine.ports.results?.close()
      await database.close()
    },
  }
}

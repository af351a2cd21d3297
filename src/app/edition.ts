import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { Platform } from './open-platform.ts'

/** The digest of the built program, and of the files of its pages, which are named by their content. */
function programDigest(folder = dirname(fileURLToPath(import.meta.url))): string {
  const hash = createHash('sha256')
  for (const name of readdirSync(folder).sort()) {
    if (name.endsWith('.js')) hash.update(readFileSync(join(folder, name)))
  }
  return hash.update(readdirSync(join(folder, '../assets')).sort().join(' ')).digest('hex')
}

/** What is on all pages: the program that makes them, and what the installation is called. */
export function editionOf(platform: Pick<Platform, 'installation'>): () => Promise<string> {
  const program = programDigest()
  return async () => {
    const { siteName, demo, helpPhone } = (await platform.installation()) ?? {}
    const named = JSON.stringify([program, siteName, demo, helpPhone])
    return createHash('sha256').update(named).digest('base64url').slice(0, 16)
  }
}

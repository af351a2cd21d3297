import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { FastifyInstance } from 'fastify'
import { onTestFinished } from 'vitest'
import { makeHost } from '../../src/app/host.tsx'
import { makeEngine } from '../../src/app/make-engine.ts'
import { productParts, sentences } from '../../src/app/product.ts'
import type { Role } from '../../src/features/access/index.ts'
import type { MessageWay } from '../../src/features/accounts/index.ts'
import { makeAccount, signInAs } from '../../src/features/accounts/testing/make-account.ts'
import { readInstallation } from '../../src/features/organisations/index.ts'
import type { Actor } from '../../src/platform/commands/actor.ts'
import type { Engine } from '../../src/platform/commands/run-command.ts'
import type { Database } from '../../src/platform/database/tables.ts'
import { fileVault } from '../../src/platform/files/file-vault.ts'
import { createServer } from '../../src/platform/http/server.ts'

export const system: Actor = { kind: 'system', name: '测试' }

export type WholeServer = {
  app: FastifyInstance
  engine: Engine
  /** Makes an account and signs it in: the token goes into the Authorization header. */
  signIn(account: {
    login: string
    role: Role
    organisationId: string
    bodyId?: string
  }): Promise<{ token: string; csrf: string }>
}

/** The whole product on a test database, with its pages, forms and interface; nothing listens on a port. */
export async function wholeServer(
  database: Database,
  messageWay: MessageWay = 'outbox',
): Promise<WholeServer> {
  const folder = mkdtempSync(join(tmpdir(), 'hsl-files-'))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  const engine = makeEngine(database, null, messageWay)
  const vault = fileVault(folder)
  const frontEnd = { css: '/assets/main.css', js: '/assets/main.js', assets: [] }
  const host = makeHost({
    engine,
    sentences,
    frontEnd,
    vault,
    installation: () => readInstallation(database.db),
  })
  const parts = productParts({ frontEnd, setupCode: () => null, demo: null, vault, onSetUp: () => {} })
  const app = await createServer(host, parts, {
    version: '0',
    secure: false,
    trustProxy: false,
    postsPerMinute: 10_000,
    logLevel: 'silent',
    cacheBytes: 1_000_000,
  })
  onTestFinished(() => app.close())
  return {
    app,
    engine,
    async signIn(account) {
      const now = new Date()
      const accountId = await makeAccount(engine, { ...account, postLine: account.login }, now)
      return signInAs(engine, accountId, now)
    },
  }
}

/** The body and headers of a form sent with files. */
export function multipart(parts: Record<string, string | { name: string; content: Buffer | string }>): {
  payload: Buffer
  headers: Record<string, string>
} {
  const boundary = 'haoshangliang-test'
  const chunks = Object.entries(parts).flatMap(([field, part]) => {
    const file =
      typeof part === 'string' ? '' : `; filename="${part.name}"\r\ncontent-type: application/octet-stream`
    const head = `--${boundary}\r\ncontent-disposition: form-data; name="${field}"${file}\r\n\r\n`
    return [
      Buffer.from(head),
      Buffer.from(typeof part === 'string' ? part : part.content),
      Buffer.from('\r\n'),
    ]
  })
  return {
    payload: Buffer.concat([...chunks, Buffer.from(`--${boundary}--\r\n`)]),
    headers: { 'content-type': `multipart/form-data; boundary=${boundary}` },
  }
}

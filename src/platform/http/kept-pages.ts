import { setTimeout as sleep } from 'node:timers/promises'
import { sql } from 'kysely'
import { asKeys, gathering } from '../database/gathering.ts'
import type { Db } from '../database/tables.ts'

export type KeptPageTable = { key: string; version: string; packed: Buffer }

declare module '../database/tables.ts' {
  interface Tables {
    kept_page: KeptPageTable
  }
}

type Kept = Omit<KeptPageTable, 'key'>

/** A page and the version of it that is meant. */
export type KeptName = Omit<KeptPageTable, 'packed'>

const written = { afterMs: 200, together: 200 }

const find = gathering(async (db: Db, keys: string[]): Promise<Map<string, Kept>> => {
  const rows = await db
    .selectFrom('kept_page')
    .selectAll()
    .where(sql<boolean>`key = any(${asKeys(keys)}::text[])`)
    .execute()
  return new Map(rows.map((row) => [row.key, row]))
})

/**
 * Pages that stay in the database as they are sent, so that a process that has just started, or whose memory is full,
 * reads a row where it would have to make a page. Each carries its version, and whoever reads one compares it.
 */
export class KeptPages {
  readonly #db: Db
  readonly #edition: (() => Promise<string>) | undefined
  #waiting = new Map<string, Kept>()
  #writing: Promise<void> | null = null

  /** @param edition changes with what is on all pages; without it none is kept */
  constructor(db: Db, edition?: () => Promise<string>) {
    this.#db = db
    this.#edition = edition
  }

  /** Under which name a page of this version is kept; null when none is. */
  async nameOf(key: string, version: string): Promise<KeptName | null> {
    return this.#edition ? { key, version: `${await this.#edition()} ${version}` } : null
  }

  /** The page of that name, packed by brotli. */
  async find({ key, version }: KeptName): Promise<Buffer | null> {
    const kept = await find(this.#db, key)
    return kept?.version === version ? kept.packed : null
  }

  /** Keeps a page soon, together with others: no reader waits for it. */
  keep({ key, version }: KeptName, packed: Buffer): void {
    this.#waiting.set(key, { version, packed })
    this.#writing ??= this.#write().finally(() => {
      this.#writing = null
    })
  }

  /** Waits until all that was to be kept is. */
  async settled(): Promise<void> {
    await this.#writing
  }

  async #write(): Promise<void> {
    while (this.#waiting.size > 0) {
      await sleep(written.afterMs)
      // In one order, so that processes that keep the same pages do not wait for each other in a ring.
      const keys = [...this.#waiting.keys()].slice(0, written.together).sort()
      const pages = keys.map((key) => ({ key, ...this.#waiting.get(key)! }))
      for (const key of keys) this.#waiting.delete(key)
      // A page that could not be kept is made again when it is asked for.
      await this.#insert(pages).catch(() => {})
    }
  }

  async #insert(pages: KeptPageTable[]): Promise<void> {
    await sql`
      insert into kept_page (key, version, packed)
      select * from unnest(
        ${pages.map((page) => page.key)}::text[],
        ${pages.map((page) => page.version)}::text[],
        ${pages.map((page) => page.packed)}::bytea[])
      on conflict (key) do update set version = excluded.version, packed = excluded.packed
    `.execute(this.#db)
  }
}

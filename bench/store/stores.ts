import { createHash } from 'node:crypto'
import { cpSync, existsSync, mkdirSync, readdirSync, renameSync, rmSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { sql } from 'kysely'
import pg from 'pg'
import type { Engine } from '../../src/platform/commands/run-command.ts'
import { verifyJournal } from '../../src/platform/events/verify-journal.ts'
import { growStore } from './grow-store.ts'
import { openEngine } from './open-engine.ts'
import { seedCity, seededTopics } from './seed-city.ts'

export type Size = 10 | 10_000
export type Kind = 'embedded' | 'postgres'

/** A store to measure on: what the server is started with. */
export type Store = { kind: Kind; size: Size; folder: string; url: string | null }

const cache = resolve('node_modules/.cache/haoshangliang-bench')
const server = process.env.HSL_BENCH_DATABASE_URL || 'postgres://postgres@127.0.0.1:5432/postgres'

// Stores are made anew when the tables change or the way they are filled.
const sources = import.meta.glob<string>(['/migrations/*.ts', '/bench/store/*.ts'], {
  eager: true,
  query: '?raw',
  import: 'default',
})
const version = createHash('sha256').update(JSON.stringify(sources)).digest('hex').slice(0, 10)

function databaseName(name: string): string {
  return `haoshangliang_bench_${name}`
}

function databaseUrl(name: string): string {
  const url = new URL(server)
  url.pathname = `/${databaseName(name)}`
  return url.href
}

async function onServer<T>(work: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client({ connectionString: server, connectionTimeoutMillis: 2000 })
  await client.connect()
  try {
    return await work(client)
  } finally {
    await client.end()
  }
}

/** Null when the PostgreSQL server answers, else why it does not. */
export async function postgresObstacle(): Promise<string | null> {
  return onServer((client) => client.query('select 1')).then(
    () => null,
    (error: unknown) =>
      `no PostgreSQL: ${error instanceof Error ? error.message || 'refused' : String(error)}`,
  )
}

async function fill(engine: Engine, size: Size): Promise<void> {
  try {
    await seedCity(engine)
    if (size > seededTopics) await growStore(engine, size)
    const { db } = engine.database
    await sql`vacuum analyze`.execute(db)
    await sql`checkpoint`.execute(db)
    const { broken, events } = await verifyJournal(db)
    if (broken.length > 0) throw new Error(`the journal of the made store is broken: ${broken[0]!.fault}`)
    const { rows } = await sql<{ count: number }>`select count(*) from topic where is_public`.execute(db)
    if (Number(rows[0]!.count) !== size) throw new Error(`${rows[0]!.count} public topics instead of ${size}`)
    console.log(`  ${events} events, journal intact`)
  } finally {
    await engine.database.close()
  }
}

async function embeddedStore(size: Size): Promise<Store> {
  const folder = join(cache, `${version}-${size}`)
  if (!existsSync(folder)) {
    mkdirSync(cache, { recursive: true })
    for (const name of readdirSync(cache).filter((one) => !one.startsWith(version))) {
      rmSync(join(cache, name), { recursive: true, force: true })
    }
    console.log(`Making the embedded store with ${size} topics (kept for later runs)`)
    const making = join(cache, `making-${size}`)
    rmSync(making, { recursive: true, force: true })
    mkdirSync(making)
    await fill(await openEngine({ folder: making }), size)
    renameSync(making, folder)
  }
  return { kind: 'embedded', size, folder, url: null }
}

async function postgresStore(size: Size): Promise<Store> {
  const name = databaseName(String(size))
  const made = await onServer(async (client) => {
    const { rows } = await client.query(
      `select shobj_description(oid, 'pg_database') as note from pg_database where datname = $1`,
      [name],
    )
    return rows[0]?.note === version
  })
  if (!made) {
    console.log(`Making the PostgreSQL store with ${size} topics (kept for later runs)`)
    await onServer(async (client) => {
      await client.query(`drop database if exists ${name} with (force)`)
      await client.query(`create database ${name}`)
    })
    await fill(await openEngine({ url: databaseUrl(String(size)) }), size)
    await onServer((client) => client.query(`comment on database ${name} is '${version}'`))
  }
  const folder = join(cache, `${version}-files`)
  mkdirSync(folder, { recursive: true })
  return { kind: 'postgres', size, folder, url: databaseUrl(String(size)) }
}

/** A store with so many public topics; made on first use and kept. */
export function readyStore(kind: Kind, size: Size): Promise<Store> {
  return kind === 'embedded' ? embeddedStore(size) : postgresStore(size)
}

/** Lets `work` write in a copy of a store, and removes it. */
export async function onCopy<T>(store: Store, work: (copy: Store) => Promise<T>): Promise<T> {
  if (store.kind === 'embedded') {
    const folder = join(cache, `${version}-copy`)
    rmSync(folder, { recursive: true, force: true })
    cpSync(store.folder, folder, { recursive: true })
    try {
      return await work({ ...store, folder })
    } finally {
      rmSync(folder, { recursive: true, force: true })
    }
  }
  const copy = databaseName('copy')
  await onServer(async (client) => {
    await client.query(`drop database if exists ${copy} with (force)`)
    await client.query(`create database ${copy} template ${databaseName(String(store.size))}`)
  })
  try {
    return await work({ ...store, url: databaseUrl('copy') })
  } finally {
    await onServer((client) => client.query(`drop database if exists ${copy} with (force)`))
  }
}

import { randomBytes } from 'node:crypto'
import { existsSync } from 'node:fs'
import pg from 'pg'
import { installDebianPackages, isDebian } from './chromium.mjs'
import { runQuietly } from './run.mjs'
import { PlainError, timed } from './say.mjs'

const overNetwork = 'postgresql://postgres@127.0.0.1:5432/postgres'
const overSocket = 'postgresql://postgres@/postgres?host=/var/run/postgresql'

/**
 * Gives work a fresh, empty PostgreSQL database and drops it afterwards. The server is, in this order: the
 * one of HSL_TEST_DATABASE_URL (used as it is), the local service, the installed one started, Debian's
 * package installed and started.
 *
 * @template T
 * @param {(url: string) => Promise<T>} work
 */
export async function withPostgres(work) {
  const given = process.env.HSL_TEST_DATABASE_URL
  if (given) return work(given)
  const server = await findServer()
  const name = `hsl_test_${randomBytes(6).toString('hex')}`
  await query(server, `create database ${name}`)
  try {
    return await work(withDatabase(server, name))
  } finally {
    await query(server, `drop database ${name} with (force)`)
  }
}

async function findServer() {
  const running = await answering()
  if (running) return running
  if (process.getuid?.() !== 0 || !isDebian()) {
    throw new PlainError(
      '没有可用的 PostgreSQL：请用 HSL_TEST_DATABASE_URL 指明 No PostgreSQL answers: name one in HSL_TEST_DATABASE_URL.',
    )
  }
  if (!existsSync('/usr/bin/pg_lsclusters') || (await clusters()).length === 0) {
    await timed('安装数据库 Installing PostgreSQL', () => installDebianPackages(['postgresql']))
  }
  await startClusters()
  return (await answering()) ?? (await withNewRole())
}

/** The first address where the local service lets us in without a password. */
async function answering() {
  for (const url of [overNetwork, overSocket]) if (await answers(url)) return url
}

/** @param {string} url */
async function answers(url) {
  return query(url, 'select 1').then(
    () => true,
    () => false,
  )
}

/** Version, name, port and state of each cluster on this machine. */
async function clusters() {
  const { output } = await runQuietly('pg_lsclusters', ['--no-header'])
  return output.split('\n').flatMap((line) => {
    const [version, name, port, state] = line.split(/\s+/)
    return version && name && port ? [{ version, name, port, isOnline: state?.startsWith('online') }] : []
  })
}

async function startClusters() {
  for (const { version, name, isOnline } of await clusters()) {
    if (isOnline) continue
    const { code, output } = await runQuietly('pg_ctlcluster', [
      '--skip-systemctl-redirect',
      version,
      name,
      'start',
    ])
    if (code !== 0) throw new PlainError(`pg_ctlcluster ${version} ${name} start\n${output}`)
  }
}

/** A freshly installed service asks for a password; the system's user postgres may make a role with one. */
async function withNewRole() {
  const cluster = (await clusters()).at(-1)
  if (!cluster) throw new PlainError('PostgreSQL 未能启动 PostgreSQL did not start')
  const password = randomBytes(12).toString('hex')
  const change = `create role hsl_test superuser login password '${password}'`
  const again = change.replace('create', 'alter')
  for (const statement of [change, again]) {
    const args = ['-u', 'postgres', '--', 'psql', '-p', cluster.port, '-d', 'postgres', '-c', statement]
    const { code } = await runQuietly('runuser', args, { ...process.env, PWD: '/' })
    const url = `postgresql://hsl_test:${password}@127.0.0.1:${cluster.port}/postgres`
    if (code === 0 && (await answers(url))) return url
  }
  throw new PlainError('PostgreSQL 拒绝连接 PostgreSQL lets nobody in')
}

/**
 * @param {string} server
 * @param {string} name
 */
function withDatabase(server, name) {
  return server.replace(/\/postgres(\?|$)/, `/${name}$1`)
}

/**
 * @param {string} url
 * @param {string} text
 */
async function query(url, text) {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 3000 })
  try {
    await client.connect()
    await client.query(text)
  } finally {
    // Also when it was not let in: the open connection would keep this process alive.
    await client.end()
  }
}

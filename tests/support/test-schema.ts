import pg from 'pg'

const PREFIX = 'hsl_test_'

/**
 * Makes a schema of its own for this worker and returns the connection string that works in it. Schemas of
 * workers that are gone are dropped here, because a worker is ended without being asked.
 */
export async function schemaUrl(url: string): Promise<string> {
  const admin = new pg.Client(url)
  await admin.connect()
  try {
    await dropLeftOver(admin)
    const schema = `${PREFIX}${process.pid}_${Math.random().toString(36).slice(2)}`
    await admin.query(`create schema ${schema}`)
    const own = new URL(url)
    own.searchParams.set('options', `-c search_path=${schema} -c application_name=${schema}`)
    return own.href
  } finally {
    await admin.end()
  }
}

async function dropLeftOver(admin: pg.Client): Promise<void> {
  const found = await admin.query<{ name: string }>(
    `select nspname as name from pg_namespace where starts_with(nspname, $1)`,
    [PREFIX],
  )
  for (const { name } of found.rows) {
    if (!isRunning(Number(name.slice(PREFIX.length).split('_')[0]))) {
      await admin.query(`drop schema if exists ${name} cascade`)
    }
  }
}

/** Whether there is such a process. */
export function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return true
  } catch {
    return false
  }
}

import { onRuntime } from './lib/runtime.mjs'

// npm run test:postgres: the database tests again, on PostgreSQL instead of the embedded database.
// Database tests are those that use something of tests/support/.
onRuntime(async () => {
  const { globSync, readFileSync } = await import('node:fs')
  const { installPackages } = await import('./lib/install.mjs')
  await installPackages('安装依赖 Installing packages')
  const { withPostgres } = await import('./lib/postgres.mjs')
  const { runCheck, vitest } = await import('./lib/checks.mjs')
  const { countsLine } = await import('./lib/counts.mjs')
  const { inRoot, root } = await import('./lib/paths.mjs')
  const { PlainError } = await import('./lib/say.mjs')
  const tests = globSync('{src,demo,tests}/**/*.test.{ts,tsx}', { cwd: root, exclude: ['tests/journeys/**'] })
  const onDatabase = tests.filter((file) =>
    /from '[./]*(tests\/)?support\//.test(readFileSync(inRoot(file), 'utf8')),
  )
  if (onDatabase.length === 0) throw new PlainError('No database tests found.')
  const counts = await withPostgres((url) =>
    runCheck('PostgreSQL 上的数据库测试 Database tests on PostgreSQL', () =>
      vitest('postgres', onDatabase, { HSL_TEST_DATABASE_URL: url }),
    ),
  )
  console.log(countsLine(counts))
  return counts.failed > 0 ? 1 : 0
})

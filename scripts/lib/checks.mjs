import { mkdirSync, rmSync } from 'node:fs'
import { countsLine, sum, vitestCounts } from './counts.mjs'
import { inRoot } from './paths.mjs'
import { runQuietly } from './run.mjs'
import { PlainError, seconds } from './say.mjs'

/**
 * @typedef {import('./counts.mjs').Counts} Counts
 * @typedef {{ counts: Counts, output: string }} Outcome
 * @typedef {{ title: string, run: () => Promise<Outcome> }} Check
 */

/** @type {Check[]} */
const checks = [
  { title: '类型 Types', run: () => program('node_modules/typescript/bin/tsc', ['-p', '.', '--noEmit']) },
  { title: '格式与规范 Format and lint', run: () => biome() },
  { title: '引用规则 Import rules', run: () => program('scripts/check-imports.mjs') },
  { title: '文件长度 File sizes', run: () => program('scripts/check-sizes.mjs') },
  { title: '单元与数据库测试 Unit and database tests', run: () => vitest('unit') },
  { title: '构建 Build', run: () => program('scripts/build.mjs') },
  { title: '浏览器测试 Browser journeys', run: () => journeys() },
]

/** Runs every check, says how each went, and ends with `N passed, N failed`. Answers the exit code. */
export async function runChecks() {
  /** @type {Counts[]} */
  const all = []
  const started = Date.now()
  for (const [index, check] of checks.entries()) {
    all.push(await runCheck(`[${index + 1}/${checks.length}] ${check.title}`, check.run))
  }
  const total = sum(all)
  console.log(`\n用时 Took ${seconds(started)}\n${countsLine(total)}`)
  return total.failed > 0 ? 1 : 0
}

/**
 * @param {string} title
 * @param {() => Promise<Outcome>} run
 */
export async function runCheck(title, run) {
  const started = Date.now()
  process.stdout.write(`${title} … `)
  const { counts, output } = await run().catch(brokenOff)
  const isMany = counts.passed + counts.failed + counts.skipped > 1
  const verdict = counts.failed > 0 ? '未通过 failed' : '通过 passed'
  console.log(`${verdict}${isMany ? ` (${countsLine(counts)})` : ''}, ${seconds(started)}`)
  if (counts.failed > 0) console.log(output)
  return counts
}

/**
 * Runs Vitest with a JSON report of its counts.
 *
 * @param {'unit' | 'journeys' | 'postgres'} name
 * @param {string[]} [args]
 * @param {NodeJS.ProcessEnv} [env]
 * @returns {Promise<Outcome>}
 */
export async function vitest(name, args = [], env = {}) {
  const report = inRoot('artifacts', 'test-results', `${name}.json`)
  mkdirSync(inRoot('artifacts', 'test-results'), { recursive: true })
  rmSync(report, { force: true })
  const reporters = ['--reporter=dot', '--reporter=json', `--outputFile.json=${report}`]
  const { code, output } = await runQuietly(
    process.execPath,
    [inRoot('node_modules/vitest/vitest.mjs'), 'run', ...reporters, ...args],
    { ...process.env, ...env },
  )
  return { counts: vitestCounts(report, code), output }
}

/**
 * @param {string} script
 * @param {string[]} [args]
 * @returns {Promise<Outcome>}
 */
async function program(script, args = []) {
  const { code, output } = await runQuietly(process.execPath, [inRoot(script), ...args])
  return { counts: oneStep(code === 0), output }
}

/** @returns {Promise<Outcome>} */
function biome() {
  const colors = process.stdout.isTTY ? [] : ['--colors=off']
  return program('node_modules/@biomejs/biome/bin/biome', ['ci', '.', '--error-on-warnings', ...colors])
}

/** @returns {Promise<Outcome>} */
function journeys() {
  return vitest('journeys', ['--config', 'tests/journeys/vitest.config.ts'])
}

/** @param {boolean} good @returns {Counts} */
function oneStep(good) {
  return { passed: good ? 1 : 0, failed: good ? 0 : 1, skipped: 0 }
}

/** @param {unknown} error @returns {Outcome} */
function brokenOff(error) {
  const text =
    error instanceof PlainError ? error.message : error instanceof Error ? error.stack : String(error)
  return { counts: oneStep(false), output: text ?? '' }
}

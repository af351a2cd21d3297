import { existsSync, readFileSync } from 'node:fs'

/** @typedef {{ passed: number, failed: number, skipped: number }} Counts */

/** The line that ends a run: `12 passed, 0 failed`. @param {Counts} counts */
export function countsLine({ passed, failed, skipped }) {
  return `${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`
}

/** @param {Counts[]} all @returns {Counts} */
export function sum(all) {
  const total = { passed: 0, failed: 0, skipped: 0 }
  for (const counts of all) {
    total.passed += counts.passed
    total.failed += counts.failed
    total.skipped += counts.skipped
  }
  return total
}

/**
 * Counts of a Vitest run from its JSON report. A run that broke without a failed test, or ran none, counts
 * as one failure.
 *
 * @param {string} report path of the JSON report
 * @param {number} code exit code of the run
 * @returns {Counts}
 */
export function vitestCounts(report, code) {
  if (!existsSync(report)) return { passed: 0, failed: 1, skipped: 0 }
  const { numPassedTests, numFailedTests, numPendingTests, numTodoTests } = JSON.parse(
    readFileSync(report, 'utf8'),
  )
  const broken = code !== 0 || numPassedTests + numFailedTests === 0
  return {
    passed: numPassedTests,
    failed: broken ? Math.max(1, numFailedTests) : numFailedTests,
    skipped: numPendingTests + numTodoTests,
  }
}

/**
 * Prints one plain line about progress. On stderr: what a command answers stands alone on stdout.
 *
 * @param {string} text
 */
export function say(text) {
  process.stderr.write(`${text}\n`)
}

/**
 * Announces a piece of work while it runs and says how long it took:
 * `[2/4] 安装依赖 Installing packages … 8 s`.
 *
 * @template T
 * @param {string} title what is being done, in Chinese and English
 * @param {() => Promise<T>} work
 * @returns {Promise<T>}
 */
export async function timed(title, work) {
  const started = Date.now()
  process.stderr.write(`${title} … `)
  try {
    const result = await work()
    process.stderr.write(`${seconds(started)}\n`)
    return result
  } catch (error) {
    process.stderr.write(`失败 failed, ${seconds(started)}\n`)
    throw error
  }
}

/** Time since a moment, `8 s` or `0.4 s`. @param {number} started milliseconds */
export function seconds(started) {
  const passed = (Date.now() - started) / 1000
  return passed < 10 ? `${passed.toFixed(1)} s` : `${Math.round(passed)} s`
}

/** What a person can act on: printed without a stack, and ends the command with code 1. */
export class PlainError extends Error {}

/**
 * Runs a command's main function; its number becomes the exit code.
 *
 * @param {() => Promise<number | undefined>} main
 */
export async function runCommand(main) {
  try {
    process.exitCode = (await main()) ?? 0
  } catch (error) {
    const text = error instanceof PlainError ? error.message : error instanceof Error ? error.stack : error
    process.stderr.write(`\n${text}\n`)
    process.exitCode = 1
  }
}

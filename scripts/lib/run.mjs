import { spawn } from 'node:child_process'
import { constants } from 'node:os'
import { root } from './paths.mjs'
import { PlainError } from './say.mjs'

const passedOn = /** @type {const} */ (['SIGINT', 'SIGTERM', 'SIGHUP'])

/**
 * Runs a program in the foreground with this terminal; answers its exit code (128 + signal when killed).
 *
 * @param {string} command
 * @param {string[]} args
 * @param {NodeJS.ProcessEnv} [env]
 * @returns {Promise<number>}
 */
export function runAttached(command, args, env = process.env) {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, { cwd: root, env, stdio: 'inherit' })
    const handlers = passedOn.map((signal) => {
      const handler = () => {
        // A terminal already gives Ctrl+C to the child; twice could read as "stop at once".
        if (signal === 'SIGINT' && process.stdin.isTTY) return
        child.kill(signal)
      }
      process.on(signal, handler)
      return /** @type {const} */ ([signal, handler])
    })
    const watch = whenNpmEnds(() => child.kill('SIGTERM'))
    const release = () => {
      clearInterval(watch)
      for (const [signal, handler] of handlers) process.off(signal, handler)
    }
    child.on('error', (error) => {
      release()
      reject(error)
    })
    child.on('exit', (code, signal) => {
      release()
      resolve(signal ? 128 + constants.signals[signal] : (code ?? 1))
    })
  })
}

/**
 * A signal sent to npm ends the shell between npm and this script, and this script hears nothing of it; so it
 * looks whether its parent is still there.
 *
 * @param {() => void} act
 */
function whenNpmEnds(act) {
  if (!process.env.npm_lifecycle_event) return undefined
  const parent = process.ppid
  return setInterval(() => {
    if (process.ppid !== parent) act()
  }, 500).unref()
}

/**
 * Runs a program quietly; answers its exit code and everything it printed.
 *
 * @param {string} command
 * @param {string[]} args
 * @param {NodeJS.ProcessEnv} [env]
 * @returns {Promise<{ code: number, output: string }>}
 */
export function runQuietly(command, args, env = process.env) {
  return new Promise((resolve) => {
    /** @type {Buffer[]} */
    const chunks = []
    const child = spawn(command, args, { cwd: root, env, stdio: ['ignore', 'pipe', 'pipe'] })
    child.stdout.on('data', (chunk) => chunks.push(chunk))
    child.stderr.on('data', (chunk) => chunks.push(chunk))
    child.on('error', (error) => resolve({ code: 127, output: error.message }))
    child.on('close', (code, signal) =>
      resolve({
        code: signal ? 128 + constants.signals[signal] : (code ?? 1),
        output: Buffer.concat(chunks).toString('utf8'),
      }),
    )
  })
}

/**
 * Runs npm with the Node that runs this script.
 *
 * @param {string[]} args
 */
export function runNpm(args) {
  const started = process.env.npm_execpath
  if (started && /npm-cli\.c?js$/.test(started)) return runQuietly(process.execPath, [started, ...args])
  return runQuietly(process.platform === 'win32' ? 'npm.cmd' : 'npm', args)
}

/**
 * Runs npm and stops the command with npm's own words when it fails.
 *
 * @param {string[]} args
 */
export async function mustRunNpm(args) {
  const { code, output } = await runNpm(args)
  if (code !== 0) throw new PlainError(`npm ${args.join(' ')}\n${output}`)
}

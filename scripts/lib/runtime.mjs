import { existsSync, readFileSync } from 'node:fs'
import { delimiter, dirname } from 'node:path'
import { alone } from './lock.mjs'
import { inRoot } from './paths.mjs'
import { libc } from './platform.mjs'
import { mustRunNpm, runAttached } from './run.mjs'
import { PlainError, runCommand, timed } from './say.mjs'

const oldest = { major: 22, minor: 12 }
const brought = '24.21.0'

/**
 * Runs a command's main function on a Node that is new enough. On an older one, Node 24 is fetched as a
 * package into `.runtime/` and the same command is started again with it, first on PATH for its children.
 * Until then an old Node reads the command: what needs a new one is imported inside main.
 *
 * @param {() => Promise<number | undefined>} main
 */
export function onRuntime(main) {
  return runCommand(() => (isNewEnough(process.versions.node) ? main() : startAgain()))
}

async function startAgain() {
  const name = bringable()
  const node = inRoot('.runtime', 'node_modules', name, 'bin', 'node')
  await alone('runtime', async () => {
    if (existsSync(node) && installedVersion(name) === brought) return
    await timed(`准备运行环境 Fetching Node ${brought} (here: ${process.versions.node})`, () =>
      mustRunNpm([
        'install',
        ...['--prefix', inRoot('.runtime'), '--no-save', '--no-package-lock', '--no-audit', '--no-fund'],
        `${name}@${brought}`,
      ]),
    )
  })
  const path = `${dirname(node)}${delimiter}${process.env.PATH ?? ''}`
  return runAttached(node, process.argv.slice(1), { ...process.env, PATH: path })
}

/** The package that carries Node for this system; stops with what to install where there is none. */
function bringable() {
  if (process.platform === 'linux' && libc() === 'glibc') {
    if (process.arch === 'x64' || process.arch === 'arm64') return `node-linux-${process.arch}`
  }
  throw new PlainError(
    `需要 Node.js 24（至少 ${oldest.major}.${oldest.minor}），本机为 ${process.versions.node}：请从 https://nodejs.org 安装后重试。\n` +
      `Node.js 24 is needed (${oldest.major}.${oldest.minor} at least), this is ${process.versions.node}: ` +
      'install it from https://nodejs.org and try again.',
  )
}

/** @param {string} version */
function isNewEnough(version) {
  const [major = 0, minor = 0] = version.split('.').map(Number)
  return major > oldest.major || (major === oldest.major && minor >= oldest.minor)
}

/** @param {string} name */
function installedVersion(name) {
  try {
    return JSON.parse(readFileSync(inRoot('.runtime', 'node_modules', name, 'package.json'), 'utf8')).version
  } catch {
    return undefined
  }
}

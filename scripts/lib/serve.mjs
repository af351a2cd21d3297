import { buildServer } from './build.mjs'
import { installPackages } from './install.mjs'
import { inRoot } from './paths.mjs'
import { runAttached } from './run.mjs'

/**
 * Installs and builds what is missing, then runs the platform's own command line in the foreground.
 *
 * @param {string[]} args such as `serve --demo`
 * @param {NodeJS.ProcessEnv} [env]
 */
export async function runPlatform(args, env) {
  await installPackages('[1/2] 安装依赖 Installing packages')
  await buildServer('[2/2] 构建 Building')
  return runBuilt('server', args, env)
}

/**
 * Runs a built program in the foreground.
 *
 * @param {'server' | 'bench'} part
 * @param {string[]} args
 * @param {NodeJS.ProcessEnv} [env]
 */
export function runBuilt(part, args, env) {
  const program = inRoot('dist', part, 'main.js')
  // What was compiled once is kept for the next start.
  const cache = { NODE_COMPILE_CACHE: inRoot('node_modules', '.cache', 'haoshangliang', 'compiled') }
  return runAttached(process.execPath, ['--enable-source-maps', program, ...args], {
    ...cache,
    ...env,
    ...process.env,
  })
}

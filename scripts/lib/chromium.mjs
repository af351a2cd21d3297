import { existsSync, readFileSync } from 'node:fs'
import { runQuietly } from './run.mjs'
import { PlainError, timed } from './say.mjs'

const places = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/usr/bin/google-chrome-stable',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
]
const packages = ['chromium', 'fonts-noto-cjk']

/** The Chromium of this machine, if there is one: CHROMIUM_PATH first, then the usual places. */
export function findChromium() {
  const chosen = process.env.CHROMIUM_PATH
  if (chosen && !existsSync(chosen)) throw new PlainError(`CHROMIUM_PATH: ${chosen} 不存在 does not exist`)
  return chosen || places.find((path) => existsSync(path))
}

/** The Chromium of this machine; stops with the command that installs one. */
export function mustFindChromium() {
  const found = findChromium()
  if (found) return found
  throw new PlainError(
    `浏览器测试需要 Chromium，请先安装 The browser tests need Chromium, install it first:\n  ${command()}\n` +
      '或用 CHROMIUM_PATH 指明位置 or name its place in CHROMIUM_PATH.',
  )
}

/** Installs Chromium and a Chinese font where that is possible; otherwise stops with the command. @param {string} title */
export async function installChromium(title) {
  const isRoot = process.getuid?.() === 0
  if (!findChromium() && isRoot && isDebian()) {
    await timed(title, async () => {
      await installDebianPackages(packages)
    })
  }
  mustFindChromium()
}

/** Installs packages of the operating system; stops with apt's own words. @param {string[]} names */
export async function installDebianPackages(names) {
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' }
  for (const args of [['update'], ['install', '-y', '--no-install-recommends', ...names]]) {
    const { code, output } = await runQuietly('apt-get', args, env)
    if (code !== 0) throw new PlainError(`apt-get ${args.join(' ')}\n${output}`)
  }
}

/** Debian and its close kin; Ubuntu's chromium package is only a pointer to another store. */
export function isDebian() {
  if (!existsSync('/usr/bin/apt-get') || !existsSync('/etc/os-release')) return false
  return !/^ID=ubuntu$/m.test(readFileSync('/etc/os-release', 'utf8'))
}

function command() {
  if (process.platform === 'darwin') return 'brew install --cask google-chrome'
  if (isDebian()) return `sudo apt-get update && sudo apt-get install -y ${packages.join(' ')}`
  if (process.platform === 'win32') return 'winget install Google.Chrome'
  return 'sudo dnf install -y chromium google-noto-sans-cjk-fonts   # or your system’s packages of that name'
}

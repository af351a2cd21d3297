import { createHash } from 'node:crypto'
import {
  existsSync,
  globSync,
  mkdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import { alone } from './lock.mjs'
import { inRoot, root } from './paths.mjs'
import { timed } from './say.mjs'

/**
 * One thing that Vite builds into a folder of its own below `dist/`.
 *
 * @typedef {{ name: string, config: string, mode: string, proof: string, inputs: string[] }} Part
 */

const shared = ['package-lock.json', 'tsconfig.json', 'scripts/lib/build.mjs']
const sources = [
  'src/**',
  'demo/**',
  'methods/**',
  'migrations/**',
  'package.json',
  'vite.config.ts',
  ...shared,
]

/** @type {Record<'assets' | 'server' | 'bench', Part>} */
const parts = {
  assets: {
    name: 'assets',
    config: 'vite.client.config.ts',
    mode: 'production',
    proof: 'manifest.json',
    inputs: ['src/**', 'vite.client.config.ts', ...shared],
  },
  server: {
    name: 'server',
    config: 'vite.config.ts',
    mode: 'production',
    proof: 'main.js',
    inputs: sources,
  },
  bench: {
    name: 'bench',
    config: 'vite.config.ts',
    mode: 'bench',
    proof: 'main.js',
    inputs: ['bench/**', ...sources],
  },
}

/** Builds the browser's files and the server, each unless nothing changed since. @param {string} title */
export function buildServer(title) {
  return build(title, [parts.assets, parts.server])
}

/** Builds what `buildServer` builds, and the measuring program. @param {string} title */
export function buildBench(title) {
  return build(title, [parts.assets, parts.server, parts.bench])
}

/**
 * @param {string} title
 * @param {Part[]} wanted
 */
async function build(title, wanted) {
  if (wanted.every(isFresh)) return
  await alone('build', async () => {
    const stale = wanted.filter((part) => !isFresh(part))
    if (stale.length === 0) return
    await timed(title, async () => {
      for (const part of stale) await buildPart(part)
    })
  })
}

/** Builds beside the old folder and swaps at the end: a failed build leaves what works. @param {Part} part */
async function buildPart(part) {
  const vite = await import('vite')
  const fingerprint = fingerprintOf(part)
  const next = `dist/${part.name}.next`
  await vite.build({
    root,
    configFile: inRoot(part.config),
    mode: part.mode,
    logLevel: 'warn',
    build: { outDir: next },
  })
  mkdirSync(inRoot('dist', '.built'), { recursive: true })
  rmSync(stampOf(part), { force: true })
  rmSync(inRoot('dist', part.name), { recursive: true, force: true })
  renameSync(inRoot(next), inRoot('dist', part.name))
  writeFileSync(stampOf(part), fingerprint)
}

/** @param {Part} part */
function isFresh(part) {
  if (!existsSync(inRoot('dist', part.name, part.proof)) || !existsSync(stampOf(part))) return false
  return readFileSync(stampOf(part), 'utf8') === fingerprintOf(part)
}

/** @param {Part} part */
function stampOf(part) {
  return inRoot('dist', '.built', part.name)
}

/** Names, sizes and times of everything a part is made of; tests are not. @param {Part} part */
function fingerprintOf(part) {
  const hash = createHash('sha256')
  const files = globSync(part.inputs, { cwd: root, exclude: (name) => /\.test\.tsx?$/.test(name) })
  for (const file of files.sort()) {
    const entry = statSync(inRoot(file))
    // A folder's time changes with every test that is written; its files speak for it.
    if (entry.isFile()) hash.update(`${file} ${entry.size} ${entry.mtimeMs}\n`)
  }
  return hash.digest('hex')
}

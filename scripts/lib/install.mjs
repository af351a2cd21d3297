import { createHash } from 'node:crypto'
import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { alone } from './lock.mjs'
import { inRoot } from './paths.mjs'
import { libc } from './platform.mjs'
import { mustRunNpm, runNpm } from './run.mjs'
import { timed } from './say.mjs'

const stamp = inRoot('node_modules', '.installed-for')
const unfinished = inRoot('.runtime', 'install-unfinished')
const quiet = ['--include=dev', '--no-audit', '--no-fund']

/**
 * Installs the packages of package-lock.json unless they are there already.
 *
 * @param {string} title how the step is announced
 */
export function installPackages(title) {
  return alone('install', async () => {
    if (isInstalled()) return
    await timed(title, install)
  })
}

/** Whether node_modules holds what package-lock.json asks for, on this kind of machine. */
export function isInstalled() {
  if (existsSync(unfinished)) return false
  const wanted = fingerprint()
  if (readOr(stamp, '') === wanted) return true
  if (!fits()) return false
  writeFileSync(stamp, wanted)
  return true
}

async function install() {
  writeFileSync(unfinished, '')
  const exact = await runNpm(['ci', ...quiet])
  // A lock written where some platforms' packages were not to be had makes `npm ci` refuse;
  // `npm install` fills in what this platform needs and keeps every other version of the lock.
  if (exact.code !== 0) await mustRunNpm(['install', '--no-save', ...quiet])
  writeFileSync(stamp, fingerprint())
  rmSync(unfinished)
}

function fingerprint() {
  const hash = createHash('sha256')
  for (const file of ['package-lock.json', 'package.json']) hash.update(readFileSync(inRoot(file)))
  return `${hash.digest('hex')} ${process.platform}-${process.arch}`
}

/**
 * @typedef {{ version?: string, optional?: boolean, devOptional?: boolean, link?: boolean,
 *   os?: string[], cpu?: string[], libc?: string[] }} LockedPackage
 */

/** Compares package by package: packages installed by hand need no second installation. */
function fits() {
  /** @type {Record<string, LockedPackage>} */
  const packages = JSON.parse(readFileSync(inRoot('package-lock.json'), 'utf8')).packages
  return Object.entries(packages).every(([path, wanted]) => {
    if (path === '' || wanted.link) return true
    const text = readOr(inRoot(path, 'package.json'), '')
    return text === '' ? mayBeMissing(wanted) : JSON.parse(text).version === wanted.version
  })
}

/** An optional package may be missing, unless it is the native part made for this very machine. */
function mayBeMissing(/** @type {LockedPackage} */ wanted) {
  if (!wanted.optional && !wanted.devOptional) return false
  const ours = wanted.os?.includes(process.platform) && wanted.cpu?.includes(process.arch)
  return !ours || (wanted.libc !== undefined && !wanted.libc.includes(libc()))
}

/**
 * @param {string} path
 * @param {string} missing
 */
function readOr(path, missing) {
  try {
    return readFileSync(path, 'utf8')
  } catch {
    return missing
  }
}

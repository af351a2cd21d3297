import { closeSync, mkdirSync, openSync, readFileSync, rmSync, writeSync } from 'node:fs'
import { setTimeout as sleep } from 'node:timers/promises'
import { inRoot } from './paths.mjs'
import { say } from './say.mjs'

/**
 * Runs work that two commands on one project folder must not do at the same time.
 * A lock left by a process that is gone is taken over.
 *
 * @template T
 * @param {string} name
 * @param {() => Promise<T>} work
 * @returns {Promise<T>}
 */
export async function alone(name, work) {
  mkdirSync(inRoot('.runtime'), { recursive: true })
  const path = inRoot('.runtime', `${name}.lock`)
  for (let waits = 0; !take(path); waits += 1) {
    if (holderIsGone(path)) rmSync(path, { force: true })
    else await sleep(200)
    if (waits === 10) say(`等待另一个命令完成 Waiting for another command to finish (${path})`)
  }
  try {
    return await work()
  } finally {
    rmSync(path, { force: true })
  }
}

/** @param {string} path */
function take(path) {
  try {
    const file = openSync(path, 'wx')
    writeSync(file, String(process.pid))
    closeSync(file)
    return true
  } catch {
    return false
  }
}

/** @param {string} path */
function holderIsGone(path) {
  try {
    const pid = Number(readFileSync(path, 'utf8'))
    if (pid > 0) process.kill(pid, 0)
    return false
  } catch (error) {
    return /** @type {NodeJS.ErrnoException} */ (error).code === 'ESRCH'
  }
}

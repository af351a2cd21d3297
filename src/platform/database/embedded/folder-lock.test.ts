import { spawnSync } from 'node:child_process'
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { openDatabase } from '../open-database.ts'
import { DataFolderBusy, lockFolder } from './folder-lock.ts'

let folder: string
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'hsl-lock-'))
})
afterEach(() => {
  rmSync(folder, { recursive: true, force: true })
})

function takeInAnotherProcess(): string {
  const script = `
    import { lockFolder } from ${JSON.stringify(path.resolve('src/platform/database/embedded/folder-lock.ts'))}
    try { lockFolder(${JSON.stringify(folder)}); console.log('taken') }
    catch (error) { console.log(error.name, error.pid) }
  `
  return spawnSync(process.execPath, ['--input-type=module', '-e', script], {
    encoding: 'utf8',
  }).stdout.trim()
}

test('refuses a second process and names the first', () => {
  const lock = lockFolder(folder)
  expect(takeInAnotherProcess()).toBe(`DataFolderBusy ${process.pid}`)
  lock.release()
  expect(takeInAnotherProcess()).toBe('taken')
})

test('refuses the same process twice', () => {
  const lock = lockFolder(folder)
  expect(() => lockFolder(folder)).toThrow(DataFolderBusy)
  lock.release()
  lockFolder(folder).release()
  expect(readdirSync(folder)).toEqual([])
})

test('opening the database asks for the lock', async () => {
  const lock = lockFolder(folder)
  await expect(openDatabase({ folder })).rejects.toMatchObject({ code: 'data-folder-busy', pid: process.pid })
  lock.release()
})

test.each([
  ['of a process that is gone', () => JSON.stringify({ pid: 2 ** 22 + 1, started: 'x 1' })],
  [
    'of an earlier process with a number given again',
    () => JSON.stringify({ pid: process.pid, started: 'x 1' }),
  ],
  ['that makes no sense', () => 'once upon a time'],
])('takes over a lock %s', (_, content) => {
  writeFileSync(path.join(folder, 'lock'), content())
  const lock = lockFolder(folder)
  expect(JSON.parse(readFileSync(path.join(folder, 'lock'), 'utf8'))).toMatchObject({ pid: process.pid })
  lock.release()
})

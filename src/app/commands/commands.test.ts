import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { run } from '../command-line.ts'
import { readConfig } from '../config.ts'
import { openPlatform } from '../open-platform.ts'

const folder = mkdtempSync(join(tmpdir(), 'hsl-commands-'))
const env = { HSL_DATA: join(folder, 'data'), DATABASE_URL: '' }
const example = /```json\n([\s\S]*?)```/.exec(readFileSync('docs/topic-file.md', 'utf8'))![1]!
let printed = ''
let said = ''

beforeEach(() => {
  printed = ''
  said = ''
  const write = process.stdout.write.bind(process.stdout)
  vi.spyOn(process.stdout, 'write').mockImplementation((...args: unknown[]) => {
    if (typeof args[0] === 'string' && args[0].startsWith('{')) {
      printed += args[0]
      return true
    }
    return write(...(args as Parameters<typeof write>))
  })
  vi.spyOn(console, 'log').mockImplementation((text) => {
    said += `${text}\n`
  })
  vi.spyOn(console, 'error').mockImplementation((text) => {
    said += `${text}\n`
  })
})
afterEach(() => vi.restoreAllMocks())
afterAll(() => rmSync(folder, { recursive: true, force: true }))

function file(name: string, text: string): string {
  const path = join(folder, name)
  writeFileSync(path, text)
  return path
}

describe('the command line', () => {
  it('takes a topic in, gives it out, and finds its tasks right', async () => {
    expect(await run(['topic', 'import', file('case.json', example)], env)).toBe(0)
    expect(said).toContain('已导入议题 binhe-lamps-2025')
    expect(said).toContain('Topic binhe-lamps-2025 imported')
    expect(await run(['topic', 'export', 'binhe-lamps-2025'], env)).toBe(0)
    const exported = JSON.parse(printed)
    expect(exported).toMatchObject({ format: 'haoshangliang.topic', version: 1 })
    expect(exported.topic).toMatchObject(JSON.parse(example).topic)
    expect(await run(['tasks', 'check'], env)).toBe(0)
    expect(await run(['journal', 'verify', '--rows'], env)).toBe(0)
    expect(said).toContain('1 个议题的内容都与记录链相符')
    expect(said).not.toContain('只能证明一部分')
    const platform = await openPlatform(readConfig(env))
    await platform.engine.database.db.updateTable('participant').set({ head_count: 90 }).execute()
    await platform.close()
    said = ''
    expect(await run(['journal', 'verify', '--rows'], env)).toBe(1)
    expect(said).toContain('binhe-lamps-2025, participants binhe-lamps-residents, digest')
    expect(said).toContain('有 1 处与记录链不符')
    said = ''
    expect(await run(['topic', 'import', file('again.json', printed)], env)).toBe(1)
    expect(said).toContain('本平台已经有这个议题')
    expect(said).toContain('This topic (binhe-lamps-2025) is here already')
  }, 60_000)

  it('says what it cannot read, and what a method file has wrong', async () => {
    expect(await run(['topic', 'import'], env)).toBe(2)
    expect(await run(['topic', 'export'], env)).toBe(2)
    expect(await run(['topic', 'import', join(folder, 'nowhere.json')], env)).toBe(2)
    expect(await run(['topic', 'import', file('broken.json', '{')], env)).toBe(2)
    expect(said).toContain('不合 JSON 的写法')
    said = ''
    expect(await run(['method', 'check', 'methods/huaian-six-steps.yaml'], env)).toBe(0)
    expect(said).toContain('六步程序')
    expect(await run(['method', 'check'], env)).toBe(2)
    expect(await run(['method', 'check', file('half.yaml', 'id: half\nversion: 1\n')], env)).toBe(1)
    expect(said).toContain('缺少这一项 is missing')
  })
})

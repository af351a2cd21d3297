import { spawn } from 'node:child_process'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import type { VoteInput } from '../src/features/opinion-map/engine/index.ts'
import { type Row, row } from './row.ts'

/** P7: the highest resident memory of a process that does nothing but compute the map once, with these votes. */
export async function peakMemory(input: VoteInput): Promise<Row> {
  const folder = await mkdtemp(join(tmpdir(), 'opinion-votes-'))
  try {
    const votes = new Int32Array(3 * input.person.length)
    votes.set(Int32Array.from(input.person), 0)
    votes.set(Int32Array.from(input.statement), input.person.length)
    votes.set(Int32Array.from(input.answer), 2 * input.person.length)
    const file = join(folder, 'votes')
    await writeFile(file, votes)
    const name = 'P7 peak memory of a process, 100 000 × 1 000'
    try {
      const kilobytes = await run(computeOnce(file, input.personIds.length, input.statementIds.length))
      const note = 'cold recompute with groups and the Polis comparison, runtime included'
      return row(name, kilobytes / 1024, 'MB', { atMost: 300 }, note)
    } catch (error) {
      const reason = error instanceof Error ? error.message : String(error)
      return row(name, null, 'MB', { atMost: 300 }, `to be run from the root of the repository: ${reason}`)
    }
  } finally {
    await rm(folder, { recursive: true })
  }
}

function computeOnce(file: string, people: number, statements: number): string {
  const engine = pathToFileURL(resolve('src/features/opinion-map/engine/index.ts')).href
  return `
    import { readFileSync } from 'node:fs'
    const { opinionMap, polisComparison, voteTable } = await import(${JSON.stringify(engine)})
    const bytes = readFileSync(${JSON.stringify(file)})
    const all = new Int32Array(bytes.buffer, bytes.byteOffset, bytes.length / 4)
    const n = all.length / 3
    const ids = (count) => Array.from({ length: count }, (_, i) => i)
    const table = voteTable({ personIds: ids(${people}), statementIds: ids(${statements}),
      person: all.subarray(0, n), statement: all.subarray(n, 2 * n), answer: all.subarray(2 * n) })
    const result = opinionMap(table, 3)
    polisComparison(table, result.map)
    console.log(process.resourceUsage().maxRSS)
  `
}

function run(code: string): Promise<number> {
  return new Promise((done, fail) => {
    const child = spawn(process.execPath, ['--input-type=module', '-e', code], {
      stdio: ['ignore', 'pipe', 'inherit'],
    })
    let out = ''
    child.stdout.on('data', (chunk: Buffer) => {
      out += chunk.toString()
    })
    child.on('error', fail)
    child.on('close', (code) =>
      code === 0 ? done(Number(out)) : fail(new Error(`the measuring process ended with ${code}`)),
    )
  })
}

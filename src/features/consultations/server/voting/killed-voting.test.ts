import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { createInterface } from 'node:readline'
import { expect, test, vi } from 'vitest'
import { schemaUrl } from '../../../../../tests/support/test-schema.ts'
import {
  type Migration,
  migrateToLatest,
  migrationsFromModules,
} from '../../../../platform/database/migrate.ts'
import { openDatabase } from '../../../../platform/database/open-database.ts'
import { verifyChain } from '../../../../platform/events/verify-journal.ts'
import { votingTown } from '../../testing/voting-town.ts'
import { recountOf } from '../results/recount.ts'
import { resultsDesk } from '../results/results-desk.ts'
import { votingDesk } from './voting-desk.ts'

vi.setConfig({ testTimeout: 120_000 })

const statements = 8

/** Starts a process in which people vote; resolves once so many votes were acknowledged, the process still voting. */
async function voting(target: string, consultationId: string, enough: number, acknowledged: string[]) {
  const child = spawn(
    process.execPath,
    [path.resolve('tests/support/cast-votes.ts'), target, consultationId, String(statements)],
    { stdio: ['ignore', 'pipe', 'inherit'] },
  )
  let here = 0
  await new Promise<void>((resolve, reject) => {
    child.once('exit', (code) => reject(new Error(`ended with ${code}`)))
    createInterface({ input: child.stdout! }).on('line', (line) => {
      acknowledged.push(line)
      if (++here === enough) resolve()
    })
  })
  return child
}

async function kill(child: ChildProcess): Promise<void> {
  child.removeAllListeners('exit')
  const ended = Promise.all([once(child, 'exit'), once(child.stdout!, 'close')])
  child.kill('SIGKILL')
  await ended
}

test('kill -9 while people vote: no acknowledged vote is lost, none doubled, and figures are those of a recount', async () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'hsl-killed-'))
  const server = process.env.HSL_TEST_DATABASE_URL
  const target = server ? await schemaUrl(server) : folder
  const open = () => openDatabase(server ? { url: target } : { folder })
  try {
    const before = await open()
    const modules = import.meta.glob<Migration>('/migrations/*.ts', { eager: true })
    await migrateToLatest(before, migrationsFromModules(modules))
    const { id, number } = await votingTown(before, { statements })
    await before.close()

    const acknowledged: string[] = []
    for (const enough of [150, 400]) {
      // Two processes at once where the database takes two.
      const children = await Promise.all(
        (server ? [1, 2] : [1]).map(() => voting(target, id, enough, acknowledged)),
      )
      await Promise.all(children.map(kill))
    }

    const after = await open()
    const { db } = after
    const votes = await db
      .selectFrom('vote')
      .select(['voter_id', 'statement_number'])
      .where('consultation_number', '=', number)
      .execute()
    const kept = new Set(votes.map((vote) => `${vote.voter_id} ${vote.statement_number}`))
    expect(acknowledged.length).toBeGreaterThanOrEqual(550)
    expect(acknowledged.filter((vote) => !kept.has(vote))).toEqual([])
    const voters = await db
      .selectFrom('voter')
      .select('id')
      .where('consultation_number', '=', number)
      .execute()
    expect(new Set(votes.map((vote) => vote.voter_id)).size).toBe(voters.length)
    const events = await db.selectFrom('journal_event').select('data').where('chain_id', '=', id).execute()
    const told = events.reduce((sum, { data }) => sum + Number((data as { count: number }).count), 0)
    expect(told).toBe(votes.length)
    expect((await verifyChain(db, id)).broken).toBeNull()

    const desk = votingDesk(after)
    const results = resultsDesk(after, desk, { pauseMs: 20, restingFactor: 1 })
    results.watch((await desk.consultation(id))!)
    await results.settled(id)
    expect(await recountOf(db, id)).toEqual({ votes: votes.length, differences: [] })
    await results.close()
    await after.close()
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
})

import { describe, expect, it } from 'vitest'
import { loadDemoCity } from '../demo/load-demo.ts'
import { makeEngine } from '../src/app/make-engine.ts'
import { verifyJournal } from '../src/platform/events/verify-journal.ts'
import { useTestDatabase } from './support/test-database.ts'

const test = useTestDatabase()

describe('the demo city', () => {
  it('is loaded through the use cases, with an unbroken journal', async () => {
    const { database } = test
    const engine = makeEngine(database, null)
    await loadDemoCity(engine, () => {})
    const verified = await verifyJournal(database.db)
    expect(verified.broken).toEqual([])
    expect(verified.events).toBeGreaterThan(200)
  }, 120_000)
})

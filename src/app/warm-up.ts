import type { FastifyInstance } from 'fastify'
import { listTopics } from '../features/topics/index.ts'
import type { Db } from '../platform/database/tables.ts'

const atOnce = 16
const mostTopics = 400

/**
 * Asks for the topics changed last as readers would, for so many milliseconds at most: code and statements that were
 * never run are slow, and the first readers after a start would all wait for them together. Says how many were answered.
 */
export async function warmUp(app: FastifyInstance, db: Db, forMs: number): Promise<number> {
  const until = performance.now() + forMs
  const { rows } = await listTopics(db, { publicOnly: true }, null, mostTopics)
  const addresses = ['/topics', ...rows.map(({ id }) => `/topics/${id}`)]
  let answered = 0
  async function readOn(): Promise<void> {
    for (;;) {
      const url = performance.now() < until ? addresses.shift() : undefined
      if (!url) return
      await app.inject({ url, headers: { 'accept-encoding': 'br' } })
      answered++
    }
  }
  await Promise.all(Array.from({ length: atOnce }, readOn))
  return answered
}

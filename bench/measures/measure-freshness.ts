import { brotliDecompressSync } from 'node:zlib'
import { demoPassword } from '../../demo/accounts.ts'
import { type Row, row } from '../row.ts'
import { onCopy, type Store } from '../store/stores.ts'
import { publicTopicPaths } from './public-topics.ts'
import { fetchRaw, startServer } from './server-process.ts'

async function post(origin: string, path: string, body: unknown, token?: string) {
  const response = await fetch(`${origin}/api${path}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...(token ? { authorization: `Bearer ${token}` } : {}) },
    body: JSON.stringify(body),
  })
  const answer = (await response.json()) as Record<string, unknown>
  if (!response.ok) throw new Error(`${path}: ${response.status} ${JSON.stringify(answer)}`)
  return answer
}

async function read(url: string): Promise<string> {
  const { status, body } = await fetchRaw(url, { 'accept-encoding': 'br' })
  if (status !== 200) throw new Error(`${url}: ${status}`)
  return brotliDecompressSync(body).toString()
}

/**
 * Writes through the interface while the page is being read, and looks how long after the acknowledged write a page
 * without it is still given out. Every page of a topic carries the head of its chain, so every write changes it.
 */
export async function measureFreshness(store: Store, rounds: number): Promise<Row[]> {
  return onCopy(store, async (copy) => {
    const [path] = await publicTopicPaths(copy, 'in hand')
    const topicId = path!.split('/').at(-1)!
    const server = await startServer(copy)
    try {
      const login = await post(server.origin, '/logins', { login: 'convener', password: demoPassword })
      const url = server.origin + path
      let oldest = 0
      for (let round = 0; round < rounds; round++) {
        const before = await read(url)
        const notice = {
          subject: 'topic',
          text: `第 ${round + 1} 次公示：请大家来说说。`,
          places: ['议事室门口'],
          channels: ['board'],
          shownFrom: '2026-01-01',
          issuedBy: '议事室',
        }
        await post(server.origin, `/topics/${topicId}/notices`, notice, String(login.token))
        const written = performance.now()
        for (let asked = written; (await read(url)) === before; asked = performance.now()) {
          oldest = Math.max(oldest, asked - written)
          if (oldest > 10_000) throw new Error('the page never shows what was written')
        }
      }
      return [
        row(`oldest page after a write, ${store.kind}, ${store.size} topics`, oldest, 'ms', { atMost: 1000 }),
      ]
    } finally {
      await server.stop()
    }
  })
}

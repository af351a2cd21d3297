import { median, type Row, row } from '../row.ts'
import type { Kind, Store } from '../store/stores.ts'
import { startServer } from './server-process.ts'

const mostSeconds: Record<Kind, number> = { embedded: 3, postgres: 1 }

/** Time from the command to the first public page, on an existing store. */
export async function measureStart(store: Store, rounds: number): Promise<Row[]> {
  const seconds: number[] = []
  for (let round = 0; round < rounds; round++) {
    const server = await startServer(store)
    seconds.push(server.startedInMs / 1000)
    await server.stop()
  }
  const target = { atMost: mostSeconds[store.kind] }
  return [row(`start to first page, ${store.kind}, ${store.size} topics`, median(seconds), 's', target)]
}

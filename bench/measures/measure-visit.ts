import { brotliDecompressSync } from 'node:zlib'
import { type Row, row } from '../row.ts'
import type { Store } from '../store/stores.ts'
import { publicTopicPaths } from './public-topics.ts'
import { fetchRaw, startServer } from './server-process.ts'

type Weight = { page: number; style: number; script: number; other: number }

const headers = { 'accept-encoding': 'br, gzip' }

/** Bytes over the line, answer headers left out. */
async function weightOf(origin: string, path: string): Promise<Weight> {
  const page = await fetchRaw(origin + path, headers)
  if (page.status !== 200 || page.headers['content-encoding'] !== 'br') {
    throw new Error(`${path}: ${page.status}, ${page.headers['content-encoding'] ?? 'not compressed'}`)
  }
  const html = brotliDecompressSync(page.body).toString()
  const weight: Weight = { page: page.body.length, style: 0, script: 0, other: 0 }
  const addresses = [...html.matchAll(/<(?:link|script|img)\b[^>]*?\b(?:href|src)="(\/[^"]+)"/g)]
    .filter(([tag]) => !/rel="(alternate|canonical)"/.test(tag))
    .map((match) => match[1]!)
  for (const address of new Set(addresses)) {
    const { status, body } = await fetchRaw(origin + address, headers)
    if (status !== 200) throw new Error(`${address} on ${path}: ${status}`)
    const kind = address.endsWith('.css') ? 'style' : address.endsWith('.js') ? 'script' : 'other'
    weight[kind] += body.length
  }
  return weight
}

/** The first visit of a phone with an empty cache: the list, and the heaviest topic page of the small store. */
export async function measureVisit(store: Store): Promise<Row[]> {
  const paths = await publicTopicPaths(store)
  const server = await startServer(store)
  try {
    const list = await weightOf(server.origin, '/topics')
    const topics = await Promise.all(paths.map((path) => weightOf(server.origin, path)))
    const heaviest = topics.toSorted((a, b) => b.page - a.page)[0]!
    return [...rowsOf('/topics', list), ...rowsOf('heaviest topic page', heaviest)]
  } finally {
    await server.stop()
  }
}

function rowsOf(name: string, { page, style, script, other }: Weight): Row[] {
  const kilobytes = (bytes: number) => bytes / 1024
  const line = (part: string, bytes: number, atMost: number) =>
    row(`first visit, ${name}: ${part}`, kilobytes(bytes), 'KB br', { atMost })
  return [
    line('page', page, 20),
    line('style', style, 12),
    line('script', script, 20),
    line('all', page + style + script + other, 55),
  ]
}

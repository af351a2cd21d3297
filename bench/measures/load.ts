import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { fileURLToPath } from 'node:url'
import autocannon from 'autocannon'
import { seededRandom, shuffled } from '../store/seeded-random.ts'

export type LoadOrder = {
  origin: string
  paths: string[]
  /** `same`: every connection asks for all paths, each in its own order; `shared`: each path is one connection's. */
  spread: 'same' | 'shared'
  /** Either for so many seconds or for so many requests. */
  seconds?: number
  amount?: number
}

export type LoadResult = { perSecond: number; p50: number; p99: number; max: number; failed: number }

const connections = 32

/** Runs in the child: autocannon with keep-alive connections, as a browser that takes brotli. */
async function bombard(order: LoadOrder): Promise<LoadResult> {
  const random = seededRandom(7)
  const all = shuffled(random, order.paths)
  let client = 0
  const from = performance.now()
  const result = await autocannon({
    url: order.origin,
    connections,
    ...(order.amount ? { amount: order.amount } : { duration: order.seconds ?? 5 }),
    headers: { 'accept-encoding': 'br, gzip', 'accept-language': 'zh-CN' },
    setupClient(one) {
      const mine =
        order.spread === 'same' ? shuffled(random, all) : all.filter((_, at) => at % connections === client)
      client++
      one.setRequests(mine.map((path) => ({ path })))
    },
  })
  const seconds = order.amount ? (performance.now() - from) / 1000 : result.duration
  return {
    perSecond: result.requests.total / seconds,
    p50: result.latency.p50,
    p99: result.latency.p99,
    max: result.latency.max,
    failed: result.errors + result.timeouts + result.non2xx,
  }
}

/** The child's own program: takes the order from its standard input. */
export async function loadChild(): Promise<void> {
  let text = ''
  for await (const chunk of process.stdin) text += chunk
  console.log(JSON.stringify(await bombard(JSON.parse(text) as LoadOrder)))
}

/** Puts a server under load from a process of its own; a page that was refused makes the round worthless. */
export async function runLoad(order: LoadOrder): Promise<LoadResult> {
  const main = fileURLToPath(new URL('./main.js', import.meta.url))
  const child = spawn(process.execPath, [main, 'load-child'], { stdio: ['pipe', 'pipe', 'inherit'] })
  child.stdin.end(JSON.stringify(order))
  let printed = ''
  child.stdout.on('data', (text) => (printed += text))
  await once(child, 'close')
  if (child.exitCode !== 0) throw new Error(`the load ended with ${child.exitCode}`)
  const result = JSON.parse(printed) as LoadResult
  if (result.failed > 0) throw new Error(`${result.failed} requests failed: ${order.paths[0]}`)
  return result
}

import { median, type Row, row, type Target } from '../row.ts'
import { seededRandom, shuffled } from '../store/seeded-random.ts'
import type { Store } from '../store/stores.ts'
import { type LoadOrder, type LoadResult, runLoad } from './load.ts'
import { publicTopicPaths } from './public-topics.ts'
import { startServer } from './server-process.ts'

const hotTopics = 50
const firstTopics = 800

export type PageRates = { rows: Row[]; list: number; hot: number; all: number }

async function repeated(rounds: number, order: LoadOrder): Promise<{ perSecond: number; p99: number }> {
  const results: LoadResult[] = []
  for (let round = 0; round < rounds; round++) results.push(await runLoad(order))
  return {
    perSecond: median(results.map((one) => one.perSecond)),
    p99: median(results.map((one) => one.p99)),
  }
}

/** Pages a second and p99 of the public list and the topic page, 32 keep-alive connections. */
export async function measurePages(
  store: Store,
  { rounds, seconds, warm }: { rounds: number; seconds: number; warm: boolean },
): Promise<PageRates> {
  const paths = await publicTopicPaths(store)
  const hot = shuffled(seededRandom(3), paths).slice(0, hotTopics)
  const server = await startServer(store)
  const { origin } = server
  const large = store.size > 10
  const rate: Target = store.kind === 'postgres' ? { atLeast: 1000 } : null
  const quick: Target = store.kind === 'embedded' && large ? { atMost: 50 } : null
  const at = `${store.kind}, ${store.size} topics`
  const rows: Row[] = []
  const add = (name: string, result: { perSecond: number; p99: number }, soon: Target, wanted = rate) => {
    rows.push(row(`${name}, ${at}`, result.perSecond, 'pages/s', wanted))
    rows.push(row(`${name}, ${at}: p99`, result.p99, 'ms', soon))
    return result.perSecond
  }
  try {
    // Each topic for the first time since the start: nothing of it is in any cache.
    const once = shuffled(seededRandom(5), paths).slice(0, firstTopics)
    const cold = large ? await runLoad({ origin, paths: once, spread: 'shared', amount: once.length }) : null
    if (cold) add(`topic page, ${firstTopics} topics each for the first time`, cold, null, null)
    const list = await repeated(rounds, { origin, paths: ['/topics'], spread: 'same', seconds })
    const hotResult = await repeated(rounds, { origin, paths: hot, spread: 'same', seconds })
    const result = { list: add('public list', list, null), hot: add('topic page, hot set', hotResult, quick) }
    if (!large) return { rows, ...result, all: result.hot }
    if (warm) await runLoad({ origin, paths, spread: 'shared', amount: paths.length })
    const all = await repeated(rounds, { origin, paths, spread: 'shared', seconds })
    return {
      rows,
      ...result,
      all: add(`topic page, all topics in random order${warm ? ', each read before' : ''}`, all, quick),
    }
  } finally {
    await server.stop()
  }
}

/** How much dearer a page is at 10 000 topics than at 10. */
export function growthRows(kind: string, small: PageRates, large: PageRates): Row[] {
  const target = { atMost: 1.3 }
  return [
    row(`cost at 10 000 : at 10, public list, ${kind}`, small.list / large.list, '×', target),
    row(`cost at 10 000 : at 10, topic page, hot set, ${kind}`, small.hot / large.hot, '×', target),
  ]
}

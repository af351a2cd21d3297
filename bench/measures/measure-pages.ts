import { median, type Row, row, type Target } from '../row.ts'
import { seededRandom, shuffled } from '../store/seeded-random.ts'
import type { Store } from '../store/stores.ts'
import { type LoadOrder, type LoadResult, runLoad } from './load.ts'
import { publicTopicPaths } from './public-topics.ts'
import { startServer } from './server-process.ts'

const hotTopics = 50
const pagesMade = 800

/** Pages a second: of the list, of topic pages in memory, and of topic pages of which each has to be made. */
export type PageRates = { rows: Row[]; list: number; hot: number; made: number }

type Speed = Pick<LoadResult, 'perSecond' | 'p99'>

function medianOf(results: LoadResult[]): Speed {
  return {
    perSecond: median(results.map((one) => one.perSecond)),
    p99: median(results.map((one) => one.p99)),
  }
}

async function repeated(rounds: number, order: (round: number) => LoadOrder): Promise<Speed> {
  const results: LoadResult[] = []
  for (let round = 0; round < rounds; round++) results.push(await runLoad(order(round)))
  return medianOf(results)
}

/** Addresses that nobody asked for before and that are not kept: each page has to be made. */
function newAddresses(paths: string[], round: number): string[] {
  const some = shuffled(seededRandom(5 + round), paths)
  return Array.from({ length: pagesMade }, (_, at) => `${some[at % some.length]}?made=${round}-${at}`)
}

/**
 * Pages a second and p99, 32 keep-alive connections. At many topics also all of them in random order: by processes
 * that have just started, after every page was made at some time; and by one that has them in its memory.
 */
export async function measurePages(
  store: Store,
  { rounds, seconds }: { rounds: number; seconds: number },
): Promise<PageRates> {
  const paths = await publicTopicPaths(store)
  const hotPaths = shuffled(seededRandom(3), paths).slice(0, hotTopics)
  const large = store.size > 10
  const rate: Target = store.kind === 'postgres' ? { atLeast: 1000 } : null
  const soon: Target = store.kind === 'embedded' && large ? { atMost: 50 } : null
  const at = `${store.kind}, ${store.size} topics`
  const rows: Row[] = []
  const add = (name: string, speed: Speed, wanted: { rate: Target; soon: Target }) => {
    rows.push(row(`${name}, ${at}`, speed.perSecond, 'pages/s', wanted.rate))
    rows.push(row(`${name}, ${at}: p99`, speed.p99, 'ms', wanted.soon))
    return speed.perSecond
  }

  async function onServer<T>(work: (origin: string) => Promise<T>): Promise<T> {
    const server = await startServer(store)
    try {
      return await work(server.origin)
    } finally {
      await server.stop()
    }
  }

  const once = (origin: string) => runLoad({ origin, paths, spread: 'shared', amount: paths.length })

  const rates = await onServer(async (origin) => {
    const made = await repeated(rounds, (round) => {
      const fresh = newAddresses(paths, round)
      return { origin, paths: fresh, spread: 'shared', amount: fresh.length }
    })
    const list = await repeated(rounds, () => ({ origin, paths: ['/topics'], spread: 'same', seconds }))
    const hot = await repeated(rounds, () => ({ origin, paths: hotPaths, spread: 'same', seconds }))
    const result = {
      list: add('public list', list, { rate, soon: null }),
      hot: add('topic page, hot set', hot, { rate, soon }),
      made: add('topic page, each made anew', made, { rate: null, soon: null }),
    }
    if (large) {
      const from = performance.now()
      await once(origin)
      console.log(`  every topic read once: ${Math.round((performance.now() - from) / 1000)} s`)
    }
    return result
  })
  if (!large) return { rows, ...rates }

  const started: LoadResult[] = []
  for (let round = 1; round < rounds; round++) started.push(await onServer(once))
  const warm = await onServer(async (origin) => {
    started.push(await once(origin))
    return repeated(rounds, () => ({ origin, paths, spread: 'shared', seconds }))
  })
  add('topic page, all at random, just started', medianOf(started), { rate, soon })
  add('topic page, all at random, once warm', warm, { rate, soon })
  return { rows, ...rates }
}

/** How much dearer a page is at 10 000 topics than at 10. */
export function growthRows(kind: string, small: PageRates, large: PageRates): Row[] {
  const target = { atMost: 1.3 }
  const line = (name: string, rate: 'list' | 'hot' | 'made') =>
    row(`cost at 10 000 : at 10, ${name}, ${kind}`, small[rate] / large[rate], '×', target)
  return [
    line('public list', 'list'),
    line('topic page, hot set', 'hot'),
    line('topic page, each made anew', 'made'),
  ]
}

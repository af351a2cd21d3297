import { cpus } from 'node:os'
import { benchVotes } from './consultation-votes.ts'
import { measureFreshness } from './measures/measure-freshness.ts'
import { growthRows, measurePages, type PageRates } from './measures/measure-pages.ts'
import { measureStart } from './measures/measure-start.ts'
import { measureUseCases } from './measures/measure-use-cases.ts'
import { measureVisit } from './measures/measure-visit.ts'
import { printTable } from './print-table.ts'
import { isMet, type Row, row } from './row.ts'
import { type Kind, postgresObstacle, readyStore, type Size } from './store/stores.ts'

const measures = ['start', 'visit', 'pages', 'fresh', 'use-cases', 'votes', 'opinion', 'stores'] as const
const kinds = ['embedded', 'postgres'] as const
const sizes = { small: 10, large: 10_000 } as const

type Length = { rounds: number; seconds: number }

/** What the arguments ask for; null when one of them is not known. */
function wishes(words: string[]) {
  const pick = <const T extends string>(choices: readonly T[], otherwise: readonly T[]) => {
    const chosen = choices.filter((one) => words.includes(one))
    return chosen.length > 0 ? chosen : [...otherwise]
  }
  const names = Object.keys(sizes) as (keyof typeof sizes)[]
  const unknown = words.filter((word) => ![...measures, ...kinds, ...names].some((one) => one === word))
  if (unknown.length > 0) return null
  return {
    measures: pick(measures, ['start', 'visit', 'pages', 'fresh', 'use-cases', 'votes']),
    kinds: pick(kinds, kinds),
    sizes: pick(names, names).map((name): Size => sizes[name]),
  }
}

// Another program of measurements may stand beside this one; it is taken along when it does.
const others = import.meta.glob<{ benchOpinionEngine(): Promise<Row[]> }>('./opinion-engine.ts')

async function opinionRows(): Promise<Row[]> {
  const load = others['./opinion-engine.ts']
  if (!load) return [row('opinion engine', null, '', null, 'bench/opinion-engine.ts is missing')]
  return (await load()).benchOpinionEngine()
}

/** Measures what the words name and prints one table; the number is the exit code. */
export async function runBench(words: string[], length: Length): Promise<number> {
  const wanted = wishes(words)
  if (!wanted) {
    console.error(`Not known among: ${words.join(' ')} (npm run bench -- --help)`)
    return 2
  }
  const from = performance.now()
  const rows: Row[] = []
  const wants = (measure: (typeof measures)[number]) => wanted.measures.includes(measure)
  // The opinion engine keeps nothing: for it alone no store is made.
  const onStores = wanted.measures.some((measure) => measure !== 'opinion')
  for (const kind of onStores ? wanted.kinds : []) {
    const obstacle = kind === 'postgres' ? await postgresObstacle() : null
    if (obstacle) rows.push(row(`everything on ${kind}`, null, '', null, obstacle))
    else rows.push(...(await rowsOn(kind, wanted.sizes, wants, length)))
  }
  if (wants('opinion')) rows.push(...(await opinionRows()))
  if (rows.length === 0) return 0
  console.log(`\n${cpus().length} × ${cpus()[0]?.model}, Node ${process.versions.node}; medians of`)
  console.log(
    `${length.rounds} rounds of ${length.seconds} s; load: of the machine, one minute, when measured\n`,
  )
  printTable(rows)
  const minutes = (performance.now() - from) / 60_000
  console.log(`\nTook ${minutes.toFixed(1)} minutes`)
  const missed = rows.filter((one) => isMet(one) === false).length
  console.log(missed === 0 ? 'All targets met' : `${missed} targets missed`)
  return missed === 0 ? 0 : 1
}

/** A measurement that fails costs its own lines only; it counts as missed. */
async function attempt(name: string, measure: () => Promise<Row[]>): Promise<Row[]> {
  console.log(name)
  try {
    return await measure()
  } catch (error) {
    return [row(name, null, '', { atLeast: 0 }, error instanceof Error ? error.message.slice(0, 200) : '')]
  }
}

async function rowsOn(
  kind: Kind,
  stores: Size[],
  wants: (measure: (typeof measures)[number]) => boolean,
  length: Length,
): Promise<Row[]> {
  const { rounds, seconds } = length
  const rows: Row[] = []
  const rates = new Map<Size, PageRates>()
  // What is measured on the small store alone needs no other.
  const smallAlone = !(['start', 'pages', 'fresh', 'use-cases', 'stores'] as const).some(wants)
  for (const size of smallAlone ? stores.filter((one) => one === 10) : stores) {
    const store = await readyStore(kind, size)
    const add = async (what: string, measure: () => Promise<Row[]>) => {
      rows.push(...(await attempt(`${what}, ${kind}, ${size} topics`, measure)))
    }
    if (wants('start')) await add('start', () => measureStart(store, rounds))
    if (wants('visit') && kind === 'embedded' && size === 10) {
      await add('first visit', () => measureVisit(store))
    }
    if (wants('pages')) {
      await add('pages', async () => {
        const measured = await measurePages(store, length)
        rates.set(size, measured)
        return measured.rows
      })
    }
    if (wants('fresh')) await add('freshness', () => measureFreshness(store, rounds))
    if (wants('votes') && size === 10) await add('votes', () => benchVotes(kind, rounds, seconds))
    if (wants('use-cases')) await add('use cases', () => measureUseCases(store, rounds, seconds))
  }
  const [small, large] = [rates.get(10), rates.get(10_000)]
  return small && large ? [...rows, ...growthRows(kind, small, large)] : rows
}

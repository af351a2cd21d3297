import { parseArgs } from 'node:util'
import { voteLoadChild } from './consultation-load.ts'
import { yardstickChild } from './consultation-yardstick.ts'
import { loadChild } from './measures/load.ts'
import { runBench } from './run-bench.ts'

const help = `npm run bench -- [what …] [--rounds 3] [--seconds 4]

  what: start, visit, pages, fresh, use-cases, votes, opinion; all but opinion when left out
        embedded, postgres; both when left out
        small (10 topics), large (10 000); both when left out
        everything takes about half an hour the first time; npm run bench -- pages --rounds 1 some minutes
        stores: only makes the stores that the others measure on
`

const children: Record<string, () => Promise<void>> = {
  'load-child': loadChild,
  'votes-load-child': voteLoadChild,
  'votes-yardstick-child': yardstickChild,
}
const child = children[process.argv[2] ?? '']

if (child) await child()
else {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      rounds: { type: 'string', default: '3' },
      seconds: { type: 'string', default: '4' },
      help: { type: 'boolean' },
    },
  })
  if (values.help) console.log(help)
  else {
    process.exitCode = await runBench(positionals, {
      rounds: Number(values.rounds),
      seconds: Number(values.seconds),
    })
  }
}

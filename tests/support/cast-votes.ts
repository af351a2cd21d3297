// A process of its own that a test kills while people vote in it: tells every vote that was acknowledged.

import { newDevice, voterOf } from '../../src/features/consultations/server/voting/voter-token.ts'
import { votingDesk } from '../../src/features/consultations/server/voting/voting-desk.ts'
import { openDatabase } from '../../src/platform/database/open-database.ts'

const [target, consultationId, statements] = process.argv.slice(2) as [string, string, string]
const database = await openDatabase(target.startsWith('postgres') ? { url: target } : { folder: target })
const desk = votingDesk(database)
const one = (await desk.consultation(consultationId))!

/** People who answer everything, each as soon as the answer before was acknowledged. */
async function voteForEver(): Promise<never> {
  for (;;) {
    const voter = voterOf(one.facts.secret, newDevice(null))
    for (let statement = 1; statement <= Number(statements); statement++) {
      await desk.cast(one, voter, { statement, answer: 'agree', channel: 0 })
      process.stdout.write(`${voter.id} ${statement}\n`)
    }
  }
}
await Promise.all(Array.from({ length: 12 }, voteForEver))

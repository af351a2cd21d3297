import { accountsAt, type MessageWay } from '../features/accounts/index.ts'
import { concernsWaitingIn } from '../features/concerns/index.ts'
import { fedPointsPort, resultsDesk, takingPartPort, votingDesk } from '../features/consultations/index.ts'
import { coursePort, followChanges } from '../features/course/index.ts'
import { entryUsesPort, openRowsOf } from '../features/results/index.ts'
import { topicsUnderWayIn } from '../features/topics/index.ts'
import { sealsPort } from '../features/transfer/index.ts'
import type { Engine } from '../platform/commands/run-command.ts'
import type { Database } from '../platform/database/tables.ts'
import { methods } from './methods.ts'

/** What residents and handlers add while staff have a form open: it must not stop them. */
const besideOthers = new Set([
  'evaluations.answered',
  'progress.reported',
  'extension.asked',
  'opinions.noted',
  'statements.written',
  'votes.cast',
  'slips.entered',
  'voters.erased',
  'voters.joined',
])

/** Puts the use cases' engine together: the methods, the course on top of the features, and what follows a change. */
export function makeEngine(
  database: Database,
  publicAddress: string | null,
  messageWay: MessageWay = 'none',
): Engine {
  const voting = votingDesk(database)
  const results = resultsDesk(database, voting)
  return {
    database,
    ports: {
      methods,
      course: coursePort,
      publicAddress,
      messageWay,
      voting,
      results,
      fedPoints: fedPointsPort,
      entryUses: entryUsesPort,
      seals: sealsPort,
      takingPart: takingPartPort,
      dependants: [accountsAt, topicsUnderWayIn, concernsWaitingIn, openRowsOf],
    },
    afterCommand: [followChanges],
    besideOthers,
  }
}

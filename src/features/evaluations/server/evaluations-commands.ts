import type { AnyCommand } from '../../../platform/commands/command.ts'
import { analyseCauseCommand } from './analyse-cause.ts'
import { answerEvaluationCommand } from './answer-evaluation.ts'
import { closeEvaluationsCommand } from './close-evaluations.ts'
import { closeRoundCommand } from './close-round.ts'
import { correctTallyCommand } from './correct-tally.ts'
import { openEvaluationsCommand } from './open-evaluations.ts'
import { talkAgainCommand } from './talk-again.ts'
import { tallyEvaluationCommand } from './tally-evaluation.ts'

/** Every use case of this feature. */
export const evaluationsCommands: AnyCommand[] = [
  openEvaluationsCommand,
  answerEvaluationCommand,
  tallyEvaluationCommand,
  correctTallyCommand,
  closeEvaluationsCommand,
  analyseCauseCommand,
  closeRoundCommand,
  talkAgainCommand,
]

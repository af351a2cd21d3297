import {
  analyseCauseCommand,
  closeEvaluationsCommand,
  closeRoundCommand,
  openEvaluationsCommand,
  talkAgainCommand,
  tallyEvaluationCommand,
} from '../../src/features/evaluations/index.ts'
import { topicView } from '../../src/features/topics/index.ts'
import type { Stage } from '../cases/stage.ts'
import type { Life } from './life.ts'
import { told } from './matter.ts'

/** The words of the scale that the round's residents answer in. */
async function scaleOf(stage: Stage, topicId: string, roundId: string): Promise<string[]> {
  const view = await topicView(stage.db, topicId)
  return view.rounds.find((round) => round.id === roundId)!.rules.evaluationScale
}

/** The judgement of the three groups, and the end of the round or the next one. */
export async function liveEvaluation(life: Life): Promise<void> {
  const { stage, matter, topicId, roundId } = life
  const { player } = stage
  const { convener } = matter
  if (!life.reaches('evaluated')) return
  const askedOn = life.later(3)
  await player.act(
    convener,
    openEvaluationsCommand,
    {
      topicId,
      openedOn: askedOn,
      groups: [
        { group: 'party_gov', description: '街镇分管负责人和有关部门', count: 4 },
        { group: 'members', description: '参与协商的政协委员', count: 3 },
        { group: 'masses', description: '议题涉及的居民，每户一位代表', count: 60 },
      ],
    },
    askedOn,
  )
  const scale = await scaleOf(stage, topicId, roundId)
  const counts = matter.answers ?? [28, 9, 2, 1]
  await player.act(
    convener,
    tallyEvaluationCommand,
    { topicId, group: 'masses', rows: scale.map((value, index) => ({ value, count: counts[index] ?? 0 })) },
    askedOn,
  )
  if (!life.reaches('closed')) return
  const closedOn = life.later(2)
  await player.act(
    convener,
    closeEvaluationsCommand,
    { topicId, groups: ['party_gov', 'members', 'masses'], closedOn },
    closedOn,
  )
  if (matter.stage !== 'again') {
    await player.act(
      matter.party.login,
      closeRoundCommand,
      { topicId, outcome: 'solved', note: told(matter.closing), closedOn },
      closedOn,
    )
    return
  }
  await player.act(
    convener,
    analyseCauseCommand,
    {
      topicId,
      text: told(matter.again).cause,
      analysedOn: closedOn,
    },
    closedOn,
  )
  await player.act(
    matter.party.login,
    talkAgainCommand,
    {
      topicId,
      reason: told(matter.again).reason,
      approval: { bodyName: matter.party.bodyName, decidedOn: closedOn },
    },
    closedOn,
  )
}

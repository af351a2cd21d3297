import { newId } from '../../../base/id.ts'
import { found, RuleError, refuseIf } from '../../../base/reason.ts'
import { sealText } from '../../../base/sealed-text.ts'
import type { Act } from '../../../platform/commands/act.ts'
import { accountOf } from '../../../platform/commands/actor.ts'
import { defineCommand } from '../../../platform/commands/command.ts'
import { authorise } from '../../access/index.ts'
import { closedRoundReasons, lockedRound } from '../../topics/index.ts'
import { AnswerEvaluationRequest } from '../contract.ts'
import { answerObstacles } from '../rules/answer-obstacles.ts'
import { belongsTo, respondentOf } from '../rules/electorate.ts'
import { answersOf, evaluationHandle, insertAnswerOnce, topicIsPublic } from './answer-store.ts'

/** `counted` is false when this person had answered before; then nothing changed and `value` is the first answer. */
export type Answered = { counted: boolean; value: string }

/** One person says what they think of the result. One person, one answer: a second one changes nothing. */
export async function answerEvaluation(act: Act, request: AnswerEvaluationRequest): Promise<Answered> {
  const round = await lockedRound(act.tx, request.topicId)
  authorise(act.actor, 'evaluations.answer', { path: round.path })
  const respondent = respondentOf(act.actor)
  if (respondent === null) throw new RuleError('signed-out', { code: 'evaluations.sign-in-first' })
  if (act.actor.kind === 'resident') {
    found((await topicIsPublic(act.tx, round.topicId)) || null, 'topics.not-found')
  }
  const evaluation = await evaluationHandle(act.tx, round.roundId, request.group)
  const before = await answersOf(act.tx, round.roundId, respondent)
  const own = before.find((answer) => answer.group === request.group)
  if (own) return { counted: false, value: own.value }
  const person = {
    belongs: belongsTo(act.actor, evaluation.electorate, round.path),
    answeredOtherGroup: before.length > 0,
  }
  refuseIf([...closedRoundReasons(round), ...answerObstacles(evaluation, person, request)])
  const sealed = sealText(`${request.value}\n${request.comment ?? ''}`)
  const counted = await insertAnswerOnce(act.tx, {
    id: newId(act.now),
    evaluation_id: evaluation.id,
    area_id: evaluation.areaId,
    respondent,
    value: request.value,
    answer_count: 1,
    comment: request.comment ?? null,
    comment_salt: sealed.salt,
    channel: act.channel === 'link' || act.channel === 'phone' ? act.channel : 'page',
    file_id: null,
    entered_by: accountOf(act.actor),
    entered_at: act.now,
  })
  if (!counted) {
    const answers = await answersOf(act.tx, round.roundId, respondent)
    const first = answers.find((answer) => answer.group === request.group)
    return { counted, value: first?.value ?? request.value }
  }
  await act.record({
    chainId: round.topicId,
    kind: 'evaluations.answered',
    // What was answered is in the digest alone, so that the history does not say who thought what.
    data: {
      roundId: round.roundId,
      evaluationId: evaluation.id,
      group: request.group,
      digest: sealed.digest,
    },
  })
  return { counted, value: request.value }
}

export const answerEvaluationCommand = defineCommand({
  name: 'evaluations.answer',
  path: '/topics/:topicId/evaluations/:group/answers',
  summary:
    'One person answers once in the evaluation of their group; a second answer changes nothing and says so.',
  request: AnswerEvaluationRequest,
  run: answerEvaluation,
})

import { found } from '../../../base/reason.ts'
import { type AnyFormPage, defineFormPage, type PageRequest } from '../../../platform/http/page.ts'
import { wordsIn } from '../../../ui/words.ts'
import { may } from '../../access/index.ts'
import { gradeIn } from '../../methods/index.web.ts'
import { feedbackToldToAll } from '../../results/index.ts'
import { askedRound, latestRound, ofTopic, type RoundHandle, topicAddress } from '../../topics/index.ts'
import { belongsTo, respondentOf } from '../rules/electorate.ts'
import { JudgePage, type JudgeState, StaffJudgePage } from '../web/judge-page.tsx'
import { evaluationsWords } from '../web/words.ts'
import { type Answered, answerEvaluationCommand } from './answer-evaluation.ts'
import { answersOf, topicIsPublic } from './answer-store.ts'
import { evaluationsOfRound } from './evaluation-store.ts'

async function judgeState(request: PageRequest, round: RoundHandle): Promise<JudgeState> {
  if (request.actor.kind !== 'resident') return { is: 'not-a-resident' }
  const { evaluations } = await evaluationsOfRound(request.db, round.roundId)
  const masses = evaluations.find((one) => one.group === 'masses')
  if (!masses) return { is: 'not-open' }
  const answers = await answersOf(request.db, round.roundId, respondentOf(request.actor) ?? '')
  const own = answers.find((one) => one.group === 'masses')
  if (own) return { is: 'answered', value: own.value }
  if (masses.closed || round.closed) return { is: 'closed' }
  return { is: 'asked', scale: masses.scale, who: masses.electorate.description, answers: masses.answers }
}

function answeredFlash(result: Answered, request: PageRequest): string {
  const words = wordsIn(evaluationsWords, request.lang)
  const value = gradeIn(request.lang, result.value)
  return result.counted ? words.counted(value) : words.countedBefore(value)
}

/** The groups of a round that ask the one who reads, with what they answered. */
async function askedOf(request: PageRequest, round: RoundHandle) {
  const { evaluations } = await evaluationsOfRound(request.db, round.roundId)
  const answers = await answersOf(request.db, round.roundId, respondentOf(request.actor) ?? '')
  const elsewhere = (group: string) => answers.some((one) => one.group !== group)
  return evaluations.flatMap((one) => {
    const answer = answers.find((own) => own.group === one.group)?.value ?? null
    const mayStill =
      !one.closed && !elsewhere(one.group) && belongsTo(request.actor, one.electorate, round.path)
    return answer !== null || mayStill ? [{ group: one.group, scale: one.scale, answer }] : []
  })
}

export const judgeForms: AnyFormPage[] = [
  defineFormPage({
    path: '/topics/:topicId/judge',
    access: 'everyone',
    command: answerEvaluationCommand,
    async show(request, form) {
      const round = await latestRound(request.db, request.params.topicId!)
      found((await topicIsPublic(request.db, round.topicId)) || null, 'topics.not-found')
      if (request.actor.kind === 'visitor') {
        return { redirect: `/sign-in/resident?back=${encodeURIComponent(`/topics/${round.topicId}/judge`)}` }
      }
      const told = await feedbackToldToAll(request.db, round.roundId)
      const state = await judgeState(request, round)
      return <JudgePage {...ofTopic(round)} form={form} state={state} told={told} />
    },
    fixed: (request) => ({ topicId: request.params.topicId, group: 'masses' }),
    done: (result, request) => ({
      redirect: `/topics/${request.params.topicId}/judge`,
      flash: answeredFlash(result, request),
    }),
  }),
  defineFormPage({
    path: '/staff/topics/:topicId/judge',
    access: 'staff',
    command: answerEvaluationCommand,
    async show(request, form) {
      const round = await askedRound(request, 'evaluations.answer')
      const asked = await askedOf(request, round)
      // Every account may be asked; who is not learns nothing of a topic that is none of theirs.
      const mayRead = asked.length > 0 || may(request.actor, 'topics.read', { path: round.path })
      found(mayRead || (await topicIsPublic(request.db, round.topicId)) || null, 'topics.not-found')
      const told = await feedbackToldToAll(request.db, round.roundId)
      return <StaffJudgePage {...ofTopic(round)} form={form} asked={asked} told={told} />
    },
    fixed: (request) => ({ topicId: request.params.topicId }),
    done: (result, request) => ({ redirect: topicAddress(request), flash: answeredFlash(result, request) }),
  }),
]

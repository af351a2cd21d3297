import { found } from '../../../base/reason.ts'
import { type AnyFormPage, defineFormPage, type PageRequest } from '../../../platform/http/page.ts'
import { wordsIn } from '../../../ui/words.ts'
import { correctionWords } from '../../corrections/index.web.ts'
import { aboutTopic, askedRound, ofTopic, topicAddress } from '../../topics/index.ts'
import { CloseEvaluationsPage } from '../web/close-evaluations-page.tsx'
import { CorrectTallyPage } from '../web/correct-tally-page.tsx'
import { OpenEvaluationsPage } from '../web/open-evaluations-page.tsx'
import { TallyPage } from '../web/tally-page.tsx'
import { evaluationsWords } from '../web/words.ts'
import { scaleOfRound } from './answer-store.ts'
import { closeEvaluationsCommand } from './close-evaluations.ts'
import { correctTallyCommand } from './correct-tally.ts'
import { evaluationsOfRound } from './evaluation-store.ts'
import { openEvaluationsCommand } from './open-evaluations.ts'
import { tallyEvaluationCommand } from './tally-evaluation.ts'

async function openOnes(request: PageRequest, roundId: string) {
  return (await evaluationsOfRound(request.db, roundId)).evaluations.filter((one) => !one.closed)
}

/** The evaluation of the group in the address, for someone who may correct its slips. */
async function tallyInHand(request: PageRequest) {
  const topic = await askedRound(request, 'evaluations.correct-tally')
  const { evaluations } = await evaluationsOfRound(request.db, topic.roundId)
  const evaluation = evaluations.find((one) => one.group === request.params.group)
  return { topic, evaluation: found(evaluation, 'evaluations.not-found') }
}

export const evaluationForms: AnyFormPage[] = [
  defineFormPage({
    path: '/staff/topics/:topicId/evaluations',
    access: 'staff',
    command: openEvaluationsCommand,
    async show(request, form) {
      const round = await askedRound(request, 'evaluations.open')
      const { evaluations } = await evaluationsOfRound(request.db, round.roundId)
      return (
        <OpenEvaluationsPage
          {...ofTopic(round)}
          form={form}
          scale={await scaleOfRound(request.db, round.roundId)}
          opened={evaluations.map((one) => one.group)}
          afterwards={round.afterwards}
        />
      )
    },
    ...aboutTopic,
    done: (_, request) => ({
      redirect: topicAddress(request),
      flash: wordsIn(evaluationsWords, request.lang).opened,
    }),
  }),
  defineFormPage({
    path: '/staff/topics/:topicId/tally',
    access: 'staff',
    command: tallyEvaluationCommand,
    async show(request, form) {
      const round = await askedRound(request, 'evaluations.tally')
      return <TallyPage {...ofTopic(round)} form={form} open={await openOnes(request, round.roundId)} />
    },
    ...aboutTopic,
    files: ['scan'],
    done: (result, request) => ({
      redirect: topicAddress(request),
      flash: wordsIn(evaluationsWords, request.lang).tallied(result.counted),
    }),
  }),
  defineFormPage({
    path: '/staff/topics/:topicId/tally/:group/correct',
    access: 'staff',
    command: correctTallyCommand,
    async values(request) {
      const { evaluation } = await tallyInHand(request)
      return Object.fromEntries(
        evaluation.counts.map(({ onPaper }, index) => [`rows.${index}.count`, String(onPaper)]),
      )
    },
    async show(request, form) {
      return <CorrectTallyPage {...(await tallyInHand(request))} form={form} />
    },
    chainId: aboutTopic.chainId,
    fixed: ({ params: { topicId, group } }) => ({ topicId, group }),
    async done(_, request) {
      const { evaluation } = await tallyInHand(request)
      const words = wordsIn(evaluationsWords, request.lang)
      return {
        redirect: `${topicAddress(request)}#judgement`,
        flash: wordsIn(correctionWords, request.lang).saved(words.slipsOf(words.groups[evaluation.group])),
      }
    },
  }),
  defineFormPage({
    path: '/staff/topics/:topicId/evaluations/close',
    access: 'staff',
    command: closeEvaluationsCommand,
    async show(request, form) {
      const round = await askedRound(request, 'evaluations.close')
      const open = await openOnes(request, round.roundId)
      return (
        <CloseEvaluationsPage {...ofTopic(round)} form={form} open={open} afterwards={round.afterwards} />
      )
    },
    ...aboutTopic,
    done: (_, request) => ({
      redirect: topicAddress(request),
      flash: wordsIn(evaluationsWords, request.lang).evaluationsClosed,
    }),
  }),
]

import { type AnyFormPage, defineFormPage, type FormValues } from '../../../platform/http/page.ts'
import { wordsIn } from '../../../ui/words.ts'
import { issuingCommittee } from '../../results/index.ts'
import { aboutTopic, askedRound, ofTopic, topicAddress } from '../../topics/index.ts'
import { againObstacles, dissatisfiedMasses } from '../rules/close-obstacles.ts'
import { CausePage, CloseRoundPage, TalkAgainPage } from '../web/close-round-page.tsx'
import { evaluationsWords } from '../web/words.ts'
import { analyseCauseCommand } from './analyse-cause.ts'
import { closeRoundCommand } from './close-round.ts'
import { endedRound } from './ended-round.ts'
import { evaluationsOfRound } from './evaluation-store.ts'
import { talkAgainCommand } from './talk-again.ts'

export const roundForms: AnyFormPage[] = [
  defineFormPage({
    path: '/staff/topics/:topicId/cause',
    access: 'staff',
    command: analyseCauseCommand,
    async values(request) {
      const round = await askedRound(request, 'causes.analyse')
      const { cause } = await evaluationsOfRound(request.db, round.roundId)
      return { text: cause?.text ?? '' }
    },
    async show(request, form) {
      const round = await askedRound(request, 'causes.analyse')
      return <CausePage {...ofTopic(round)} form={form} afterwards={round.afterwards} />
    },
    ...aboutTopic,
    done: (_, request) => ({
      redirect: topicAddress(request),
      flash: wordsIn(evaluationsWords, request.lang).causeSaved,
    }),
  }),
  defineFormPage({
    path: '/staff/topics/:topicId/close',
    access: 'staff',
    command: closeRoundCommand,
    async show(request, form) {
      const round = await askedRound(request, 'rounds.close')
      const view = await evaluationsOfRound(request.db, round.roundId)
      return (
        <CloseRoundPage
          {...ofTopic(round)}
          form={form}
          view={view}
          dissatisfied={dissatisfiedMasses(view)}
          afterwards={round.afterwards}
        />
      )
    },
    ...aboutTopic,
    done(result, request) {
      const words = wordsIn(evaluationsWords, request.lang)
      return { redirect: topicAddress(request), flash: words.closed(words.outcomes[result.outcome]) }
    },
  }),
  defineFormPage({
    path: '/staff/topics/:topicId/again',
    access: 'staff',
    command: talkAgainCommand,
    async values(request): Promise<FormValues> {
      const round = await askedRound(request, 'rounds.talk-again')
      // Which committee it was in an old record is not guessed.
      if (round.afterwards) return {}
      const { cause } = await endedRound(request.db, round)
      const approval = { 'approval.bodyName': await issuingCommittee(request.db, round.path) }
      return cause ? { ...approval, reason: cause.text } : approval
    },
    async show(request, form) {
      const round = await askedRound(request, 'rounds.talk-again')
      const obstacles = againObstacles(await endedRound(request.db, round))
      return (
        <TalkAgainPage {...ofTopic(round)} form={form} afterwards={round.afterwards} obstacles={obstacles} />
      )
    },
    ...aboutTopic,
    done: (result, request) => ({
      redirect: topicAddress(request),
      flash: wordsIn(evaluationsWords, request.lang).againDone(result.number),
    }),
  }),
]

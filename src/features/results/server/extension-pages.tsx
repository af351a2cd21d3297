import { found } from '../../../base/reason.ts'
import { type AnyFormPage, defineFormPage, type PageRequest } from '../../../platform/http/page.ts'
import { wordsIn } from '../../../ui/words.ts'
import { authorise, may } from '../../access/index.ts'
import { askedRound, ofTopic, roundHandle, topicAddress } from '../../topics/index.ts'
import { AnswerExtensionPage, AskExtensionPage } from '../web/extension-pages.tsx'
import { extensionWords } from '../web/extension-words.ts'
import { resultsWords } from '../web/words.ts'
import { askExtensionCommand } from './ask-extension.ts'
import { refuseExtensionCommand } from './refuse-extension.ts'
import { responsibilitiesOfRound, responsibilityHandle } from './responsibility-store.ts'

/** The row that more time is asked for, for someone who may: the handler of its lead body, or the Party office. */
async function askedRow(request: PageRequest) {
  const { roundId } = await responsibilityHandle(request.db, request.params.responsibilityId!)
  const round = await roundHandle(request.db, roundId)
  const rows = await responsibilitiesOfRound(request.db, roundId)
  const row = rows.find((one) => one.id === request.params.responsibilityId)!
  const bodyIds = row.leadBodyId ? [row.leadBodyId] : []
  authorise(request.actor, 'extensions.ask', { path: round.path, bodyIds })
  return { row, round, onPaper: may(request.actor, 'topics.read', { path: round.path }) }
}

/** The forms by which a body asks for more time, and the Party office says no. */
export const extensionForms: AnyFormPage[] = [
  defineFormPage({
    path: '/staff/topics/:topicId/progress/:responsibilityId/more-time',
    access: 'staff',
    command: askExtensionCommand,
    async show(request, form) {
      const { row, round, onPaper } = await askedRow(request)
      const back = onPaper
        ? { href: topicAddress(request), label: round.title }
        : { href: '/staff/responsibilities', label: wordsIn(resultsWords, request.lang).mine }
      return <AskExtensionPage form={form} back={back} row={row} onPaper={onPaper} />
    },
    fixed: (request) => ({ responsibilityId: request.params.responsibilityId }),
    async done(result, request) {
      const { onPaper } = await askedRow(request)
      return {
        redirect: onPaper ? topicAddress(request) : '/staff/responsibilities',
        flash: wordsIn(extensionWords, request.lang).sent(result.number),
      }
    },
  }),
  defineFormPage({
    path: '/staff/topics/:topicId/responsibilities/:responsibilityId/extension',
    access: 'staff',
    command: refuseExtensionCommand,
    async show(request, form) {
      const round = await askedRound(request, 'extensions.refuse')
      const row = found(
        (await responsibilitiesOfRound(request.db, round.roundId)).find(
          (one) => one.id === request.params.responsibilityId,
        ),
        'results.no-such-row',
      )
      const waiting = row.extensions.find((one) => one.answer === null) ?? null
      return <AnswerExtensionPage {...ofTopic(round)} form={form} row={row} waiting={waiting} />
    },
    fixed: ({ params: { topicId, responsibilityId } }) => ({ topicId, responsibilityId }),
    chainId: (request) => request.params.topicId!,
    done: (result, request) => ({
      redirect: topicAddress(request),
      flash: wordsIn(extensionWords, request.lang).done(result.number),
    }),
  }),
]

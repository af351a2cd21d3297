import { type AnyFormPage, defineFormPage, type PageRequest } from '../../../platform/http/page.ts'
import { wordsIn } from '../../../ui/words.ts'
import { type Action, authorise } from '../../access/index.ts'
import { latestRound } from '../../topics/index.ts'
import { ListProblemsPage } from '../web/list-problems-page.tsx'
import { RecordResearchPage } from '../web/record-research-page.tsx'
import { researchWords } from '../web/words.ts'
import { listProblemsCommand } from './list-problems.ts'
import { recordResearchCommand } from './record-research.ts'
import { problemItemsOfRound } from './research-store.ts'

function topicPage(request: PageRequest): string {
  return `/staff/topics/${request.params.topicId}`
}

/** The round worked on, for those alone who may do this to it. */
async function roundFor(request: PageRequest, action: Action) {
  const round = await latestRound(request.db, request.params.topicId!)
  authorise(request.actor, action, { path: round.path })
  return round
}

/** The forms that add to the record. Each names the topic in its address; the latest round is the one worked on. */
export const recordForms: AnyFormPage[] = [
  defineFormPage({
    path: '/staff/topics/:topicId/research',
    access: 'staff',
    command: recordResearchCommand,
    async show(request, form) {
      const round = await roundFor(request, 'research.record')
      return <RecordResearchPage topicId={round.topicId} topicTitle={round.title} form={form} />
    },
    async fixed(request) {
      return { roundIds: [(await latestRound(request.db, request.params.topicId!)).roundId] }
    },
    chainId: (request) => request.params.topicId!,
    done: (_, request) => ({
      redirect: topicPage(request),
      flash: wordsIn(researchWords, request.lang).saved,
    }),
  }),
  defineFormPage({
    path: '/staff/topics/:topicId/problems',
    access: 'staff',
    command: listProblemsCommand,
    async show(request, form) {
      const round = await roundFor(request, 'problems.list')
      const items = await problemItemsOfRound(request.db, round.roundId)
      const listed = items.filter((one) => !one.voided)
      return <ListProblemsPage topicId={round.topicId} topicTitle={round.title} listed={listed} form={form} />
    },
    async fixed(request) {
      return { roundId: (await latestRound(request.db, request.params.topicId!)).roundId }
    },
    chainId: (request) => request.params.topicId!,
    done: (result, request) => ({
      redirect: topicPage(request),
      flash: wordsIn(researchWords, request.lang).savedProblems(result.numbers.length),
    }),
  }),
]

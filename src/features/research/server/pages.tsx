import { type AnyFormPage, defineFormPage } from '../../../platform/http/page.ts'
import { wordsIn } from '../../../ui/words.ts'
import { askedRound, latestRound, ofTopic, topicAddress } from '../../topics/index.ts'
import { ListProblemsPage } from '../web/list-problems-page.tsx'
import { RecordResearchPage } from '../web/record-research-page.tsx'
import { researchWords } from '../web/words.ts'
import { listProblemsCommand } from './list-problems.ts'
import { recordResearchCommand } from './record-research.ts'
import { problemItemsOfRound } from './research-store.ts'

/** The forms that add to the record. Each names the topic in its address; the latest round is the one worked on. */
export const recordForms: AnyFormPage[] = [
  defineFormPage({
    path: '/staff/topics/:topicId/research',
    access: 'staff',
    command: recordResearchCommand,
    async show(request, form) {
      const round = await askedRound(request, 'research.record')
      return <RecordResearchPage {...ofTopic(round)} form={form} />
    },
    async fixed(request) {
      return { roundIds: [(await latestRound(request.db, request.params.topicId!)).roundId] }
    },
    chainId: (request) => request.params.topicId!,
    done: (_, request) => ({
      redirect: topicAddress(request),
      flash: wordsIn(researchWords, request.lang).saved,
    }),
  }),
  defineFormPage({
    path: '/staff/topics/:topicId/problems',
    access: 'staff',
    command: listProblemsCommand,
    async show(request, form) {
      const round = await askedRound(request, 'problems.list')
      const items = await problemItemsOfRound(request.db, round.roundId)
      const listed = items.filter((one) => !one.voided)
      return <ListProblemsPage {...ofTopic(round)} listed={listed} form={form} />
    },
    async fixed(request) {
      return { roundId: (await latestRound(request.db, request.params.topicId!)).roundId }
    },
    chainId: (request) => request.params.topicId!,
    done: (result, request) => ({
      redirect: topicAddress(request),
      flash: wordsIn(researchWords, request.lang).savedProblems(result.numbers.length),
    }),
  }),
]

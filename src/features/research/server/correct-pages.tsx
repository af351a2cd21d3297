import { type AnyFormPage, defineFormPage, type PageRequest } from '../../../platform/http/page.ts'
import { wordsIn } from '../../../ui/words.ts'
import type { Action } from '../../access/index.ts'
import { askedEntry, usesOf } from '../../corrections/index.ts'
import { correctionWords } from '../../corrections/index.web.ts'
import {
  CorrectProblemPage,
  CorrectResearchPage,
  VoidProblemPage,
  VoidResearchPage,
} from '../web/correct-pages.tsx'
import { researchWords } from '../web/words.ts'
import { correctProblemCommand, voidProblemCommand } from './correct-problem.ts'
import { correctResearchCommand, voidResearchCommand } from './correct-research.ts'
import { problemItemsOfRound, researchOfRound } from './research-store.ts'

const researchFor = (request: PageRequest, action: Action) =>
  askedEntry(request, action, request.params.researchId!, researchOfRound)
const problemFor = (request: PageRequest, action: Action) =>
  askedEntry(request, action, request.params.problemId!, problemItemsOfRound)

function done({ lang }: PageRequest, record: string, say: 'saved' | 'voided', what: string) {
  return { redirect: `${record}#research`, flash: wordsIn(correctionWords, lang)[say](what) }
}

const inAddress = ({ params: { topicId, researchId, problemId } }: PageRequest) =>
  researchId ? { topicId, researchId } : { topicId, problemId }
const chainId = (request: PageRequest) => request.params.topicId!

/** The forms that correct and strike out research and problem items. */
export const correctionForms: AnyFormPage[] = [
  defineFormPage({
    path: '/staff/topics/:topicId/research/:researchId/correct',
    access: 'staff',
    command: correctResearchCommand,
    async values(request) {
      const { row } = await researchFor(request, 'research.correct')
      const { kind, place, happenedOn, who, peopleCount, findings } = row
      return {
        kind,
        place: place ?? '',
        happenedOn: happenedOn ?? '',
        who: who ?? '',
        peopleCount: peopleCount === null ? '' : String(peopleCount),
        findings: findings ?? '',
      }
    },
    async show(request, form) {
      return (
        <CorrectResearchPage {...(await researchFor(request, 'research.correct'))} form={form} uses={[]} />
      )
    },
    fixed: inAddress,
    chainId,
    async done(_, request) {
      const { record } = await researchFor(request, 'research.correct')
      return done(request, record, 'saved', wordsIn(researchWords, request.lang).oneResearch)
    },
  }),
  defineFormPage({
    path: '/staff/topics/:topicId/research/:researchId/void',
    access: 'staff',
    command: voidResearchCommand,
    async show(request, form) {
      return <VoidResearchPage {...(await researchFor(request, 'research.void'))} form={form} />
    },
    fixed: inAddress,
    chainId,
    async done(_, request) {
      const { record } = await researchFor(request, 'research.void')
      return done(request, record, 'voided', wordsIn(researchWords, request.lang).oneResearch)
    },
  }),
  defineFormPage({
    path: '/staff/topics/:topicId/problems/:problemId/correct',
    access: 'staff',
    command: correctProblemCommand,
    async values(request) {
      const { category, text } = (await problemFor(request, 'problems.correct')).row
      return { category, text }
    },
    async show(request, form) {
      const { topic, row } = await problemFor(request, 'problems.correct')
      const uses = await usesOf(request, { kind: 'problem', id: row.id })
      return <CorrectProblemPage topic={topic} row={row} form={form} uses={uses} />
    },
    fixed: inAddress,
    chainId,
    async done({ number }, request) {
      const { record } = await problemFor(request, 'problems.correct')
      return done(request, record, 'saved', wordsIn(researchWords, request.lang).oneProblem(number))
    },
  }),
  defineFormPage({
    path: '/staff/topics/:topicId/problems/:problemId/void',
    access: 'staff',
    command: voidProblemCommand,
    async show(request, form) {
      return <VoidProblemPage {...(await problemFor(request, 'problems.void'))} form={form} />
    },
    fixed: inAddress,
    chainId,
    async done({ number }, request) {
      const { record } = await problemFor(request, 'problems.void')
      return done(request, record, 'voided', wordsIn(researchWords, request.lang).oneProblem(number))
    },
  }),
]

import {
  type AnyFormPage,
  defineFormPage,
  type FormValues,
  type PageRequest,
} from '../../../../platform/http/page.ts'
import { problemItemsOfRound } from '../../../research/index.ts'
import { opinionsOfRound } from '../../../sessions/index.ts'
import { longestStatement } from '../../contract/requests.ts'
import { EditStatementPage, WithdrawStatementPage } from '../../web/confirm-pages.tsx'
import { ModerationPage } from '../../web/moderation-page.tsx'
import { SeedPage, type SeedSuggestion } from '../../web/seed-page.tsx'
import { moderationView } from '../consultation-views.ts'
import { editStatementCommand } from '../edit-statement.ts'
import { moderateStatementsCommand } from '../moderate-statements.ts'
import { seedStatementsCommand } from '../seed-statements.ts'
import { withdrawStatementCommand } from '../withdraw-statement.ts'
import { around, backTo, chainOfPage, fromAddress, idIn, shownTo, statementIn } from './page-support.ts'

/** What the research found and what was suggested in the sessions of the round: statements may be made of it. */
async function suggestionsFor(request: PageRequest, roundId: string): Promise<SeedSuggestion[]> {
  const [problems, opinions] = await Promise.all([
    problemItemsOfRound(request.db, roundId),
    opinionsOfRound(request.db, roundId),
  ])
  return [
    ...problems.filter((one) => !one.voided).map(({ id, text }) => ({ id, from: 'research' as const, text })),
    ...opinions
      .filter((one) => !one.voided && (one.kind === 'suggestion' || one.kind === 'problem'))
      .map(({ id, words }) => ({ id, from: 'meeting' as const, text: words })),
  ]
}

/** The ticked suggestions as rows of the form, cut to the length of a statement. */
function rowsOf(suggestions: SeedSuggestion[], query: Record<string, string>): FormValues {
  const ticked = suggestions.filter((one) => query[`use.${one.id}`] === 'yes')
  return Object.fromEntries(
    ticked.flatMap(({ text, from }, index) => [
      [`statements.${index}.text`, [...text].slice(0, longestStatement).join('')],
      [`statements.${index}.author`, from],
    ]),
  )
}

/** Seeding, moderating, correcting and withdrawing statements. */
export const statementForms: AnyFormPage[] = [
  defineFormPage({
    path: '/staff/consultations/:consultationId/statements',
    access: 'staff',
    command: seedStatementsCommand,
    async values(request) {
      const { consultation } = await shownTo(request, 'statements.seed')
      return rowsOf(await suggestionsFor(request, consultation.roundId), request.query)
    },
    async show(request, form) {
      const view = await shownTo(request, 'statements.seed')
      const suggestions = await suggestionsFor(request, view.consultation.roundId)
      return <SeedPage {...around(view)} suggestions={suggestions} form={form} />
    },
    fixed: fromAddress,
    async done({ numbers }, request) {
      const { consultation } = await shownTo(request, 'statements.seed')
      return backTo(request, (words) =>
        consultation.state === 'open' ? words.seededOpen(numbers.length) : words.seeded(numbers.length),
      )
    },
  }),
  defineFormPage({
    path: '/staff/consultations/:consultationId/moderation',
    access: 'staff',
    command: moderateStatementsCommand,
    async show(request, form) {
      return <ModerationPage view={await moderationView(request, idIn(request))} form={form} />
    },
    fixed: fromAddress,
    done: ({ published, rejected }, request) =>
      backTo(request, (words) => words.moderated(published, rejected), '/moderation'),
  }),
  defineFormPage({
    path: '/staff/consultations/:consultationId/statements/:number/edit',
    access: 'staff',
    command: editStatementCommand,
    async values(request): Promise<FormValues> {
      return { text: statementIn(await shownTo(request, 'statements.edit'), request).text ?? '' }
    },
    async show(request, form) {
      const view = await shownTo(request, 'statements.edit')
      return <EditStatementPage {...around(view)} number={statementIn(view, request).number} form={form} />
    },
    fixed: (request) => ({ ...fromAddress(request), number: Number(request.params.number) }),
    chainId: chainOfPage,
    done: (_, request) => backTo(request, (words) => words.edited),
  }),
  defineFormPage({
    path: '/staff/consultations/:consultationId/statements/:number/withdraw',
    access: 'staff',
    command: withdrawStatementCommand,
    async show(request, form) {
      const view = await shownTo(request, 'statements.withdraw')
      return <WithdrawStatementPage {...around(view)} statement={statementIn(view, request)} form={form} />
    },
    fixed: (request) => ({ ...fromAddress(request), number: Number(request.params.number) }),
    chainId: chainOfPage,
    done: (_, request) => backTo(request, (words) => words.withdrawn(Number(request.params.number))),
  }),
]

import { dayOf } from '../../../base/day.ts'
import { found } from '../../../base/reason.ts'
import {
  type AnyFormPage,
  defineFormPage,
  type FormValues,
  type Page,
  type PageRequest,
} from '../../../platform/http/page.ts'
import { wordsIn } from '../../../ui/words.ts'
import { type Action, authorise, may } from '../../access/index.ts'
import { aboutTopic, askedRound, ofTopic, roundHandle, topicAddress } from '../../topics/index.ts'
import type { ExtensionView, ResponsibilityView } from '../contract.ts'
import { mayAskForTime } from '../rules/extension-obstacles.ts'
import { daysOverdue, progressStates } from '../rules/responsibility-state.ts'
import { ChangeResponsibilityPage } from '../web/change-responsibility-page.tsx'
import { changeWords } from '../web/change-words.ts'
import { extensionWords } from '../web/extension-words.ts'
import { resultsFormWords } from '../web/form-words.ts'
import { OwnResponsibilitiesPage } from '../web/own-responsibilities-page.tsx'
import { ProgressPage } from '../web/progress-page.tsx'
import { AddResponsibilityPage, IssueResponsibilitiesPage } from '../web/responsibilities-page.tsx'
import { VoidPage } from '../web/void-page.tsx'
import { resultsWords } from '../web/words.ts'
import { addResponsibilityCommand } from './add-responsibility.ts'
import { authoriseReport, ownBodies } from './authorise-report.ts'
import { issuingCommittee } from './bodies-above-store.ts'
import { changeResponsibilityCommand } from './change-responsibility.ts'
import { extensionsOfResponsibilities } from './extension-store.ts'
import { issueResponsibilitiesCommand } from './issue-responsibilities.ts'
import { reportProgressCommand } from './report-progress.ts'
import { changesOfResponsibilities, passedOnRows } from './responsibility-change-store.ts'
import { bodiesAround, originsOfRound, startingRows } from './responsibility-rows-store.ts'
import {
  responsibilitiesOfBodies,
  responsibilitiesOfRound,
  responsibilityHandle,
} from './responsibility-store.ts'
import { listsOfRound } from './results-store.ts'
import { voidResponsibilityCommand } from './void-responsibility.ts'

/** The row as it stands, to be changed where it is to change; a lead body of the register by its id alone. */
async function changeValues(request: PageRequest): Promise<FormValues> {
  const { row } = await changedRow(request, 'responsibilities.change')
  const asked = row.extensions.find((one) => one.answer === null && one.id === request.query.extension)
  return {
    ...(asked && answering(request, asked)),
    dueOn: asked?.dueOn ?? row.dueOn ?? '',
    leadBodyId: row.leadBodyId ?? '',
    leadName: row.leadBodyId === null ? (row.leadName ?? '') : '',
    helpers: row.helpers.join('、'),
    person: row.person ?? '',
  }
}

/** In answer to a request for more time: its day and its reason are filled in, for the committee to leave or to change. */
function answering({ lang }: PageRequest, { id, reason }: ExtensionView): FormValues {
  const words = wordsIn(extensionWords, lang)
  return { extensionId: id, reason: [...words.prefilled(reason)].slice(0, 300).join('') }
}

/** The row of the responsibility list that the address names, for someone who may do this to it. */
async function changedRow(request: PageRequest, action: Action) {
  const round = await askedRound(request, action)
  const rows = await responsibilitiesOfRound(request.db, round.roundId)
  const row = found(
    rows.find((one) => one.id === request.params.responsibilityId),
    'results.no-such-row',
  )
  return { round, row }
}

async function rowOptions(request: PageRequest, round: { roundId: string; path: string }) {
  return {
    origins: await originsOfRound(request.db, round.roundId),
    bodies: await bodiesAround(request.db, round.path),
  }
}

/** One row for each standing suggestion and each commitment, to be filled in or taken away. */
async function issueValues(request: PageRequest): Promise<FormValues> {
  const round = await askedRound(request, 'responsibilities.issue')
  const rows = await startingRows(request.db, round.roundId)
  const values = Object.fromEntries(
    rows.flatMap((row, index) =>
      Object.entries(row).map(([name, value]) => [`rows.${index}.${name}`, value ?? '']),
    ),
  )
  // Which committee it was in an old record is not guessed.
  if (round.afterwards) return values
  return { ...values, fromName: await issuingCommittee(request.db, round.path) }
}

/** The row of a topic that an address names. */
function rowInAddress({ params }: PageRequest) {
  return { topicId: params.topicId, responsibilityId: params.responsibilityId }
}

/** The bodies to choose from, the one that has the row now among them even where it has ended. */
async function bodiesWith(request: PageRequest, path: string, row: ResponsibilityView) {
  const bodies = await bodiesAround(request.db, path)
  const { leadBodyId: id, leadName: name } = row
  if (id === null || name === null || bodies.some((body) => body.id === id)) return bodies
  return [{ id, name, organisationName: '—' }, ...bodies]
}

/** The row to report on, for someone who may: the handler of its lead body, or the Party office. */
async function reportedRow(request: PageRequest) {
  const row = await responsibilityHandle(request.db, request.params.responsibilityId!)
  const round = await roundHandle(request.db, row.roundId)
  await authoriseReport(request.db, request.actor, round.path, row)
  return { row, round, onPaper: may(request.actor, 'topics.read', { path: round.path }) }
}

function moreTimePage({ params }: PageRequest): string {
  return `/staff/topics/${params.topicId}/progress/${params.responsibilityId}/more-time`
}

export const responsibilityForms: AnyFormPage[] = [
  defineFormPage({
    path: '/staff/topics/:topicId/responsibilities',
    access: 'staff',
    command: issueResponsibilitiesCommand,
    values: issueValues,
    async show(request, form) {
      const round = await askedRound(request, 'responsibilities.issue')
      const { lists } = await listsOfRound(request.db, round.roundId)
      return (
        <IssueResponsibilitiesPage
          {...ofTopic(round)}
          form={form}
          options={await rowOptions(request, round)}
          issued={lists.responsibilities.issued !== null}
          afterwards={round.afterwards}
          rows={await responsibilitiesOfRound(request.db, round.roundId)}
        />
      )
    },
    ...aboutTopic,
    done: (result, request) => ({
      redirect: topicAddress(request),
      flash: wordsIn(resultsFormWords, request.lang).issued(result.responsibilities.length),
    }),
  }),
  defineFormPage({
    path: '/staff/topics/:topicId/responsibilities/add',
    access: 'staff',
    command: addResponsibilityCommand,
    async show(request, form) {
      const round = await askedRound(request, 'responsibilities.add')
      const options = await rowOptions(request, round)
      return <AddResponsibilityPage {...ofTopic(round)} form={form} options={options} />
    },
    ...aboutTopic,
    done: (result, request) => ({
      redirect: topicAddress(request),
      flash: wordsIn(resultsFormWords, request.lang).added(result.number),
    }),
  }),
  defineFormPage({
    path: '/staff/topics/:topicId/responsibilities/:responsibilityId/change',
    access: 'staff',
    command: changeResponsibilityCommand,
    values: changeValues,
    async show(request, form) {
      const { round, row } = await changedRow(request, 'responsibilities.change')
      return (
        <ChangeResponsibilityPage
          {...ofTopic(round)}
          form={form}
          row={row}
          bodies={await bodiesWith(request, round.path, row)}
          afterwards={round.afterwards}
        />
      )
    },
    fixed: rowInAddress,
    chainId: (request) => request.params.topicId!,
    done: (result, request) => ({
      redirect: topicAddress(request),
      flash: wordsIn(changeWords, request.lang).done(result.number),
    }),
  }),
  defineFormPage({
    path: '/staff/topics/:topicId/responsibilities/:responsibilityId/void',
    access: 'staff',
    command: voidResponsibilityCommand,
    async show(request, form) {
      const { round, row } = await changedRow(request, 'responsibilities.void')
      return (
        <VoidPage
          {...ofTopic(round)}
          form={form}
          number={row.number}
          text={row.leadName === null ? row.task : `${row.task} ${row.leadName}`}
        />
      )
    },
    fixed: rowInAddress,
    chainId: (request) => request.params.topicId!,
    done: (result, request) => ({
      redirect: topicAddress(request),
      flash: wordsIn(resultsFormWords, request.lang).voided(result.number),
    }),
  }),
  defineFormPage({
    path: '/staff/topics/:topicId/progress/:responsibilityId',
    access: 'staff',
    command: reportProgressCommand,
    async values(request) {
      const state = progressStates.find((one) => one === request.query.state)
      const values: FormValues = state ? { state } : {}
      return values
    },
    async show(request, form) {
      const { row, round, onPaper } = await reportedRow(request)
      const mine = wordsIn(resultsWords, request.lang).mine
      const back = onPaper
        ? { href: topicAddress(request), label: round.title }
        : { href: '/staff/responsibilities', label: mine }
      const changes = (await changesOfResponsibilities(request.db, [row.id])).get(row.id) ?? []
      const extensions = (await extensionsOfResponsibilities(request.db, [row.id])).get(row.id) ?? []
      return (
        <ProgressPage
          form={form}
          topicTitle={round.title}
          back={back}
          row={row}
          changes={changes}
          extensions={extensions}
          overdueDays={daysOverdue(row, dayOf(request.now))}
          afterwards={round.afterwards}
          moreTime={mayAskForTime(row, extensions) ? moreTimePage(request) : null}
          onPaper={onPaper}
        />
      )
    },
    fixed: (request) => ({ responsibilityId: request.params.responsibilityId }),
    async done(result, request) {
      const { onPaper } = await reportedRow(request)
      return {
        redirect: onPaper ? topicAddress(request) : '/staff/responsibilities',
        flash: wordsIn(resultsFormWords, request.lang).reported(result.number),
      }
    },
  }),
]

export const responsibilityPages: Page[] = [
  {
    path: '/staff/responsibilities',
    access: 'staff',
    async show(request) {
      authorise(request.actor, 'progress.report', null)
      const own = ownBodies(request.actor)
      const rows = await responsibilitiesOfBodies(request.db, own, dayOf(request.now))
      return <OwnResponsibilitiesPage rows={rows} passedOn={await passedOnRows(request.db, own)} />
    },
  },
]

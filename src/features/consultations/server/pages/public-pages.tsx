import { cursorMoment, decodeCursor, encodeCursor } from '../../../../platform/database/keyset.ts'
import {
  type AnyFormPage,
  defineFormPage,
  type Page,
  type PageRequest,
} from '../../../../platform/http/page.ts'
import { wordsIn } from '../../../../ui/words.ts'
import { ConsultationPage } from '../../web/consultation-page.tsx'
import { OpenConsultationsPage } from '../../web/open-consultations.tsx'
import { OwnAnswersPage } from '../../web/own-answers-page.tsx'
import { publicWords } from '../../web/public-words.ts'
import { ResultsPage } from '../../web/results-page.tsx'
import { SayPage } from '../../web/say-page.tsx'
import { TakeBackPage } from '../../web/take-back-page.tsx'
import { VotingPage } from '../../web/voting-page.tsx'
import { consultationView } from '../consultation-views.ts'
import { eraseVoterCommand } from '../erase-voter.ts'
import { openConsultations } from '../open-consultation-store.ts'
import { resultsVersion, resultsView, watchResults } from '../results/results-view.ts'
import { statementIn } from '../voting/vote-request.ts'
import { isVoterCookie } from '../voting/voter-token.ts'
import {
  mustSayFirst,
  ownAnswersView,
  progressOfReader,
  voterTokenIn,
  votingView,
} from '../voting/voting-view.ts'
import { joinPage } from '../voting/ways-in.tsx'
import { writeStatementCommand } from '../write-statement.ts'
import { rejectedCounts } from './page-store.ts'
import { idIn } from './page-support.ts'

const openAPage = 20

function openRows({ db, now, query }: PageRequest) {
  const [moment, id] = decodeCursor(query.at, 2) ?? []
  const openedAt = cursorMoment(moment)
  const after = openedAt && { openedAt, id: String(id) }
  return openConsultations(db, now, openAPage + 1, after)
}

/** What takes answers now. Its words stand still while it does, so the ids and last days are all that changes. */
const openPage: Page = {
  path: '/consultations',
  access: 'everyone',
  async version(request) {
    const rows = await openRows(request)
    return rows.map(({ id, closesOn }) => `${id} ${closesOn}`).join(' ')
  },
  async show(request) {
    const found = await openRows(request)
    const rows = found.slice(0, openAPage)
    const last = found.length > openAPage ? rows.at(-1) : undefined
    return (
      <OpenConsultationsPage
        rows={rows}
        more={last ? encodeCursor([last.openedAt.getTime(), last.id]) : null}
      />
    )
  },
}

const consultationPage: Page = {
  path: '/consultations/:consultationId',
  access: 'everyone',
  async show(request) {
    const view = await consultationView(request, idIn(request))
    if (view.state !== 'draft') await watchResults(request, view.id)
    const token = await voterTokenIn(request, view.id)
    return (
      <ConsultationPage
        view={view}
        rejected={await rejectedCounts(request.db, view.id)}
        own={view.state === 'draft' ? null : await progressOfReader(request, view.id, token)}
      />
    )
  },
}

const sayFirst = (consultationId: string) => ({ redirect: joinPage(consultationId) })

const votingPage: Page = {
  path: '/consultations/:consultationId/vote',
  access: 'everyone',
  async show(request) {
    const id = idIn(request)
    const token = await voterTokenIn(request, id)
    if (await mustSayFirst(request, id, token)) return sayFirst(id)
    const { again, kept, list } = request.query
    const asked = { again: statementIn(again), kept: statementIn(kept) }
    return <VotingPage view={await votingView(request, id, token, asked)} fromList={list === '1'} />
  },
}

const ownAnswersPage: Page = {
  path: '/consultations/:consultationId/answers',
  access: 'everyone',
  async show(request) {
    const id = idIn(request)
    const token = await voterTokenIn(request, id)
    if (await mustSayFirst(request, id, token)) return sayFirst(id)
    const kept = statementIn(request.query.kept)
    return <OwnAnswersPage view={await ownAnswersView(request, id, token)} kept={kept} />
  },
}

/** Shared by all who only read; a voter's own page says where they stand. */
const resultsPage: Page = {
  path: '/consultations/:consultationId/results',
  access: 'everyone',
  version: (request) => resultsVersion(request, idIn(request)),
  personal: (request) => Object.keys(request.cookies).some(isVoterCookie),
  async show(request) {
    const id = idIn(request)
    const view = await resultsView(request, id, await voterTokenIn(request, id))
    return <ResultsPage view={view} />
  },
}

/** A voter's own statement, and taking everything back: by the token that the browser keeps. */
export const voterForms: AnyFormPage[] = [
  defineFormPage({
    path: '/consultations/:consultationId/say',
    access: 'everyone',
    command: writeStatementCommand,
    async show(request, form) {
      const id = idIn(request)
      const token = await voterTokenIn(request, id)
      if (await mustSayFirst(request, id, token)) return sayFirst(id)
      const { consultation, voter } = await votingView(request, id, token)
      return <SayPage view={consultation} voter={voter} form={form} />
    },
    async fixed(request) {
      return { consultationId: idIn(request), voter: await voterTokenIn(request, idIn(request)) }
    },
    done: (_, request) => ({ redirect: request.path, flash: wordsIn(publicWords, request.lang).said }),
  }),
  defineFormPage({
    path: '/consultations/:consultationId/take-back',
    access: 'everyone',
    command: eraseVoterCommand,
    async show(request, form) {
      const id = idIn(request)
      const token = await voterTokenIn(request, id)
      if (await mustSayFirst(request, id, token)) return sayFirst(id)
      const { consultation, voter } = await votingView(request, id, token)
      return <TakeBackPage view={consultation} known={voter !== null} form={form} />
    },
    async fixed(request) {
      return { consultationId: idIn(request), voter: await voterTokenIn(request, idIn(request)) }
    },
    done: ({ votes }, request) => ({
      redirect: `/consultations/${idIn(request)}`,
      flash: wordsIn(publicWords, request.lang).takenBack(votes),
    }),
  }),
]

export const publicPages: Page[] = [openPage, consultationPage, votingPage, ownAnswersPage, resultsPage]

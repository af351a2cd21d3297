import { type AnyFormPage, defineFormPage, type Page } from '../../../../platform/http/page.ts'
import { sessionOfRound } from '../../../sessions/index.ts'
import { FeedPage } from '../../web/feed-page.tsx'
import { IntegrityPage } from '../../web/integrity-page.tsx'
import { StaffConsultationPage } from '../../web/staff-consultation-page.tsx'
import { feedPointsCommand } from '../feed-points.ts'
import { flagsView } from '../results/flags-view.ts'
import { resultsView } from '../results/results-view.ts'
import { around, backTo, fromAddress, idIn, shownTo } from './page-support.ts'

const consultationPage: Page = {
  path: '/staff/consultations/:consultationId',
  access: 'staff',
  async show(request) {
    const view = await shownTo(request, 'consultations.read')
    const flags = view.may.moderate ? await flagsView(request, idIn(request)) : null
    return <StaffConsultationPage view={{ ...view, flags }} />
  },
}

const integrityPage: Page = {
  path: '/staff/consultations/:consultationId/integrity',
  access: 'staff',
  async show(request) {
    const view = await shownTo(request, 'statements.moderate')
    return <IntegrityPage {...around(view)} flags={await flagsView(request, idIn(request))} />
  },
}

const feedForm = defineFormPage({
  path: '/staff/consultations/:consultationId/feed',
  access: 'staff',
  command: feedPointsCommand,
  async show(request, form) {
    const view = await shownTo(request, 'consultations.feed')
    const results = await resultsView(request, idIn(request), undefined, { toHandOn: true })
    const session = (await sessionOfRound(request.db, view.consultation.roundId)) !== undefined
    return <FeedPage {...around(view)} view={results} fed={view.fed} session={session} form={form} />
  },
  fixed: fromAddress,
  done: ({ to, points }, request) => backTo(request, (words) => words.fed[to](points.length)),
})

export const staffPages: Page[] = [consultationPage, integrityPage]
export const feedForms: AnyFormPage[] = [feedForm]

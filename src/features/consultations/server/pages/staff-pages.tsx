import { found } from '../../../../base/reason.ts'
import {
  type AnyFormPage,
  defineFormPage,
  type Page,
  type PageRequest,
} from '../../../../platform/http/page.ts'
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

/** Where points that were handed on stand now: the outcome of a session that has begun waits with them filled in. */
async function placeOfFed(request: PageRequest, to: 'session' | 'suggestions') {
  const { consultation } = await shownTo(request, 'consultations.feed')
  const topic = `/staff/topics/${consultation.topicId}`
  if (to === 'suggestions') return { at: 'suggestions', href: `${topic}/suggestions` } as const
  const { sessionId, state } = found(
    await sessionOfRound(request.db, consultation.roundId),
    'consultations.no-session',
  )
  return state === 'planned'
    ? ({ at: 'planned', href: `/staff/sessions/${sessionId}` } as const)
    : ({ at: 'session', href: `${topic}/conclude?session=${sessionId}` } as const)
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
  async done({ to, points }, request) {
    const { at, href } = await placeOfFed(request, to)
    return backTo(request, (words) => ({
      text: words.fed[to](points.length),
      link: { href, label: words.seeFed[at] },
    }))
  },
})

export const staffPages: Page[] = [consultationPage, integrityPage]
export const feedForms: AnyFormPage[] = [feedForm]

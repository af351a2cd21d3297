import { type AnyFormPage, defineFormPage, type FormValues } from '../../../../platform/http/page.ts'
import { wordsIn } from '../../../../ui/words.ts'
import { authorise } from '../../../access/index.ts'
import { sessionOfRound } from '../../../sessions/index.ts'
import { aboutTopic, latestRound } from '../../../topics/index.ts'
import { CloseConsultationPage, OpenConsultationPage } from '../../web/confirm-pages.tsx'
import { EditConsultationPage, NewConsultationPage } from '../../web/settings-page.tsx'
import { staffWords } from '../../web/staff-words.ts'
import { changeConsultationCommand } from '../change-consultation.ts'
import { closeConsultationCommand } from '../close-consultation.ts'
import { sessionTitle } from '../consultation-view-store.ts'
import { createConsultationCommand } from '../create-consultation.ts'
import { openConsultationCommand } from '../open-consultation.ts'
import { around, backTo, chainOfPage, fromAddress, shownTo } from './page-support.ts'

const yesNo = (value: boolean) => (value ? 'yes' : 'no')

/** Preparing a consultation, changing what is arranged, opening and ending it. */
export const settingsForms: AnyFormPage[] = [
  defineFormPage({
    path: '/staff/topics/:topicId/consultations/new',
    access: 'staff',
    command: createConsultationCommand,
    async show(request, form) {
      const round = await latestRound(request.db, request.params.topicId!)
      authorise(request.actor, 'consultations.create', { path: round.path })
      const session = await sessionOfRound(request.db, round.roundId)
      const ahead = session?.state === 'planned' || session?.state === 'open'
      return (
        <NewConsultationPage
          topicId={round.topicId}
          topicTitle={round.title}
          sessionTitle={session && ahead ? await sessionTitle(request.db, session.sessionId) : null}
          form={form}
        />
      )
    },
    ...aboutTopic,
    done: ({ consultationId }, request) => ({
      redirect: `/staff/consultations/${consultationId}/statements`,
      flash: wordsIn(staffWords, request.lang).created,
    }),
  }),
  defineFormPage({
    path: '/staff/consultations/:consultationId/edit',
    access: 'staff',
    command: changeConsultationCommand,
    async values(request): Promise<FormValues> {
      const { consultation, statementsAllowed } = await shownTo(request, 'consultations.change')
      return {
        title: consultation.title,
        question: consultation.question,
        openToDevices: yesNo(consultation.openToDevices),
        openToPhones: yesNo(consultation.openToPhones),
        takesStatements: yesNo(statementsAllowed),
        resultsShown: consultation.resultsShown,
        moderationRule: consultation.moderationRule,
        closesOn: consultation.closesOn ?? '',
        statementsCloseOn: consultation.statementsCloseOn ?? '',
      }
    },
    async show(request, form) {
      const view = await shownTo(request, 'consultations.change')
      const { state, title, question } = view.consultation
      const asked = state === 'draft' ? null : { title, question }
      return <EditConsultationPage {...around(view)} asked={asked} form={form} />
    },
    fixed: fromAddress,
    chainId: chainOfPage,
    done: (_, request) => backTo(request, (words) => words.saved),
  }),
  defineFormPage({
    path: '/staff/consultations/:consultationId/open',
    access: 'staff',
    command: openConsultationCommand,
    async show(request, form) {
      const view = await shownTo(request, 'consultations.open')
      return <OpenConsultationPage {...around(view)} form={form} />
    },
    fixed: fromAddress,
    chainId: chainOfPage,
    done: (_, request) => backTo(request, (words) => words.opened),
  }),
  defineFormPage({
    path: '/staff/consultations/:consultationId/close',
    access: 'staff',
    command: closeConsultationCommand,
    async show(request, form) {
      const view = await shownTo(request, 'consultations.close')
      return <CloseConsultationPage {...around(view)} waiting={view.waiting.length} form={form} />
    },
    fixed: fromAddress,
    chainId: chainOfPage,
    done: ({ votes }, request) => backTo(request, (words) => words.closed(votes)),
  }),
]

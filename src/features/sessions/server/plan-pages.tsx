import {
  type AnyFormPage,
  defineFormPage,
  type FormState,
  type FormValues,
  type PageRequest,
} from '../../../platform/http/page.ts'
import { wordsIn } from '../../../ui/words.ts'
import { askedRound, type RoundHandle } from '../../topics/index.ts'
import type { SessionView } from '../contract.ts'
import { CancelSessionPage, ReplanSessionPage } from '../web/change-plan-pages.tsx'
import { OpenSessionPage } from '../web/open-session-page.tsx'
import { recordWords } from '../web/record-words.ts'
import { cancelSessionCommand } from './cancel-session.ts'
import { openSessionCommand } from './open-session.ts'
import { address, fixedSession, sessionFor } from './page-support.ts'
import { replanSessionCommand } from './replan-session.ts'
import { sessionViews } from './sessions-of-round.ts'

/** A plan as the fields hold it. */
function plannedValues({ title, chair, subEvents }: SessionView): FormValues {
  const parts = subEvents.flatMap(({ form, place, means, heldOn, startsAt, note }, index) =>
    Object.entries({ form, place, means, heldOn, startsAt, note }).map(([name, value]): [string, string] => [
      `subEvents.${index}.${name}`,
      value ?? '',
    ]),
  )
  return { title, chair: chair ?? '', ...Object.fromEntries(parts) }
}

/** The session that is still to begin; of one that has, its page says what comes next. */
async function plannedSession(request: PageRequest, round: RoundHandle, form: FormState) {
  const { sessionId, state } = await sessionFor(request, round)
  const [session] = await sessionViews(request.db, { sessionId })
  const fresh = form.summary.length + Object.keys(form.errors).length === 0
  const away = state !== 'planned' && fresh ? { redirect: `/staff/sessions/${sessionId}` } : null
  return { session: session!, away }
}

/** What may become of a plan: put off or moved, called off, begun. */
export const planForms: AnyFormPage[] = [
  defineFormPage({
    path: '/staff/topics/:topicId/session/change',
    access: 'staff',
    command: replanSessionCommand,
    async values(request) {
      const round = await askedRound(request, 'sessions.plan')
      const { sessionId } = await sessionFor(request, round)
      const [session] = await sessionViews(request.db, { sessionId })
      return plannedValues(session!)
    },
    async show(request, form) {
      const topic = await askedRound(request, 'sessions.plan')
      const { away } = await plannedSession(request, topic, form)
      return away ?? <ReplanSessionPage topic={topic} form={form} />
    },
    fixed: fixedSession,
    chainId: (request) => request.params.topicId!,
    done: ({ sessionId }, request) => ({
      redirect: `/staff/sessions/${sessionId}`,
      flash: wordsIn(recordWords, request.lang).replan.saved,
    }),
  }),
  defineFormPage({
    path: '/staff/topics/:topicId/session/cancel',
    access: 'staff',
    command: cancelSessionCommand,
    async show(request, form) {
      const round = await askedRound(request, 'sessions.plan')
      const { session, away } = await plannedSession(request, round, form)
      return away ?? <CancelSessionPage topic={round} session={session} form={form} />
    },
    fixed: fixedSession,
    chainId: (request) => request.params.topicId!,
    done: ({ sessionId }, request) => ({
      redirect: `/staff/sessions/${sessionId}`,
      flash: wordsIn(recordWords, request.lang).cancel.saved,
    }),
  }),
  defineFormPage({
    path: '/staff/topics/:topicId/open-session',
    access: 'staff',
    command: openSessionCommand,
    async show(request, form) {
      const round = await askedRound(request, 'sessions.open')
      const { session, away } = await plannedSession(request, round, form)
      return away ?? <OpenSessionPage topic={round} session={session} form={form} />
    },
    fixed: fixedSession,
    chainId: (request) => request.params.topicId!,
    done: (_, request) => ({
      redirect: address(request, 'attendance'),
      flash: wordsIn(recordWords, request.lang).open.saved,
    }),
  }),
]

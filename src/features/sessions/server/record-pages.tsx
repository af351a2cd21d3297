import { dayOf } from '../../../base/day.ts'
import {
  type AnyFormPage,
  defineFormPage,
  type FormValues,
  type PageRequest,
} from '../../../platform/http/page.ts'
import { wordsIn } from '../../../ui/words.ts'
import { type Action, may } from '../../access/index.ts'
import { attendanceOfRound, participantsOfRound } from '../../participants/index.ts'
import { aboutTopic, askedRound, type RoundHandle } from '../../topics/index.ts'
import type { PointForSession } from '../contract/fed-points.ts'
import { heldDay } from '../rules/conclusion.ts'
import { AttendSessionPage } from '../web/attend-session-page.tsx'
import { ConcludeSessionPage } from '../web/conclude-session-page.tsx'
import { ExplainDissentPage } from '../web/explain-dissent-page.tsx'
import { NoteOpinionsPage } from '../web/note-opinions-page.tsx'
import { PlanSessionPage } from '../web/plan-session-page.tsx'
import { recordWords } from '../web/record-words.ts'
import { attendSessionCommand } from './attend-session.ts'
import { concludeSessionCommand } from './conclude-session.ts'
import { explainDissentCommand } from './explain-dissent.ts'
import { noteOpinionsCommand } from './note-opinions.ts'
import { dissentsOfRound } from './outcome-store.ts'
import { address, fixedSession, sessionFor } from './page-support.ts'
import { planSessionCommand } from './plan-session.ts'
import { otherRoundsInRoom, roomAddress } from './session-list-store.ts'
import { sessionsOfRound, sessionViews } from './sessions-of-round.ts'

async function waitingPoints(request: PageRequest, round: RoundHandle): Promise<PointForSession[]> {
  return (await request.ports.fedPoints?.waiting(request.db, round.roundId)) ?? []
}

/** The rows of the form for points of consultations online: each with its figures, and what stood against it. */
function fedValues(points: PointForSession[]): FormValues {
  const dissents = points.flatMap(({ id, dissents }) => dissents.map((text) => ({ id, text })))
  return Object.fromEntries([
    ...points.flatMap(({ id, text }, index) => [
      [`consensus.${index}.pointId`, id],
      [`consensus.${index}.text`, text],
    ]),
    ...dissents.flatMap(({ id, text }, index) => [
      [`dissents.${index}.pointId`, id],
      [`dissents.${index}.text`, text],
      [`dissents.${index}.speakerGroup`, 'masses'],
    ]),
  ])
}

async function planValues(request: PageRequest): Promise<FormValues> {
  const round = await askedRound(request, 'sessions.plan')
  return {
    title: round.title,
    'subEvents.0.form': 'meeting',
    'subEvents.0.place': round.afterwards ? '' : await roomAddress(request.db, round.roomId),
    'subEvents.0.heldOn': round.afterwards ? '' : dayOf(request.now),
    start: round.afterwards ? 'held' : 'now',
  }
}

async function attendValues(request: PageRequest): Promise<FormValues> {
  const round = await askedRound(request, 'sessions.attend')
  const session = await sessionFor(request, round)
  const [only] = session.subEvents
  if (session.subEvents.length !== 1) return {}
  const [{ places }, attendance] = await Promise.all([
    participantsOfRound(request.db, round.roundId),
    attendanceOfRound(request.db, round.roundId),
  ])
  const known = attendance.filter((one) => one.subEventId === only!.id)
  return Object.fromEntries(
    places.map((place, index) => {
      const row = known.find((one) => one.participantId === place.id)
      return [`rows.${index}.presentCount`, row ? String(row.presentCount) : '']
    }),
  )
}

/** The short pages on which a session is put on record in one sitting, each leading to the next. */
export const recordForms: AnyFormPage[] = [
  defineFormPage({
    path: '/staff/topics/:topicId/session',
    access: 'staff',
    command: planSessionCommand,
    values: planValues,
    async show(request, form) {
      const round = await askedRound(request, 'sessions.plan')
      const otherRounds = await otherRoundsInRoom(request.db, round.roomId, round.topicId)
      return <PlanSessionPage topic={round} otherRounds={otherRounds} form={form} />
    },
    ...aboutTopic,
    done({ sessionId, state }, request) {
      const words = wordsIn(recordWords, request.lang).plan
      return state === 'planned'
        ? { redirect: `/staff/sessions/${sessionId}`, flash: words.savedPlanned }
        : {
            redirect: `/staff/topics/${request.params.topicId}/attendance?session=${sessionId}`,
            flash: words.saved,
          }
    },
  }),
  defineFormPage({
    path: '/staff/topics/:topicId/attendance',
    access: 'staff',
    command: attendSessionCommand,
    values: attendValues,
    async show(request, form) {
      const round = await askedRound(request, 'sessions.attend')
      const { sessionId } = await sessionFor(request, round)
      const [session] = await sessionViews(request.db, { sessionId })
      const { places } = await participantsOfRound(request.db, round.roundId)
      return <AttendSessionPage topic={round} subEvents={session!.subEvents} places={places} form={form} />
    },
    fixed: fixedSession,
    done({ present, more }, request) {
      const words = wordsIn(recordWords, request.lang).attend
      const told = more.map(({ category, by }) => words.more(category, by))
      return { redirect: address(request, 'notes'), flash: [words.saved(present), ...told].join(' ') }
    },
  }),
  defineFormPage({
    path: '/staff/topics/:topicId/notes',
    access: 'staff',
    command: noteOpinionsCommand,
    async show(request, form) {
      const round = await askedRound(request, 'sessions.note')
      const { places } = await participantsOfRound(request.db, round.roundId)
      const view = await sessionsOfRound(request.db, round.roundId)
      const allowed = (action: Action) => may(request.actor, action, { path: round.path })
      return (
        <NoteOpinionsPage
          topic={round}
          places={places}
          view={view}
          form={form}
          mayConclude={allowed('sessions.conclude')}
          rights={{
            opinion: allowed('opinions.correct'),
            consensus: false,
            dissent: false,
            commitment: false,
          }}
        />
      )
    },
    fixed: fixedSession,
    done: ({ numbers }, request) => ({
      redirect: address(request, 'notes'),
      flash: wordsIn(recordWords, request.lang).note.saved(numbers.length),
    }),
  }),
  defineFormPage({
    path: '/staff/topics/:topicId/conclude',
    access: 'staff',
    command: concludeSessionCommand,
    async values(request) {
      const round = await askedRound(request, 'sessions.conclude')
      const session = await sessionFor(request, round)
      return {
        heldOn: heldDay(undefined, session, round.afterwards, dayOf(request.now)) ?? '',
        ...fedValues(await waitingPoints(request, round)),
      }
    },
    async show(request, form) {
      const round = await askedRound(request, 'sessions.conclude')
      const fed = (await waitingPoints(request, round)).length
      const session = await sessionFor(request, round)
      const onFile = session.state === 'held' ? await sessionsOfRound(request.db, round.roundId) : null
      return <ConcludeSessionPage topic={round} form={form} fed={fed} onFile={onFile} />
    },
    fixed: fixedSession,
    chainId: (request) => request.params.topicId!,
    done({ addedTo }, request) {
      const words = wordsIn(recordWords, request.lang).conclude
      return {
        redirect: `/staff/topics/${request.params.topicId}`,
        flash: addedTo ? words.savedMore : words.saved,
      }
    },
  }),
  defineFormPage({
    path: '/staff/topics/:topicId/explain',
    access: 'staff',
    command: explainDissentCommand,
    async show(request, form) {
      const round = await askedRound(request, 'dissents.explain')
      const dissents = (await dissentsOfRound(request.db, round.roundId)).filter((one) => !one.voided)
      return <ExplainDissentPage topic={round} dissents={dissents} form={form} />
    },
    ...aboutTopic,
    done: ({ number }, request) => ({
      redirect: `/staff/topics/${request.params.topicId}`,
      flash: wordsIn(recordWords, request.lang).explain.saved(number),
    }),
  }),
]

import { found, refuseIf } from '../../../base/reason.ts'
import type { Actor } from '../../../platform/commands/actor.ts'
import type { Page, PageRequest } from '../../../platform/http/page.ts'
import { authorise, may } from '../../access/index.ts'
import { participantsOfRound } from '../../participants/index.ts'
import type { SessionPageView } from '../contract/minutes.ts'
import { MinutesSheet } from '../web/minutes-sheet.tsx'
import { SessionPage } from '../web/session-page.tsx'
import { AgendaSheet, type InvitedLine, NoticeSheet } from '../web/session-sheets.tsx'
import { SessionsPage } from '../web/sessions-page.tsx'
import { sessionPage, sessionPlace } from './session-list-store.ts'
import { sessionMinutes } from './session-minutes.ts'
import { sessionViews } from './sessions-of-round.ts'

async function loadSession(request: PageRequest): Promise<SessionPageView & { path: string }> {
  const sessionId = request.params.sessionId!
  const place = found(await sessionPlace(request.db, sessionId), 'sessions.not-found')
  authorise(request.actor, 'topics.read', { path: place.path })
  const [session] = await sessionViews(request.db, { sessionId })
  return { session: session!, ...place }
}

/** Where an actor may read sessions: their own grants, one by one. */
function scopesOf(actor: Actor) {
  if (actor.kind !== 'staff') return []
  return actor.grants.filter((grant) =>
    may({ ...actor, grants: [grant] }, 'topics.read', { path: grant.path }),
  )
}

/** The people invited to all topics of a session, added up by category. */
async function invitedTo(request: PageRequest, view: SessionPageView): Promise<InvitedLine[]> {
  const lines = new Map<string, number>()
  for (const { roundId } of view.agenda) {
    const { places } = await participantsOfRound(request.db, roundId)
    for (const place of places.filter((one) => !one.uninvited)) {
      lines.set(place.category, (lines.get(place.category) ?? 0) + place.headCount)
    }
  }
  return [...lines].map(([category, headCount]) => ({ category, headCount }))
}

export const sessionsPages: Page[] = [
  {
    path: '/staff/sessions',
    access: 'staff',
    async show(request) {
      authorise(request.actor, 'topics.read', null)
      const { after, before } = request.query
      return <SessionsPage {...(await sessionPage(request.db, scopesOf(request.actor), { after, before }))} />
    },
  },
  {
    path: '/staff/sessions/:sessionId',
    access: 'staff',
    async show(request) {
      const view = await loadSession(request)
      const subject = { path: view.path }
      return (
        <SessionPage
          view={view}
          mayNote={may(request.actor, 'sessions.note', subject)}
          mayRun={may(request.actor, 'sessions.conclude', subject)}
        />
      )
    },
  },
  {
    path: '/staff/sessions/:sessionId/notice',
    access: 'staff',
    async show(request) {
      const view = await loadSession(request)
      return <NoticeSheet view={view} invited={await invitedTo(request, view)} />
    },
  },
  {
    path: '/staff/sessions/:sessionId/minutes',
    access: 'staff',
    async show(request) {
      const view = await loadSession(request)
      const { kind } = view.session.state
      if (kind === 'cancelled') refuseIf([{ code: 'sessions.cancelled' }])
      if (kind === 'planned') refuseIf([{ code: 'sessions.not-open' }])
      return <MinutesSheet view={await sessionMinutes(request, view)} />
    },
  },
  {
    path: '/staff/sessions/:sessionId/agenda',
    access: 'staff',
    async show(request) {
      const view = await loadSession(request)
      if (view.session.state.kind === 'cancelled') refuseIf([{ code: 'sessions.cancelled' }])
      return <AgendaSheet view={view} />
    },
  },
]

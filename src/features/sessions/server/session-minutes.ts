import { found } from '../../../base/reason.ts'
import type { PageRequest } from '../../../platform/http/page.ts'
import { may } from '../../access/index.ts'
import { attendanceOfSession, placesOfRound } from '../../participants/index.ts'
import type { AgendaItem, MinutesTopic, MinutesView, SessionPageView } from '../contract/minutes.ts'
import { cameTo, peopleOf } from '../rules/minutes.ts'
import { entryIdsOf } from './minutes-store.ts'
import { commitmentsOfRound, consensusOfRound, dissentsOfRound, opinionsOfRound } from './outcome-store.ts'

/** All that is on record of a session, for one of its topics where the address names it, else for all. */
export async function sessionMinutes(
  request: PageRequest,
  page: SessionPageView & { path: string },
): Promise<MinutesView> {
  const { db, query } = request
  const agenda = page.agenda.filter((item) => !query.topic || item.topicId === query.topic)
  found(agenda[0], 'sessions.not-found')
  const [topics, places, came] = await Promise.all([
    Promise.all(agenda.map((item) => minutesTopic(request, page.session.id, item))),
    Promise.all(agenda.map((item) => placesOfRound(db, item.roundId))),
    attendanceOfSession(db, page.session.id),
  ])
  const asked = places.flat()
  const attendance = came.filter((one) => asked.some((place) => place.id === one.participantId))
  return {
    page: { ...page, agenda },
    beside: page.agenda.filter((item) => !agenda.includes(item)).map((item) => item.title),
    topics,
    people: peopleOf(asked, attendance, may(request.actor, 'participants.set', { path: page.path })),
    came: new Map(page.session.subEvents.map(({ id }) => [id, cameTo(id, attendance)])),
  }
}

async function minutesTopic(
  { db, ports, lang }: PageRequest,
  sessionId: string,
  item: AgendaItem,
): Promise<MinutesTopic> {
  const { roundId } = item
  const [ids, opinions, consensus, dissents, commitments, origins] = await Promise.all([
    entryIdsOf(db, sessionId, roundId),
    opinionsOfRound(db, roundId),
    consensusOfRound(db, roundId),
    dissentsOfRound(db, roundId),
    commitmentsOfRound(db, roundId),
    ports.fedPoints?.settled(db, roundId, lang) ?? [],
  ])
  const ofSession = [opinions, consensus, dissents, commitments].flat().filter(({ id }) => ids.has(id))
  const standing = <Entry extends { id: string; voided: unknown }>(entries: Entry[]) =>
    entries.filter((one) => ids.has(one.id) && !one.voided)
  return {
    ...item,
    opinions: standing(opinions),
    consensus: standing(consensus).map((point) => ({
      ...point,
      origin: origins.find((one) => one.consensusPointId === point.id) ?? null,
    })),
    dissents: standing(dissents),
    commitments: standing(commitments),
    struck: ofSession.some((one) => one.voided),
  }
}

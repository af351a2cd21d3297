import { withoutPersonalNumbers } from '../../../base/mask.ts'
import { found } from '../../../base/reason.ts'
import type { Db, Tx } from '../../../platform/database/tables.ts'
import { openConsultations } from '../../consultations/index.ts'
import { listTopics, topicView } from '../../topics/index.ts'
import type { HomeView, ListedTopic, OutcomeLine, PublicTopicView } from '../contract/public-views.ts'
import type { RecordViews } from '../contract/views.ts'
import { firstClause } from '../rules/first-clause.ts'
import { situationOf } from '../rules/situation.ts'
import { isGoingOn, type Standing, standingOfRound } from '../rules/standing.ts'
import { inOrder } from '../rules/way-order.ts'
import { figuresNow } from './figures.ts'
import { askedToJudge, openBackgrounds, openResults, publicChain, wayOf } from './public-store.ts'
import { factsOf, recordViews } from './staff-topic.ts'
import { withStandings } from './standing-store.ts'

/** A topic as everyone may see it; "not found" for one that is not public. */
export async function publicTopic(
  db: Db | Tx,
  topicId: string,
  now: Date,
  round?: number,
): Promise<PublicTopicView> {
  // In two goes: what the topic's id finds, and what its rounds' ids find.
  const [proof, topic, way] = await Promise.all([
    publicChain(db, topicId).then((chain) => found(chain, 'course.not-public')),
    topicView(db, topicId),
    wayOf(db, topicId),
  ])
  const latest = topic.rounds.at(-1)!
  const shown = topic.rounds.find((one) => one.number === round) ?? latest
  const [record, facts] = await Promise.all([recordViews(db, topic, shown.id, now), factsOf(db, latest, now)])
  return {
    record: masked(forEveryone(record)),
    shownRound: shown.number,
    situation: situationOf(latest.method, facts),
    standing: standingOfRound(latest.method, facts),
    way: inOrder(way),
    mayJudge:
      !facts.topic.closed &&
      facts.evaluations.evaluations.some((one) => one.group === 'masses' && one.closedOn === null),
    proof,
  }
}

/** What was struck out is for staff; of what was corrected everyone learns when and why, not the former words. */
function forEveryone(record: RecordViews): RecordViews {
  const standing = <Row extends { voided: unknown }>(rows: Row[]) => rows.filter((row) => !row.voided)
  const { research, problems } = record.research
  const { opinions, consensus, dissents, commitments } = record.sessions
  return {
    ...record,
    research: { research: standing(research), problems: standing(problems) },
    sessions: {
      ...record.sessions,
      opinions: standing(opinions),
      consensus: standing(consensus),
      dissents: standing(dissents),
      commitments: standing(commitments),
    },
    corrections: record.corrections.map((one) => ({ ...one, changes: [] })),
  }
}

/** Every text of a view with mobile and ID numbers masked: what staff typed beside the point never becomes public. */
function masked<T>(view: T): T {
  if (typeof view === 'string') return withoutPersonalNumbers(view) as T
  if (Array.isArray(view)) return view.map(masked) as T
  if (typeof view !== 'object' || view === null || view instanceof Date) return view
  return Object.fromEntries(Object.entries(view).map(([key, value]) => [key, masked(value)])) as T
}

// What changed lately is looked through, no further: the cost stays the same however many topics there are.
const lately = 60
// Of the consultations opened last, real ones first.
const askedLooked = 12
const askedShown = 3
const judgedShown = 3

/** What the first page names of the consultations that are open: changes as soon as one is opened or ended. */
export async function askedVersion(db: Db | Tx, now: Date): Promise<string> {
  const open = await openConsultations(db, now, askedLooked)
  return open.map(({ id, closesOn }) => `${id} ${closesOn}`).join(' ')
}

export async function homeView(db: Db | Tx, now: Date): Promise<HomeView> {
  const { rows } = await listTopics(db, { publicOnly: true }, null, lately)
  const listed = await withStandings(db, rows, now)
  const [outcomes, judged, figures, open] = await Promise.all([
    outcomeLines(db, listed),
    askedToJudge(
      db,
      listed.map((row) => row.roundId),
    ),
    figuresNow(db, now),
    openConsultations(db, now, askedLooked),
  ])
  const toJudge = realFirst(listed.filter((row) => judged.has(row.roundId))).slice(0, judgedShown)
  const talked = listed.filter((row) => !row.afterwards && isGoingOn(row.standing) && !toJudge.includes(row))
  return {
    toJudge,
    talked: realFirst(talked).slice(0, 6),
    asked: { rows: realFirst(open).slice(0, askedShown), more: open.length > askedShown },
    outcomes,
    figures,
  }
}

const cameToSomething: Standing[] = ['solved', 'partly', 'explained']

/** What came of it: topics closed with something, and old matters of which it was told openly that they were done. */
async function outcomeLines(db: Db | Tx, listed: ListedTopic[]): Promise<OutcomeLine[]> {
  const closed = (row: ListedTopic) => cameToSomething.includes(row.standing)
  const old = (row: ListedTopic) => row.afterwards && row.status === 'approved'
  const ended = listed.filter((row) => closed(row) || old(row))
  const told = await openResults(
    db,
    ended.map((row) => row.roundId),
  )
  const shown = realFirst(ended.filter((row) => closed(row) || told.get(row.roundId)?.done)).slice(0, 6)
  const backgrounds = await openBackgrounds(
    db,
    shown.map((row) => row.id),
  )
  return shown.map((topic) => ({
    topic,
    before: firstClause(backgrounds.get(topic.id) ?? '') || null,
    after: told.get(topic.roundId)?.text ?? null,
    on: topic.closedOn ?? told.get(topic.roundId)?.issuedOn ?? null,
  }))
}

function realFirst<Row extends { practice: boolean }>(rows: Row[]): Row[] {
  return rows.toSorted((a, b) => Number(a.practice) - Number(b.practice))
}

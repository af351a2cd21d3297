import { type Day, dayOf } from '../../../base/day.ts'
import type { Actor } from '../../../platform/commands/actor.ts'
import type { Db, Tx } from '../../../platform/database/tables.ts'
import { chainEvents } from '../../../platform/events/journal.ts'
import { type Action, authorise, may, type Subject } from '../../access/index.ts'
import { concernsOfTopic } from '../../concerns/index.ts'
import { consultationsOfRound } from '../../consultations/index.ts'
import { correctionsOfTopic } from '../../corrections/index.ts'
import { belongsTo, evaluationsOfRound } from '../../evaluations/index.ts'
import { type Obstacle, type RoundFacts, stepsOf } from '../../methods/index.ts'
import { participantsOfRound } from '../../participants/index.ts'
import { problemItemsOfRound, researchOfRound } from '../../research/index.ts'
import { type ResultsView, type RowRights, resultsOfRound } from '../../results/index.ts'
import { sessionsOfRound } from '../../sessions/index.ts'
import { type RoundView, type TopicView, topicView } from '../../topics/index.ts'
import type {
  CorrectRights,
  RecordViews,
  StaffAct,
  StaffNext,
  StaffObstacle,
  StaffTopicView,
} from '../contract/views.ts'
import { acts } from '../rules/acts.ts'
import { situationOf } from '../rules/situation.ts'
import { standingOfRound } from '../rules/standing.ts'
import { nextSteps, offersOf } from '../rules/way-forward.ts'
import { reasonsOfTopic } from './reasons-of-topic.ts'
import { roundFacts } from './round-facts.ts'
import { subjectOf, waysOut } from './ways-out.ts'

/** All that the features keep of one round, for staff and public pages alike. */
export async function recordViews(
  db: Db | Tx,
  topic: TopicView,
  roundId: string,
  now: Date,
): Promise<RecordViews> {
  const [
    concerns,
    research,
    problems,
    participants,
    consultations,
    sessions,
    results,
    evaluations,
    corrections,
  ] = await Promise.all([
    concernsOfTopic(db, topic.id),
    researchOfRound(db, roundId),
    problemItemsOfRound(db, roundId),
    participantsOfRound(db, roundId),
    consultationsOfRound(db, roundId, now, { drafts: true }),
    sessionsOfRound(db, roundId),
    resultsOfRound(db, roundId),
    evaluationsOfRound(db, roundId),
    correctionsOfTopic(db, topic.id),
  ])
  return {
    topic,
    concerns,
    research: { research, problems },
    participants,
    consultations,
    sessions,
    results,
    evaluations,
    corrections,
  }
}

/** The facts of a round whose row has been read already. */
export function factsOf(db: Db | Tx, round: RoundView, now: Date): Promise<RoundFacts> {
  return roundFacts(db, round.id, now, {
    roundId: round.id,
    number: round.number,
    method: round.method,
    outcome: round.outcome,
    closedOn: round.closedOn,
  })
}

/** The topic page as this reader sees it: only what they may do is offered. */
export async function staffTopic(
  db: Db | Tx,
  actor: Actor,
  topicId: string,
  now: Date,
  askedRound?: number,
): Promise<StaffTopicView> {
  const topic = await topicView(db, topicId)
  const latest = topic.rounds.at(-1)!
  const shown = topic.rounds.find((round) => round.number === askedRound) ?? latest
  const facts = await factsOf(db, latest, now)
  const subject = subjectOf(topic.organisation.path, facts)
  authorise(actor, 'topics.read', subject)
  const { method } = latest
  const ways = waysOut(actor, { topicId, path: topic.organisation.path }, facts, now)
  const own = (one: Obstacle): StaffObstacle => ({ ...one, ...ways(one) })
  const offered = offeredActs(actor, topic, facts, offersOf(method, facts, now), own)
  const [record, history, rowReasons] = await Promise.all([
    recordViews(db, topic, shown.id, now),
    chainEvents(db, topicId),
    reasonsOfTopic(db, topicId),
  ])
  return {
    record,
    shownRound: shown.number,
    method,
    situation: situationOf(method, facts),
    standing: standingOfRound(method, facts),
    steps: stepsOf(method, facts, now).map((step) => ({
      ...step,
      obstacles: step.obstacles.map(own),
      hints: step.hints.map(own),
    })),
    next: chooseNext(nextSteps(method, facts, now), offered, own, dayOf(now)),
    returned: returnedOf(topic),
    ended: facts.topic.closed ? 'closed' : topic.status === 'declined' ? 'declined' : null,
    acts: offered,
    rowRights: shown === latest ? rowRights(actor, record.results, facts, subject, offered) : nothingToRows,
    correctRights: correctRights(actor, subject),
    mayCorrectTally:
      shown === latest && !facts.topic.closed && may(actor, 'evaluations.correct-tally', subject),
    mayReadSessions: may(actor, 'topics.read', { path: topic.organisation.path }),
    asked: record.evaluations.evaluations.flatMap(({ group, closed, electorate }) =>
      !closed && belongsTo(actor, electorate, topic.organisation.path) ? [group] : [],
    ),
    history: history.slice(-20).reverse(),
    rowReasons,
  }
}

/** What of the record this reader may correct, whether its round goes on or is over. */
function correctRights(actor: Actor, subject: Subject): CorrectRights {
  const allowed = (action: Action) => may(actor, action, subject)
  return {
    research: allowed('research.correct'),
    problem: allowed('problems.correct'),
    opinion: allowed('opinions.correct'),
    consensus: allowed('consensus.correct'),
    dissent: allowed('dissents.correct'),
    commitment: allowed('commitments.correct'),
  }
}

const nothingToRows: RowRights = {
  report: [],
  voidSuggestions: [],
  voidResponsibilities: [],
  changeResponsibilities: [],
  answerExtensions: [],
}

/**
 * Which rows this reader may report on, which may still be voided (what stands, and has nothing standing under it), and
 * which may be changed: what is not done, and of what people have not been told an end.
 */
function rowRights(
  actor: Actor,
  results: ResultsView,
  { topic, results: lists }: RoundFacts,
  subject: Subject,
  offered: StaffAct[],
): RowRights {
  if (topic.closed || topic.status !== 'approved') return nothingToRows
  const standing = results.responsibilities.filter((row) => !row.voided)
  const free = results.suggestions.filter(
    ({ number, voided }) =>
      !voided && !standing.some(({ origin }) => origin.kind === 'suggestion' && origin.number === number),
  )
  const told = lists.lists.some((list) => list.kind === 'feedback')
  const open = standing.filter(
    ({ state, feedback }) =>
      topic.afterwards ||
      (state.is !== 'done' && !(told && (feedback?.result === 'done' || feedback?.result === 'cannot'))),
  )
  const ids = (rows: { id: string }[]) => rows.map((row) => row.id)
  return {
    report: offered.flatMap((one) => (one.act === 'progress' ? (one.href.split('/').at(-1) ?? []) : [])),
    voidSuggestions: may(actor, 'suggestions.void', subject) ? ids(free) : [],
    voidResponsibilities: !told && may(actor, 'responsibilities.void', subject) ? ids(standing) : [],
    changeResponsibilities: may(actor, 'responsibilities.change', subject) ? ids(open) : [],
    answerExtensions: may(actor, 'extensions.refuse', subject)
      ? ids(open.filter((row) => row.extensions.some((one) => one.answer === null)))
      : [],
  }
}

/** Why a topic that is to be changed was sent back: the last decision of its Party body. */
function returnedOf(topic: TopicView): StaffTopicView['returned'] {
  const decision = topic.status === 'returned' ? topic.rounds.at(-1)!.approvals.at(-1) : undefined
  return decision?.reasons ? { bodyName: decision.bodyName, reasons: decision.reasons } : null
}

/** What makes sense now and this reader may do; each row that waits for a report is an act of its own. */
function offeredActs(
  actor: Actor,
  topic: TopicView,
  facts: RoundFacts,
  offers: ReturnType<typeof offersOf>,
  own: (one: Obstacle) => StaffObstacle,
): StaffAct[] {
  const { path } = topic.organisation
  return offers.flatMap(({ act, obstacles }): StaffAct[] => {
    const { action } = acts[act]
    if (act !== 'progress') {
      if (!may(actor, action, subjectOf(path, facts))) return []
      return [{ act, href: `/staff/topics/${topic.id}/${act}`, row: null, obstacles: obstacles.map(own) }]
    }
    return facts.results.responsibilities
      .filter((row) => row.state === 'issued' || row.state === 'under_way')
      .filter((row) => may(actor, action, { path, bodyIds: row.leadBodyId ? [row.leadBodyId] : [] }))
      .map((row) => ({
        act,
        href: `/staff/topics/${topic.id}/progress/${row.id}`,
        row: `${row.number} ${row.task}`,
        obstacles: [],
      }))
  })
}

/** Of what comes next, the first that this reader can do now; else the first of all. */
function chooseNext(
  steps: ReturnType<typeof nextSteps>,
  offered: StaffAct[],
  own: (one: Obstacle) => StaffObstacle,
  today: Day,
): StaffNext | null {
  const withPages = steps.map((step): StaffNext => {
    const offer = offered.find((one) => one.act === step.act)
    return {
      act: step.act,
      missing: step.missing && own(step.missing),
      href: offer?.href ?? null,
      obstacles: step.obstacles.map(own),
      setFor: step.setFor && step.setFor > today ? step.setFor : null,
    }
  })
  const ready = withPages.filter((one) => one.href && one.obstacles.length === 0)
  return ready.find((one) => !one.setFor) ?? ready[0] ?? withPages[0] ?? null
}

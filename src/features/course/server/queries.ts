import Type from 'typebox'
import { found } from '../../../base/reason.ts'
import type { Read } from '../../../platform/commands/act.ts'
import { type AnyQuery, defineQuery } from '../../../platform/commands/command.ts'
import { ChoiceField, IdField } from '../../../platform/commands/schemas.ts'
import { chainEvents } from '../../../platform/events/journal.ts'
import { authorise, may } from '../../access/index.ts'
import { stepsOf } from '../../methods/index.ts'
import { listTopics, topicStatuses, topicView } from '../../topics/index.ts'
import { readingPaths } from '../rules/reading-paths.ts'
import { situationOf } from '../rules/situation.ts'
import { nextSteps } from '../rules/way-forward.ts'
import { publicChain, wayOf } from './public-store.ts'
import { topicReaders } from './reading.ts'
import { factsOf, recordViews } from './staff-topic.ts'
import { withStandings } from './standing-store.ts'
import { subjectOf } from './ways-out.ts'

const OneTopic = Type.Object({ topicId: IdField })

/** The topic with its facts, for whoever may read it; "not found" for others unless everyone may. */
async function readableTopic({ db, actor, now }: Read, topicId: string) {
  const topic = await topicView(db, topicId)
  const round = topic.rounds.at(-1)!
  const facts = await factsOf(db, round, now)
  const staff = may(actor, 'topics.read', subjectOf(topic.organisation.path, facts))
  if (!staff) found(await publicChain(db, topicId), 'course.not-public')
  return { topic, round, facts, staff }
}

const listQuery = defineQuery({
  name: 'topics.index',
  path: '/topics',
  summary: 'Topics, what changed last first: public ones for everyone, for staff all of their places.',
  request: Type.Object({
    q: Type.Optional(Type.String({ maxLength: 100 })),
    status: Type.Optional(ChoiceField(topicStatuses)),
    roomId: Type.Optional(IdField),
    at: Type.Optional(Type.String({ maxLength: 300 })),
    limit: Type.Optional(Type.Integer({ minimum: 1, maximum: 100 })),
  }),
  async run({ db, actor, now }, { q, status, roomId, at, limit }) {
    const paths = readingPaths(actor, topicReaders)
    const scope = paths.length > 0 ? { paths } : { publicOnly: true }
    const filter = {
      ...scope,
      ...(status ? { status: [status] } : {}),
      ...(roomId ? { roomId } : {}),
      ...(q?.trim() ? { search: q.trim() } : {}),
    }
    const page = await listTopics(db, filter, at ?? null, limit ?? 20)
    return { ...page, rows: await withStandings(db, page.rows, now) }
  },
})

const oneQuery = defineQuery({
  name: 'topics.one',
  path: '/topics/:topicId',
  summary: 'One topic: for everyone what is public of it, for staff of its place the whole record.',
  request: OneTopic,
  async run(read, { topicId }) {
    const { topic, round, facts, staff } = await readableTopic(read, topicId)
    const way = await wayOf(read.db, topicId)
    const common = { situation: situationOf(round.method, facts), way }
    if (staff) return { ...common, record: await recordViews(read.db, topic, round.id, read.now) }
    return {
      ...common,
      topic: {
        id: topic.id,
        title: topic.title,
        background: topic.background,
        field: topic.field,
        status: topic.status,
        practice: topic.practice,
        afterwards: topic.afterwards,
        datesAssumed: topic.datesAssumed,
        raisedOn: topic.raisedOn,
        room: topic.room,
        organisation: { id: topic.organisation.id, name: topic.organisation.name },
        rounds: topic.rounds.map(({ number, method, reason, openedOn, outcome, closedOn }) => ({
          number,
          methodId: method.id,
          reason,
          openedOn,
          outcome,
          closedOn,
        })),
      },
    }
  },
})

const stepsQuery = defineQuery({
  name: 'topics.steps',
  path: '/topics/:topicId/steps',
  summary: 'Where the latest round stands in its method: each step with its state, and what is missing.',
  request: OneTopic,
  async run(read, { topicId }) {
    const { round, facts } = await readableTopic(read, topicId)
    return {
      methodId: round.method.id,
      roundNumber: round.number,
      steps: stepsOf(round.method, facts, read.now).map(({ step, state, needs, waitsFor }) => ({
        id: step.id,
        name: step.name,
        reaches: step.reaches,
        state,
        waitsFor,
        needs: needs.map(({ need, met, pass, said }) => ({
          rule: need.rule,
          strength: need.strength,
          source: need.source ?? step.source,
          met,
          says: said.reason,
          passed: pass && { kind: pass.kind, reason: pass.reason, post: pass.postLine, at: pass.passedAt },
        })),
      })),
      next: nextSteps(round.method, facts, read.now).map(({ stepId, act, missing, obstacles }) => ({
        stepId,
        act,
        missing: missing?.reason ?? null,
        obstacles: obstacles.map((one) => one.reason),
      })),
    }
  },
})

const historyQuery = defineQuery({
  name: 'topics.history',
  path: '/topics/:topicId/history',
  summary: 'All events of a topic in order, for staff of its place.',
  request: OneTopic,
  async run(read, { topicId }) {
    const topic = await topicView(read.db, topicId)
    const facts = await factsOf(read.db, topic.rounds.at(-1)!, read.now)
    authorise(read.actor, 'topics.read', subjectOf(topic.organisation.path, facts))
    return { events: await chainEvents(read.db, topicId) }
  },
})

const methodsQuery = defineQuery({
  name: 'methods.index',
  path: '/methods',
  summary: 'The methods that rooms of this installation choose from.',
  request: Type.Object({}),
  run: async ({ ports }) => ({ methods: ports.methods.all }),
})

export const courseQueries: AnyQuery[] = [listQuery, oneQuery, stepsQuery, historyQuery, methodsQuery]

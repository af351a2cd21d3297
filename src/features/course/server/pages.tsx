import { found, RuleError } from '../../../base/reason.ts'
import { chainEvents } from '../../../platform/events/journal.ts'
import { verifyChain } from '../../../platform/events/verify-journal.ts'
import { type AnyFormPage, defineFormPage, type Page, type PageRequest } from '../../../platform/http/page.ts'
import { wordsIn } from '../../../ui/words.ts'
import { authorise, may } from '../../access/index.ts'
import { correctionsOfTopic } from '../../corrections/index.ts'
import { needState, type RuleName, ruleNames } from '../../methods/index.ts'
import { latestRound, listTopics, type TopicFilter, topicStatuses, topicView } from '../../topics/index.ts'
import { needOf, type PassKind, passObstacles } from '../rules/pass-obstacles.ts'
import { readingPaths } from '../rules/reading-paths.ts'
import { HistoryPage } from '../web/history-page.tsx'
import type { EventWords } from '../web/history-timeline.tsx'
import { NoPassPage, PassRulePage } from '../web/pass-rule-page.tsx'
import { TopicListPage } from '../web/topic-list-page.tsx'
import { TopicStaffPage } from '../web/topic-staff-page.tsx'
import { courseWords } from '../web/words.ts'
import { passRuleCommand } from './pass-rule.ts'
import { publicPages } from './public-pages.tsx'
import { topicReaders } from './reading.ts'
import { reasonsOfTopic } from './reasons-of-topic.ts'
import { roomsBelow } from './scope-store.ts'
import { factsOf, staffTopic } from './staff-topic.ts'
import { withStandings } from './standing-store.ts'
import { tasksPage } from './tasks-page.tsx'
import { subjectOf } from './ways-out.ts'

/** What only `app` can put together for these pages. */
export type CourseSetup = {
  /** What an event of any feature is called. */
  event: EventWords
}

const pageSize = 25

const topicListPage: Page = {
  path: '/staff/topics',
  access: 'staff',
  async show({ actor, db, now, query }) {
    authorise(actor, 'topics.read', null)
    const paths = readingPaths(actor, topicReaders)
    if (paths.length === 0) return { redirect: '/staff/responsibilities' }
    const status = topicStatuses.find((one) => one === query.status)
    const asked = { q: (query.q ?? '').trim(), status: status ?? '', room: query.room ?? '' }
    const filter: TopicFilter = {
      paths,
      ...(status ? { status: [status] } : {}),
      ...(asked.room ? { roomId: asked.room } : {}),
      ...(asked.q ? { search: asked.q } : {}),
    }
    const [page, rooms] = await Promise.all([
      listTopics(db, filter, query.at ?? null, pageSize),
      roomsBelow(db, paths),
    ])
    return (
      <TopicListPage
        page={{ ...page, rows: await withStandings(db, page.rows, now) }}
        query={asked}
        rooms={rooms}
        mayDraft={may(actor, 'topics.draft', null)}
        mayImport={may(actor, 'topics.import', null)}
      />
    )
  },
}

function topicPage(setup: CourseSetup): Page {
  return {
    path: '/staff/topics/:topicId',
    access: 'staff',
    async show({ actor, db, now, params, query }) {
      const view = await staffTopic(db, actor, params.topicId!, now, Number(query.round) || undefined)
      const { path } = view.record.topic.organisation
      const mayExport = may(actor, 'topics.export', { path })
      return <TopicStaffPage view={view} eventWords={setup.event} mayExport={mayExport} />
    },
  }
}

function historyPage(setup: CourseSetup): Page {
  return {
    path: '/staff/topics/:topicId/history',
    access: 'staff',
    async show({ actor, db, now, params, query }) {
      const topic = await topicView(db, params.topicId!)
      const facts = await factsOf(db, topic.rounds.at(-1)!, now)
      authorise(actor, 'topics.read', subjectOf(topic.organisation.path, facts))
      const [items, check, rowReasons, corrections] = await Promise.all([
        chainEvents(db, topic.id),
        verifyChain(db, topic.id),
        reasonsOfTopic(db, topic.id),
        correctionsOfTopic(db, topic.id),
      ])
      return (
        <HistoryPage
          topic={topic}
          items={query.order === 'oldest' ? items : items.reverse()}
          oldestFirst={query.order === 'oldest'}
          rowReasons={rowReasons}
          corrections={corrections}
          brokenAt={check.broken?.number ?? null}
          eventWords={setup.event}
        />
      )
    },
  }
}

function ruleOf(request: PageRequest): RuleName {
  return found(
    ruleNames.find((rule) => rule === request.params.rule),
    'course.rule-not-asked',
  )
}

const passForm = defineFormPage({
  path: '/staff/topics/:topicId/pass/:rule',
  access: 'staff',
  command: passRuleCommand,
  async show(request, form) {
    const { db, now, actor } = request
    const topic = await topicView(db, request.params.topicId!)
    authorise(actor, 'rules.pass', { path: topic.organisation.path })
    const round = topic.rounds.at(-1)!
    const facts = await factsOf(db, round, now)
    const rule = ruleOf(request)
    const need = needOf(round.method, facts, rule, now)
    if (!need) throw new RuleError('not-found', { code: 'course.rule-not-asked' })
    const { said } = needState(facts, need, now)
    const told = { topic, rule, says: said.reason, source: need.source ?? null }
    const kinds: PassKind[] = topic.afterwards
      ? ['not_in_source', ...(need.strength === 'required' ? [] : ['override' as const])]
      : ['override']
    const [why] = passObstacles(round.method, facts, { rule, kind: kinds[0]! }, now)
    if (why) {
      return <NoPassPage {...told} why={why} passed={round.passes.find((pass) => pass.rule === rule)} />
    }
    return <PassRulePage {...told} kinds={kinds} form={form} />
  },
  fixed: (request) => ({ topicId: request.params.topicId!, rule: ruleOf(request) }),
  async chainId(request) {
    return (await latestRound(request.db, request.params.topicId!)).topicId
  },
  done: (_, request) => ({
    redirect: `/staff/topics/${request.params.topicId}`,
    flash: wordsIn(courseWords, request.lang).passed,
  }),
})

export const courseForms: AnyFormPage[] = [passForm]

/** The pages of this feature; the words of all histories are handed in. */
export function coursePages(setup: CourseSetup): Page[] {
  return [tasksPage, topicListPage, topicPage(setup), historyPage(setup), ...publicPages]
}

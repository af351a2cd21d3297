import type { Reason } from '../../../base/reason.ts'
import { invitedComposition } from './composition.ts'
import type { EvaluatorGroup, RoundFacts } from './facts.ts'
import type { Need, RuleName } from './method.ts'
import type { RuleReason } from './reasons.ts'

export type RuleAnswer = { met: boolean; reason: Reason<RuleReason> }
/** A rule asks facts. `now` is there for rules with days; none of today's needs it, so no answer goes stale by itself. */
export type Rule = (facts: RoundFacts, need: Need, now: Date) => RuleAnswer

type Values = Record<string, string | number>

function answer(rule: RuleName, met: boolean, values: Values = {}): RuleAnswer {
  return { met, reason: { code: `rule.${rule}.${met ? 'met' : 'unmet'}`, values } }
}

function unmet(code: RuleReason, values: Values = {}): RuleAnswer {
  return { met: false, reason: { code, values } }
}

/** Met when at least so many are there; the numbers go with the sentence. */
function atLeast(rule: RuleName, count: number, need: Need): RuleAnswer {
  const wanted = need.atLeast ?? 1
  return answer(rule, count >= wanted, { count, wanted })
}

const listOf = (facts: RoundFacts, kind: 'suggestions' | 'responsibilities' | 'feedback') =>
  facts.results.lists.find((list) => list.kind === kind)

function topicApproved({ topic }: RoundFacts): RuleAnswer {
  if (topic.approval) {
    return answer('topic.approved', true, { body: topic.approval.bodyName, on: topic.approval.decidedOn })
  }
  switch (topic.status) {
    case 'draft':
      return unmet('rule.topic.approved.draft')
    case 'returned':
      return unmet('rule.topic.approved.returned')
    case 'declined':
      return unmet('rule.topic.approved.declined')
    default:
      return unmet('rule.topic.approved.unmet')
  }
}

function topicFiled({ topic }: RoundFacts): RuleAnswer {
  return answer('topic.filed', topic.filing !== null, topic.filing ? { body: topic.filing.bodyName } : {})
}

function topicNoticed({ topic }: RoundFacts, need: Need): RuleAnswer {
  return atLeast('topic.noticed', topic.notices.filter((notice) => notice.subject === 'topic').length, need)
}

function invited({ participants }: RoundFacts, group?: string): number {
  return participants.places
    .filter((place) => group === undefined || place.group === group)
    .reduce((sum, place) => sum + place.invited, 0)
}

function participantsComposition(facts: RoundFacts): RuleAnswer {
  const { total, counted, needed, share, met } = invitedComposition(
    facts.participants.places,
    facts.topic.settings.composition,
  )
  const values = {
    total,
    counted,
    needed,
    of: share.of,
    in: share.in,
    left: counted * share.in,
    right: total * share.of,
  }
  return total === 0
    ? unmet('rule.participants.composition.nobody', values)
    : answer('participants.composition', met, values)
}

/** A session that is going on is not said to be missing. */
function sessionHeld({ sessions: { sessions } }: RoundFacts, need: Need): RuleAnswer {
  const said = atLeast('session.held', sessions.filter((one) => one.state === 'held').length, need)
  const open = sessions.some((one) => one.state === 'open')
  return !said.met && open ? unmet('rule.session.held.open', said.reason.values) : said
}

function dissentExplained({ sessions }: RoundFacts): RuleAnswer {
  const values = { count: sessions.dissentsExplained, wanted: sessions.dissents }
  if (sessions.dissents === 0) return { met: true, reason: { code: 'rule.dissent.explained.none', values } }
  return answer('dissent.explained', sessions.dissentsExplained >= sessions.dissents, values)
}

function opinionsAnswered({ sessions }: RoundFacts): RuleAnswer {
  const count = sessions.opinionsAnswered ?? 0
  const values = { count, wanted: sessions.opinions }
  if (sessions.opinions === 0) return { met: true, reason: { code: 'rule.opinions.answered.none', values } }
  return answer('opinions.answered', count >= sessions.opinions, values)
}

function listSubmitted(facts: RoundFacts): RuleAnswer {
  const list = listOf(facts, 'suggestions')
  const count = facts.results.suggestions
  if (!list && count === 0) return unmet('rule.list.submitted.no-rows')
  return answer('list.submitted', list !== undefined, { count })
}

/** Every row that a body is to report on or be told of: none is enough only once the list is out. */
function everyRow(
  rule: RuleName,
  facts: RoundFacts,
  kept: (row: { reported: boolean; hasFeedback: boolean }) => boolean,
) {
  const rows = facts.results.responsibilities
  const count = rows.filter(kept).length
  const met = count === rows.length && (rows.length > 0 || listOf(facts, 'responsibilities') !== undefined)
  return answer(rule, met, { count, wanted: rows.length })
}

function feedbackPublished({ topic, results }: RoundFacts): RuleAnswer {
  const listed = results.lists.some((list) => list.kind === 'feedback' && list.isPublic)
  const noticed = topic.notices.some((notice) => notice.subject === 'feedback' || notice.subject === 'result')
  return answer('feedback.published', listed || noticed)
}

/** An evaluation counts once it is closed; in records made afterwards the day of closing may be unknown. */
function evaluatedBy({ evaluations, topic }: RoundFacts, need: Need): RuleAnswer {
  const groups: EvaluatorGroup[] = need.groups ?? ['masses']
  const answersOf = (group: EvaluatorGroup) =>
    evaluations.evaluations
      .filter((one) => one.group === group && (one.closedOn !== null || topic.afterwards))
      .reduce((sum, one) => sum + one.answers, 0)
  const missing = groups.filter((group) => answersOf(group) < (need.atLeast ?? 1))
  return answer('evaluated.by', missing.length === 0, {
    count: groups.length - missing.length,
    wanted: groups.length,
    missing: missing.join(','),
    answers: groups.reduce((sum, group) => sum + answersOf(group), 0),
  })
}

function causeAnalysed({ results, evaluations }: RoundFacts): RuleAnswer {
  const failed = results.responsibilities.filter((row) => row.state === 'cannot' || row.state === 'not_ours')
  const values = {
    count: failed.length,
    rows: failed
      .map((row) => row.number)
      .sort()
      .join(','),
  }
  if (failed.length === 0 && !evaluations.causeAnalysed) {
    return { met: true, reason: { code: 'rule.cause.analysed.none', values } }
  }
  return answer('cause.analysed', evaluations.causeAnalysed, values)
}

/** What each rule of the vocabulary asks. */
export const rules: Record<RuleName, Rule> = {
  'topic.approved': topicApproved,
  'topic.filed': topicFiled,
  'topic.noticed': topicNoticed,
  'research.recorded': (facts, need) => atLeast('research.recorded', facts.research.count, need),
  'problems.listed': (facts, need) => atLeast('problems.listed', facts.research.problemItems, need),
  'participants.listed': (facts, need) => atLeast('participants.listed', invited(facts), need),
  'participants.composition': participantsComposition,
  'participants.stakeholders': (facts, need) =>
    atLeast('participants.stakeholders', invited(facts, 'stakeholder'), need),
  'convener.named': (facts, need) => atLeast('convener.named', facts.topic.conveners.length, need),
  'session.held': sessionHeld,
  'consensus.recorded': (facts, need) => atLeast('consensus.recorded', facts.sessions.consensusPoints, need),
  'dissent.explained': dissentExplained,
  'opinions.answered': opinionsAnswered,
  'list.submitted': listSubmitted,
  'list.issued': (facts) => {
    const list = listOf(facts, 'responsibilities')
    return answer('list.issued', list !== undefined, { count: facts.results.responsibilities.length })
  },
  'responsibilities.reported': (facts) => everyRow('responsibilities.reported', facts, (row) => row.reported),
  'feedback.prepared': (facts) => everyRow('feedback.prepared', facts, (row) => row.hasFeedback),
  'feedback.delivered': (facts) => answer('feedback.delivered', listOf(facts, 'feedback') !== undefined),
  'feedback.published': feedbackPublished,
  'evaluated.by': evaluatedBy,
  'cause.analysed': causeAnalysed,
}

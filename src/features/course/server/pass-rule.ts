import { newId } from '../../../base/id.ts'
import { refuseIf } from '../../../base/reason.ts'
import { textDigest } from '../../../base/sealed-text.ts'
import type { Act } from '../../../platform/commands/act.ts'
import { accountOf, postLineOf } from '../../../platform/commands/actor.ts'
import { defineCommand } from '../../../platform/commands/command.ts'
import { authorise } from '../../access/index.ts'
import { needState } from '../../methods/index.ts'
import { closedRoundReasons, insertRulePass, latestRound, takeUpWithoutRecord } from '../../topics/index.ts'
import { PassRuleRequest } from '../contract.ts'
import { needOf, passObstacles } from '../rules/pass-obstacles.ts'
import { roundCourse } from './course-store.ts'
import { roundFacts } from './round-facts.ts'

/** Passes over a rule of the latest round with a reason; what the rule had said is kept with it. */
export async function passRule(act: Act, request: PassRuleRequest): Promise<{ passId: string }> {
  const round = await latestRound(act.tx, request.topicId)
  authorise(act.actor, 'rules.pass', { path: round.path })
  const { method } = await roundCourse(act.tx, round.roundId)
  const facts = await roundFacts(act.tx, round.roundId, act.now)
  refuseIf([...closedRoundReasons(round), ...passObstacles(method, facts, request, act.now)])
  const { said } = needState(facts, needOf(method, facts, request.rule, act.now)!, act.now)
  const passId = newId(act.now)
  await insertRulePass(act.tx, {
    id: passId,
    round_id: round.roundId,
    area_id: round.areaId,
    rule: request.rule,
    kind: request.kind,
    reason: request.reason,
    said: JSON.stringify(said.reason),
    passed_by: accountOf(act.actor),
    post_line: postLineOf(act.actor),
    passed_at: act.now,
  })
  const approves = request.rule === 'topic.approved' && round.status !== 'approved'
  if (approves) await takeUpWithoutRecord(act, request.topicId)
  await act.record({
    chainId: request.topicId,
    kind: 'rules.passed',
    rows: { topic: [request.topicId], rule_pass: [passId] },
    data: {
      roundId: round.roundId,
      passId,
      rule: request.rule,
      kind: request.kind,
      said: said.reason.code,
      values: said.reason.values ?? {},
      reasonDigest: textDigest(request.reason, passId),
    },
  })
  return { passId }
}

export const passRuleCommand = defineCommand({
  name: 'rules.pass',
  path: '/topics/:topicId/passes',
  summary: 'Pass over a rule of the latest round, with a reason.',
  request: PassRuleRequest,
  chainOf: (request) => request.topicId,
  run: passRule,
})

import type { ApprovedTopic } from '../../results/testing/approved-topic.ts'
import { convener } from '../../topics/testing/topic-city.ts'
import { openEvaluationsCommand } from '../server/open-evaluations.ts'
import { tallyEvaluationCommand } from '../server/tally-evaluation.ts'

/** Asks residents and members to judge a topic. */
export function askGroups(city: ApprovedTopic, topicId = city.topicId) {
  return city.run(convener, openEvaluationsCommand, {
    topicId,
    groups: [
      { group: 'masses', description: '小区全体业主', count: 400 },
      { group: 'members', description: '参加协商的委员', count: 3 },
    ],
  })
}

/** Counts slips of paper of residents in. */
export function tallySlips(city: ApprovedTopic, satisfied: number, dissatisfied: number) {
  return city.run(convener, tallyEvaluationCommand, {
    topicId: city.topicId,
    group: 'masses',
    rows: [
      { value: '满意', count: satisfied },
      { value: '不满意', count: dissatisfied },
    ],
  })
}

export { type TopicCriterion, type TopicField, topicCriteria, topicFields } from './rules/criteria.ts'
export { closedRoundReasons } from './rules/round-open.ts'
export {
  type NoticeChannel,
  type NoticeSubject,
  noticeChannels,
  noticeSubjects,
  type RoundOutcome,
  roundOutcomes,
  type TopicSource,
  type TopicStatus,
  topicSources,
  topicStatuses,
} from './rules/topic-state.ts'

import './server/tables.ts'

export type {
  ApprovalView,
  DraftTopic,
  DraftTopicRequest,
  FilingView,
  NoticeView,
  RoundApproval,
  RoundView,
  SimilarTopic,
  TopicEvent,
  TopicPage,
  TopicRow,
  TopicView,
} from './contract.ts'
export type { TopicReason } from './rules/reasons.ts'
export { closedRoundReasons, notTakenUpReasons } from './rules/round-open.ts'
export type { RoundOutcome, TopicSource, TopicState, TopicStatus } from './rules/topic-state.ts'
export { roundOutcomes, topicSources, topicStatuses } from './rules/topic-state.ts'
export { acknowledgeTopicCommand } from './server/acknowledge-topic.ts'
export { approveTopic, approveTopicCommand } from './server/approve-topic.ts'
export { aboutTopic, askedRound, ofTopic, topicAddress } from './server/asked-topic.ts'
export { closeRound, type RoundClosing } from './server/close-round.ts'
export { declineTopicCommand } from './server/decline-topic.ts'
export { draftTopic, draftTopicCommand } from './server/draft-topic.ts'
export { editTopicCommand } from './server/edit-topic.ts'
export { fileTopicCommand } from './server/file-topic.ts'
export { issueNotice, issueNoticeCommand } from './server/issue-notice.ts'
export { tellingOf } from './server/likeness.ts'
export { lockedRound, lockedRounds } from './server/locked-rounds.ts'
export { type NextRound, type OpenedRound, openNextRound } from './server/open-next-round.ts'
export { topicForms, topicPages } from './server/pages.tsx'
export { returnTopicCommand } from './server/return-topic.ts'
export {
  latestRound,
  type RoundHandle,
  roundHandle,
  roundsOfTopic,
  topicOfRound,
} from './server/round-store.ts'
export { submitTopicCommand } from './server/submit-topic.ts'
export { takeUpWithoutRecord } from './server/take-up-without-record.ts'
export { topicCommands } from './server/topic-commands.ts'
export { topicFacts } from './server/topic-facts-store.ts'
export { listTopics, type TopicFilter } from './server/topic-list-store.ts'
export { mayReadLike, mostAlike, similarTopics } from './server/topic-search-store.ts'
export { insertRulePass, placeOfScan, touchTopic } from './server/topic-store.ts'
export { topicView } from './server/topic-view-store.ts'
export { topicsUnderWayIn } from './server/topics-in-room-store.ts'

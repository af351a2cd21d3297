export const topicSources = [
  'party_gov',
  'member',
  'masses',
  'solicited',
  'sector',
  'room',
  'grid',
  'research',
  'data',
] as const
/** Where a topic or a concern came from: 党政点题, 委员荐题, 群众出题, 公开征集, 界别选题 … */
export type TopicSource = (typeof topicSources)[number]

export const topicStatuses = ['draft', 'submitted', 'returned', 'declined', 'approved', 'closed'] as const
export type TopicStatus = (typeof topicStatuses)[number]

export const roundOutcomes = ['solved', 'partly', 'explained', 'not_solved', 'talked_again'] as const
/** How a round ended; `talked_again` leaves the topic open for the next round. */
export type RoundOutcome = (typeof roundOutcomes)[number]

export const noticeSubjects = ['topic', 'session', 'result', 'feedback'] as const
export type NoticeSubject = (typeof noticeSubjects)[number]

export const noticeChannels = [
  'board',
  'website',
  'chat_group',
  'phone',
  'letter',
  'broadcast',
  'screen',
  'newspaper',
  'meeting',
  'other',
] as const
/** By which way people were told. */
export type NoticeChannel = (typeof noticeChannels)[number]

/** What the rules of this feature ask about a topic and its latest round. */
export type TopicState = {
  status: TopicStatus
  afterwards: boolean
  isPublic: boolean
  title: string
  background: string | null
  roundNumber: number
  /** The latest round has ended. */
  closed: boolean
  filedOn: string | null
  receivedOn: string | null
}

import type { PageRequest } from '../../../platform/http/page.ts'
import { type Action, authorise } from '../../access/index.ts'
import { latestRound, type RoundHandle } from '../../topics/index.ts'

export function topicPage(request: PageRequest): string {
  return `/staff/topics/${request.params.topicId}`
}

/** The topic's latest round, for someone who may do this to it. */
export async function shownRound(request: PageRequest, action: Action): Promise<RoundHandle> {
  const round = await latestRound(request.db, request.params.topicId!)
  authorise(request.actor, action, { path: round.path })
  return round
}

export function ofTopic(round: RoundHandle): { topicId: string; topicTitle: string } {
  return { topicId: round.topicId, topicTitle: round.title }
}

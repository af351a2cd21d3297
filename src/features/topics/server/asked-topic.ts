import type { PageRequest } from '../../../platform/http/page.ts'
import { type Action, authorise } from '../../access/index.ts'
import { type LoadedTopic, loadTopic } from './loaded-topic-store.ts'
import { latestRound, type RoundHandle } from './round-store.ts'

/** The topic that an address names, for someone who may do this to it; "forbidden" and "not found" come first. */
export async function askedTopic(request: PageRequest, action: Action): Promise<LoadedTopic> {
  const topic = await loadTopic(request.db, request.params.topicId!)
  authorise(request.actor, action, { path: topic.path })
  return topic
}

/** The latest round of that topic, for someone who may do this to it. */
export async function askedRound(request: PageRequest, action: Action): Promise<RoundHandle> {
  const round = await latestRound(request.db, request.params.topicId!)
  authorise(request.actor, action, { path: round.path })
  return round
}

/** What the page around a form about a topic shows of it. */
export function ofTopic(round: RoundHandle): { topicId: string; topicTitle: string } {
  return { topicId: round.topicId, topicTitle: round.title }
}

/** The staff page of the topic that an address names. */
export function topicAddress(request: PageRequest): string {
  return `/staff/topics/${request.params.topicId}`
}

/** What the forms about one topic have in common: the address names it, and its chain is watched. */
export const aboutTopic = {
  fixed: (request: PageRequest) => ({ topicId: request.params.topicId! }),
  chainId: (request: PageRequest) => request.params.topicId!,
}

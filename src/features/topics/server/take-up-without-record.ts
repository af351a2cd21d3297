import { refuseIf } from '../../../base/reason.ts'
import type { Act } from '../../../platform/commands/act.ts'
import { lockChain } from '../../../platform/events/journal.ts'
import { publicationObstacles, publicTextsOf } from '../rules/publication.ts'
import { takeUpObstacles } from '../rules/rounds.ts'
import { loadTopic } from './loaded-topic-store.ts'
import { publishing } from './publishing.ts'
import { changeTopic } from './topic-store.ts'

/**
 * Lets a matter recorded afterwards go on although its source does not tell who approved it. The pass itself (with its
 * reason) is kept by the use case that calls this, which asks the right and records the event too.
 */
export async function takeUpWithoutRecord(act: Act, topicId: string): Promise<void> {
  await lockChain(act.tx, topicId)
  const topic = await loadTopic(act.tx, topicId)
  refuseIf([...takeUpObstacles(topic), ...publicationObstacles(publicTextsOf(topic))])
  await changeTopic(act.tx, topicId, act.now, { status: 'approved', ...publishing(topic, act.now) })
}

import { newId } from '../../../base/id.ts'
import type { Act } from '../../../platform/commands/act.ts'
import { ruleSettingsFor } from '../../methods/index.ts'
import { insertRound, settingsDownTo, type TopicRoom } from './topic-store.ts'

type NewRound = {
  topicId: string
  number: number
  openedOn: string | null
  previousRoundId: string | null
  reason: string | null
}

/** Begins a round with fresh copies of the room's method and of the rule settings that hold there today. */
export async function openRound(
  act: Act,
  room: TopicRoom,
  round: NewRound,
): Promise<{ roundId: string; methodId: string }> {
  const method = act.ports.methods.method(room.methodId)
  const rules = ruleSettingsFor(await settingsDownTo(act.tx, room.path))
  const roundId = newId(act.now)
  await insertRound(act.tx, {
    id: roundId,
    topic_id: round.topicId,
    area_id: room.areaId,
    number: round.number,
    method: JSON.stringify(method),
    rules: JSON.stringify(rules),
    previous_round_id: round.previousRoundId,
    reason: round.reason,
    opened_on: round.openedOn,
    outcome: null,
    outcome_note: null,
    closed_on: null,
  })
  return { roundId, methodId: method.id }
}

import type { Act } from '../../../platform/commands/act.ts'
import { lockChain } from '../../../platform/events/journal.ts'
import { type Action, authorise } from '../../access/index.ts'
import type { RoundHandle } from '../../topics/index.ts'
import { type ConsultationHandle, consultationHandle } from './consultation-store.ts'

export type ConsultationInHand = { consultation: ConsultationHandle; round: RoundHandle }

/**
 * Permission first, then the consultation as it stands once nobody else is acting on it: acts on one consultation come
 * one after another, so that numbers of statements cannot collide and a decision is taken once.
 */
export async function consultationInHand(
  act: Act,
  action: Action,
  consultationId: string,
): Promise<ConsultationInHand> {
  const { round } = await consultationHandle(act.tx, consultationId)
  authorise(act.actor, action, { path: round.path })
  await lockChain(act.tx, consultationId)
  const { consultation } = await consultationHandle(act.tx, consultationId)
  return { consultation, round }
}

import type { Role } from '../../access/index.ts'

type Facts = {
  below: boolean
  partyBody: boolean
  room: boolean
  unconvened: object | null
  missingRoles: readonly Role[]
}

/** What an administrator does before people can work in a place, in this order. */
export const setupSteps = ['places', 'bodies', 'rooms', 'conveners', 'accounts'] as const
export type SetupStep = (typeof setupSteps)[number]

/** The steps that are not done yet; none once people can work. */
export function openSetupSteps(facts: Facts): SetupStep[] {
  const done: Record<SetupStep, boolean> = {
    places: facts.below,
    bodies: facts.partyBody,
    rooms: facts.room,
    conveners: facts.room && facts.unconvened === null,
    accounts: facts.missingRoles.length === 0,
  }
  return setupSteps.filter((step) => !done[step])
}

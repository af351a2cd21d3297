import { dayOf } from '../../../base/day.ts'
import type { Actor } from '../../../platform/commands/actor.ts'
import type { Db } from '../../../platform/database/tables.ts'
import type { PageRequest } from '../../../platform/http/page.ts'
import { organisationById } from '../../organisations/index.ts'
import type { SetupView } from '../contract/setup-view.ts'
import { openSetupSteps } from '../rules/setup-steps.ts'
import { setupFacts } from './setup-store.ts'

async function setupOf(db: Db, actor: Actor, now: Date) {
  const grant = actor.kind === 'staff' ? actor.grants.find((one) => one.role === 'administrator') : undefined
  if (!grant) return null
  const facts = await setupFacts(db, grant.path, dayOf(now))
  return { organisationId: grant.organisationId, facts, open: openSetupSteps(facts) }
}

/** How many steps of setting up are left to an administrator: for the menu; none for anyone else. */
export async function countLeftToSetUp(db: Db, actor: Actor, now: Date): Promise<number> {
  return (await setupOf(db, actor, now))?.open.length ?? 0
}

/** What is left to do before people can work in the place that an administrator looks after; null when nothing is. */
export async function leftToSetUp({ actor, db, now, ports }: PageRequest): Promise<SetupView | null> {
  const setup = await setupOf(db, actor, now)
  if (!setup || setup.open.length === 0) return null
  const organisation = await organisationById(db, setup.organisationId)
  if (!organisation) return null
  return {
    organisation: { id: organisation.id, name: organisation.name },
    open: setup.open,
    unconvened: setup.facts.unconvened,
    missingRoles: setup.facts.missingRoles,
    publicAddress: Boolean(ports.publicAddress),
    messages: ports.messageWay !== 'none',
  }
}

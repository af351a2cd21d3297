import { found } from '../../../base/reason.ts'
import type { Db, Tx } from '../../../platform/database/tables.ts'
import { ruleSettingsFor } from '../../methods/index.rules.ts'
import type { OrganisationView } from '../contract.ts'
import { answerDaysFor, type OwnSettings, type Settings } from '../rules/own-settings.ts'
import { bodiesOf } from './body-store.ts'
import { nodesOnTheWay, organisationById, organisationDetail } from './organisation-store.ts'
import { roomsOfOrganisation } from './room-store.ts'

/** A node with its bodies, posts and rooms, and the way down to it. */
export async function organisationView(db: Db | Tx, id: string): Promise<OrganisationView> {
  const organisation = found(await organisationById(db, id), 'organisations.not-found')
  const detail = found(await organisationDetail(db, id), 'organisations.not-found')
  const way = await nodesOnTheWay(db, organisation.path)
  return {
    id,
    name: organisation.name,
    kind: organisation.kind,
    code: detail.code,
    endedOn: detail.endedOn,
    endReason: detail.endReason,
    path: organisation.path,
    above: way.filter((node) => node.id !== id).map((node) => ({ id: node.id, name: node.name })),
    bodies: await bodiesOf(db, id, { ended: true }),
    rooms: await roomsOfOrganisation(db, id),
  }
}

/** The values that hold at a path, those that would hold without its own, and its own. */
export async function settingsAt(
  db: Db | Tx,
  path: string,
): Promise<{ inForce: Settings; above: Settings; own: OwnSettings }> {
  const settings = (await nodesOnTheWay(db, path)).map((node) => node.settings)
  return {
    inForce: settingsFor(settings),
    above: settingsFor(settings.slice(0, -1)),
    own: settings.at(-1) ?? {},
  }
}

function settingsFor(way: readonly OwnSettings[]): Settings {
  return { ...ruleSettingsFor(way), answerDays: answerDaysFor(way) }
}

/** Within how many days whoever raises a concern there is answered; null where nothing is laid down. */
export async function answerDaysAt(db: Db | Tx, path: string): Promise<number | null> {
  return answerDaysFor((await nodesOnTheWay(db, path)).map((node) => node.settings))
}

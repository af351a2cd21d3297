import { dayOf } from '../../../base/day.ts'
import { found, type Reason, RuleError, refuseIf } from '../../../base/reason.ts'
import { textDigest } from '../../../base/sealed-text.ts'
import type { Act, Ports } from '../../../platform/commands/act.ts'
import { defineCommand } from '../../../platform/commands/command.ts'
import type { Db, Tx } from '../../../platform/database/tables.ts'
import { type Action, authorise } from '../../access/index.ts'
import { EndBodyRequest, EndOrganisationRequest, EndRoomRequest, type PlaceKind } from '../contract.ts'
import { dependantReasons, type Ending, endObstacles } from '../rules/end-obstacles.ts'
import type { OrganisationReason } from '../rules/reasons.ts'
import {
  type EndablePlace,
  endablePlace,
  endedAbove,
  endPlaceRow,
  lockPlace,
  standingIn,
} from './end-place-store.ts'

/** Ending is a change like any other, and so is the right to it. */
export const endActions = {
  organisation: 'organisations.change',
  body: 'bodies.change',
  room: 'rooms.change',
} as const satisfies Record<PlaceKind, Action>

const missing = {
  organisation: 'organisations.not-found',
  body: 'organisations.body-not-found',
  room: 'organisations.room-not-found',
} as const satisfies Record<PlaceKind, OrganisationReason>

/** The place of that kind and id, or "not found". */
export async function placeToEnd(db: Db | Tx, kind: PlaceKind, id: string): Promise<EndablePlace> {
  return found(await endablePlace(db, kind, id), missing[kind])
}

/** What still depends on a place, each kind in a sentence; nothing else keeps it from being ended. */
export async function holdingReasons(
  db: Db | Tx,
  ports: Ports,
  place: EndablePlace,
): Promise<Reason<OrganisationReason>[]> {
  const [own, ...others] = await Promise.all([
    place.kind === 'organisation' ? standingIn(db, place.id) : [],
    ...(ports.dependants ?? []).map((ask) => ask(db, { kind: place.kind, id: place.id })),
  ])
  return dependantReasons([...own, ...others.filter((one) => one !== null)])
}

/** Refuses what is new in an organisation that is ended, or below one. */
export async function refuseInEnded(tx: Tx, path: string, besides: string | null = null): Promise<void> {
  const ended = await endedAbove(tx, path, besides)
  if (ended) throw new RuleError('refused', { code: 'organisations.is-ended', values: { name: ended.name } })
}

async function endPlace(
  act: Act,
  kind: PlaceKind,
  id: string,
  { endedOn, reason = '' }: Ending,
): Promise<void> {
  await lockPlace(act.tx, kind, id)
  const place = await placeToEnd(act.tx, kind, id)
  authorise(act.actor, endActions[place.kind], { path: place.path })
  refuseIf(endObstacles(place, { endedOn, reason }, dayOf(act.now)), 'invalid')
  if (endedOn === undefined) await refuseInEnded(act.tx, place.path, place.id)
  else refuseIf(await holdingReasons(act.tx, act.ports, place))
  await endPlaceRow(act.tx, place, endedOn === undefined ? null : { on: endedOn, reason })
  await act.record({
    chainId: place.organisationId,
    kind: `${place.kind}.ended`,
    happenedOn: endedOn,
    data: {
      [`${place.kind}Id`]: place.id,
      name: place.name,
      endedOn: endedOn ?? null,
      reasonDigest: endedOn === undefined ? null : textDigest(reason, place.id),
    },
  })
}

async function chainOfPlace(tx: Tx, kind: PlaceKind, id: string): Promise<string> {
  return (await placeToEnd(tx, kind, id)).organisationId
}

const alsoWrong = (ending: Ending, now: Date) =>
  ending.endedOn === undefined ? [] : endObstacles({ endedOn: null, isTop: false }, ending, dayOf(now))

export const endOrganisationCommand = defineCommand({
  name: 'organisations.end',
  path: '/organisations/:organisationId/end',
  summary:
    'End a node of the tree that nothing depends on any more: it is offered for nothing new, old records go on naming it. Without a day it is taken into use again.',
  request: EndOrganisationRequest,
  alsoWrong,
  chainOf: ({ organisationId }) => organisationId,
  async run(act, { organisationId, ...ending }) {
    await endPlace(act, 'organisation', organisationId, ending)
    return { organisationId }
  },
})

export const endBodyCommand = defineCommand({
  name: 'bodies.end',
  path: '/bodies/:bodyId/end',
  summary:
    'End a body that no open row and no account depends on any more; without a day it is taken into use again.',
  request: EndBodyRequest,
  alsoWrong,
  chainOf: ({ bodyId }, tx) => chainOfPlace(tx, 'body', bodyId),
  async run(act, { bodyId, ...ending }) {
    await endPlace(act, 'body', bodyId, ending)
    return { bodyId }
  },
})

export const endRoomCommand = defineCommand({
  name: 'rooms.end',
  path: '/rooms/:roomId/end',
  summary: 'End a room with nothing under way; without a day it is taken into use again.',
  request: EndRoomRequest,
  alsoWrong,
  chainOf: ({ roomId }, tx) => chainOfPlace(tx, 'room', roomId),
  async run(act, { roomId, ...ending }) {
    await endPlace(act, 'room', roomId, ending)
    return { roomId }
  },
})

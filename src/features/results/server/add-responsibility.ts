import { dayOf } from '../../../base/day.ts'
import { refuseIf } from '../../../base/reason.ts'
import type { Act } from '../../../platform/commands/act.ts'
import { defineCommand } from '../../../platform/commands/command.ts'
import { AddResponsibilityRequest } from '../contract/requests.ts'
import { addObstacles } from '../rules/responsibility-obstacles.ts'
import { issuedKinds } from './issued-list-store.ts'
import { insertResponsibilities, rowFacts } from './responsibility-rows-store.ts'
import { openRoundFor } from './round-for.ts'

/** The Party committee adds a row after the list has gone out; the list that went out stays as it was. */
export async function addResponsibility(act: Act, request: AddResponsibilityRequest) {
  const round = await openRoundFor(act, 'responsibilities.add', request.topicId)
  const kinds = await issuedKinds(act.tx, round.roundId)
  const facts = await rowFacts(act.tx, round, [request])
  refuseIf(
    addObstacles(
      {
        ...facts,
        issued: kinds.has('responsibilities'),
        delivered: kinds.has('feedback'),
        afterwards: round.afterwards,
      },
      request,
      dayOf(act.now),
    ),
  )
  const [written] = await insertResponsibilities(act, round, facts, [request])
  await act.record({
    chainId: round.topicId,
    kind: 'responsibility.added',
    rows: { responsibility: [written!.id] },
    data: {
      roundId: round.roundId,
      responsibilityId: written!.id,
      number: written!.number,
      origin: request.origin,
    },
  })
  return written!
}

export const addResponsibilityCommand = defineCommand({
  name: 'responsibilities.add',
  path: '/topics/:topicId/responsibilities/add',
  summary: 'The Party committee adds a row to the responsibility list after it has been issued.',
  request: AddResponsibilityRequest,
  chainOf: (request) => request.topicId,
  run: addResponsibility,
})

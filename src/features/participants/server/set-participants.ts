import { newId } from '../../../base/id.ts'
import { refuseIf } from '../../../base/reason.ts'
import { sealText } from '../../../base/sealed-text.ts'
import type { Act } from '../../../platform/commands/act.ts'
import { postLineOf } from '../../../platform/commands/actor.ts'
import { defineCommand } from '../../../platform/commands/command.ts'
import { authorise } from '../../access/index.ts'
import { closedRoundReasons, latestRound } from '../../topics/index.ts'
import { SetParticipantsRequest } from '../contract.ts'
import { planTable, rowsObstacles, type SettledRow, tableObstacles } from '../rules/table-plan.ts'
import {
  insertPlaces,
  nextPlaceNumber,
  placesOfRound,
  updatePlace,
  withdrawPlaces,
} from './participant-store.ts'

type Written = SettledRow & { id: string }

/** Brings the table of the topic's latest round to the rows sent. A place left out is withdrawn, never deleted. */
export async function setParticipants(act: Act, request: SetParticipantsRequest): Promise<{ total: number }> {
  const round = await latestRound(act.tx, request.topicId)
  authorise(act.actor, 'participants.set', { path: round.path })
  const places = await placesOfRound(act.tx, round.roundId)
  refuseIf([...closedRoundReasons(round), ...tableObstacles(places, request.rows)])
  const plan = planTable(places, request.rows)
  const added = plan.added.map((row) => ({ ...row, id: newId(act.now) }))
  const sealed = new Map(
    [...added, ...plan.changed].map((row) => [row.id, row.name ? sealText(row.name) : null]),
  )
  const first = await nextPlaceNumber(act.tx, round.roundId)
  await insertPlaces(
    act.tx,
    added.map((row, index) => ({
      id: row.id,
      round_id: round.roundId,
      area_id: round.areaId,
      number: first + index,
      ...columnsOf(row, sealed.get(row.id)?.salt),
      invited_by: postLineOf(act.actor) || null,
      uninvited: false,
    })),
  )
  for (const row of plan.changed) {
    await updatePlace(act.tx, row.id, { ...columnsOf(row, sealed.get(row.id)?.salt), withdrawn_at: null })
  }
  await withdrawPlaces(act.tx, plan.withdrawn, act.now)
  const standing = (await placesOfRound(act.tx, round.roundId)).filter((place) => !place.withdrawn)
  const total = standing.reduce((sum, place) => sum + (place.uninvited ? 0 : place.headCount), 0)
  const trace = (row: Written) => ({
    id: row.id,
    group: row.group,
    headCount: row.headCount,
    nameDigest: sealed.get(row.id)?.digest ?? null,
  })
  await act.record({
    chainId: round.topicId,
    kind: 'participants.set',
    rows: { participant: [...[...added, ...plan.changed].map((row) => row.id), ...plan.withdrawn] },
    data: {
      roundId: round.roundId,
      total,
      added: added.map(trace),
      changed: plan.changed.map(trace),
      withdrawn: plan.withdrawn,
    },
  })
  return { total }
}

function columnsOf(row: SettledRow, salt: string | undefined) {
  return {
    category: row.category,
    people_group: row.group,
    name: row.name,
    name_salt: salt ?? null,
    head_count: row.headCount,
    reply: row.reply,
  }
}

export const setParticipantsCommand = defineCommand({
  name: 'participants.set',
  path: '/topics/:topicId/participants',
  summary: 'Set the table of participants: rows are added, changed, kept, or withdrawn with a trace.',
  request: SetParticipantsRequest,
  chainOf: (request) => request.topicId,
  alsoWrong: ({ rows = [] }) => rowsObstacles(rows),
  run: setParticipants,
})

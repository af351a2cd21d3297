import { addDays, dayOf } from '../../../base/day.ts'
import { newFollowCode, newId } from '../../../base/id.ts'
import { found, type Reason, RuleError, refuseIf } from '../../../base/reason.ts'
import { sealText } from '../../../base/sealed-text.ts'
import type { Act } from '../../../platform/commands/act.ts'
import { accountOf } from '../../../platform/commands/actor.ts'
import { defineCommand } from '../../../platform/commands/command.ts'
import { openChain } from '../../../platform/events/journal.ts'
import { authorise } from '../../access/index.ts'
import { answerDaysAt, heldRoom, type RoomHandle } from '../../organisations/index.ts'
import {
  type ConcernEvent,
  type ConcernSource,
  EnterConcernRequest,
  RaiseConcernRequest,
} from '../contract.ts'
import type { ConcernReason } from '../rules/reasons.ts'
import { concernsOfPhone, insertConcern } from './concern-store.ts'
import type { ConcernTable } from './tables.ts'

const concernsADay = 20

type NewConcern = {
  room: RoomHandle
  words: string
  phone: string | undefined
  source: ConcernSource
  channel: ConcernTable['channel']
  consent: ConcernTable['consent']
  raisedOn: string | null
  practice: boolean
  event: ConcernEvent
}

/** The day by which an answer is due, as the place has it today; what is entered from the past is promised nothing. */
async function answerDay(act: Act, { room, channel }: NewConcern): Promise<string | null> {
  const days = channel === 'import' ? null : await answerDaysAt(act.tx, room.path)
  return days === null ? null : addDays(dayOf(act.now), days)
}

async function store(act: Act, concern: NewConcern): Promise<{ concernId: string; followCode: string }> {
  if (concern.phone) {
    const since = new Date(act.now.getTime() - 86_400_000)
    const sent = await concernsOfPhone(act.tx, concern.phone, since)
    if (sent >= concernsADay) {
      throw new RuleError('too-many', {
        code: 'concerns.too-often',
        field: 'phone',
        values: { limit: concernsADay },
      })
    }
  }
  const answerBy = await answerDay(act, concern)
  const concernId = newId(act.now)
  const followCode = newFollowCode()
  const sealed = sealText(concern.words)
  const { room } = concern
  await insertConcern(act.tx, {
    id: concernId,
    area_id: room.areaId,
    room_id: room.id,
    follow_code: followCode,
    words: sealed.text,
    words_salt: sealed.salt,
    source: concern.source,
    channel: concern.channel,
    raised_on: concern.raisedOn,
    phone: concern.phone ?? null,
    resident_id: act.actor.kind === 'resident' ? act.actor.residentId : null,
    consent: concern.consent,
    entered_by: accountOf(act.actor),
    entered_at: act.now,
    practice: concern.practice,
    answer_by: answerBy,
  })
  await openChain(act.tx, { id: concernId, kind: 'concern', areaId: room.areaId })
  await act.record({
    chainId: concernId,
    kind: concern.event,
    happenedOn: concern.raisedOn,
    data: {
      concernId,
      roomId: room.id,
      source: concern.source,
      channel: concern.channel,
      consent: concern.consent,
      answerBy,
      wordsDigest: sealed.digest,
    },
  })
  return { concernId, followCode }
}

function roomObstacles({ endedOn }: RoomHandle): Reason<ConcernReason>[] {
  return endedOn === null ? [] : [{ code: 'concerns.room-ended', field: 'roomId' }]
}

/** A resident says one sentence. No account is needed; the answer is the number to follow it by. */
export async function raiseConcern(act: Act, request: RaiseConcernRequest) {
  const room = found(await heldRoom(act.tx, request.roomId), 'concerns.room-not-found')
  authorise(act.actor, 'concerns.raise', { path: room.path })
  refuseIf(roomObstacles(room))
  const { followCode } = await store(act, {
    room,
    words: request.words,
    phone: request.phone,
    source: 'masses',
    channel: request.channel ?? 'page',
    consent: 'self',
    raisedOn: dayOf(act.now),
    practice: false,
    event: 'concern.raised',
  })
  return { followCode }
}

function dayObstacles(request: { raisedOn?: string }, now: Date): Reason<ConcernReason>[] {
  return request.raisedOn && request.raisedOn > dayOf(now)
    ? [{ code: 'concerns.date-ahead', field: 'raisedOn' }]
    : []
}

/** Staff write down what a resident said (代录): who entered it, by which way it came, how the resident agreed. */
export async function enterConcern(act: Act, request: EnterConcernRequest) {
  const room = found(await heldRoom(act.tx, request.roomId), 'concerns.room-not-found')
  authorise(act.actor, 'concerns.enter', { path: room.path })
  refuseIf([...roomObstacles(room), ...dayObstacles(request, act.now)])
  return store(act, {
    room,
    words: request.words,
    phone: request.phone,
    source: request.source,
    channel: request.channel,
    consent: request.consent,
    raisedOn: request.raisedOn ?? null,
    practice: request.practice ?? false,
    event: 'concern.entered',
  })
}

export const raiseConcernCommand = defineCommand({
  name: 'concerns.raise',
  path: '/concerns',
  summary: 'Say one sentence to a room, without an account; answers with the number to follow it by.',
  request: RaiseConcernRequest,
  run: raiseConcern,
})

export const enterConcernCommand = defineCommand({
  name: 'concerns.enter',
  path: '/rooms/:roomId/concerns',
  summary: 'Write down a concern for a resident, with the resident’s consent.',
  request: EnterConcernRequest,
  alsoWrong: dayObstacles,
  run: enterConcern,
})

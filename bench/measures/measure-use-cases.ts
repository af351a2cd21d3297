import { sql } from 'kysely'
import { addDays, dayOf } from '../../src/base/day.ts'
import { actorOfAccount } from '../../src/features/accounts/index.ts'
import { enterConcernCommand, triageConcernCommand } from '../../src/features/concerns/index.ts'
import { reportProgressCommand } from '../../src/features/results/index.ts'
import { approveTopicCommand, submitTopicCommand } from '../../src/features/topics/index.ts'
import type { Actor } from '../../src/platform/commands/actor.ts'
import type { Command } from '../../src/platform/commands/command.ts'
import { type Engine, runCommand } from '../../src/platform/commands/run-command.ts'
import { median, type Row, row } from '../row.ts'
import { openEngine } from '../store/open-engine.ts'
import { onCopy, type Store } from '../store/stores.ts'

const people = 8

async function actor(engine: Engine, login: string): Promise<Actor> {
  const { rows } = await sql<{ id: string }>`select id from account where login = ${login}`.execute(
    engine.database.db,
  )
  const found = rows[0] && (await actorOfAccount(engine.database.db, rows[0].id))
  if (!found) throw new Error(`no account ${login}`)
  return found
}

function act<Request, Result, Prepared>(
  engine: Engine,
  by: Actor,
  command: Command<Request, Result, Prepared>,
  request: Request,
): Promise<Result> {
  return runCommand(engine, command, { actor: by, now: new Date(), channel: 'page' }, request)
}

/** Use cases a second that so many people get done who each begin the next as soon as one is done. */
async function perSecond(seconds: number, turn: (person: number, round: number) => Promise<number>) {
  const from = performance.now()
  const until = from + seconds * 1000
  let done = 0
  async function person(number: number): Promise<void> {
    for (let round = 0; performance.now() < until; round++) {
      const more = await turn(number, round)
      done += more
    }
  }
  await Promise.all(Array.from({ length: people }, (_, number) => person(number)))
  return (done * 1000) / (performance.now() - from)
}

/** From a concern to an approved topic, by four use cases of two posts. */
async function chain(engine: Engine, convener: Actor, party: Actor, roomId: string): Promise<number> {
  const { concernId } = await act(engine, convener, enterConcernCommand, {
    roomId,
    words: '楼前的路灯坏了两盏，晚上接孩子看不清台阶。',
    source: 'masses',
    channel: 'phone',
    consent: 'spoken',
  })
  const triaged = await act(engine, convener, triageConcernCommand, {
    concernId,
    outcome: 'topic',
    reason: '好几户都提过，请大家一起商量。',
    title: '楼前路灯怎么补、谁来管',
  })
  const topicId = triaged.topicId!
  await act(engine, convener, submitTopicCommand, { topicId })
  await act(engine, party, approveTopicCommand, {
    topicId,
    bodyName: '演练街道党工委',
    decidedOn: dayOf(new Date()),
    mode: 'online',
  })
  return 4
}

/** Use cases a second, on a copy of the store, through the engine the server uses. */
export async function measureUseCases(store: Store, rounds: number, seconds: number): Promise<Row[]> {
  return onCopy(store, async (copy) => {
    const engine = await openEngine(copy.url ? { url: copy.url } : { folder: copy.folder })
    try {
      const { db } = engine.database
      const convener = await actor(engine, 'convener')
      const party = await actor(engine, 'party')
      const rooms = await sql<{ id: string }>`
        select r.id from room r join organisation o on o.id = r.organisation_id where o.name = '演练村'
      `.execute(db)
      const open = await sql<{ id: string }>`
        select s.id from responsibility s join topic t on t.id = (select topic_id from round where id = s.round_id)
        join organisation o on o.id = t.organisation_id
        where s.state in ('issued', 'under_way') and s.voided_on is null and t.status = 'approved'
          and o.name = '演练村' order by s.id`.execute(db)
      const chains: number[] = []
      const reports: number[] = []
      for (let round = 0; round < rounds; round++) {
        chains.push(await perSecond(seconds, () => chain(engine, convener, party, rooms.rows[0]!.id)))
        reports.push(
          await perSecond(seconds, async (person, turn) => {
            const { id } = open.rows[(person + turn) % open.rows.length]!
            await act(engine, party, reportProgressCommand, {
              responsibilityId: id,
              state: 'under_way',
              text: '正在办理，材料已备齐。',
              nextOn: addDays(dayOf(new Date()), 14),
            })
            return 1
          }),
        )
      }
      const at = `${people} people at once, ${store.kind}, ${store.size} topics`
      return [
        row(`concern → triage → submit → approve, ${at}`, median(chains), 'use cases/s', null),
        row(`progress.report, ${at}`, median(reports), 'use cases/s', null),
      ]
    } finally {
      await engine.database.close()
    }
  })
}

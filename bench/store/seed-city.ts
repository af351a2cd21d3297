import { sql } from 'kysely'
import { openDemoAccounts } from '../../demo/accounts.ts'
import type { Stage } from '../../demo/cases/stage.ts'
import { buildDemoCity } from '../../demo/city.ts'
import { makePlayer, type Player } from '../../demo/player.ts'
import { live, type StageName } from '../../demo/practice/life.ts'
import { practiceMatters } from '../../demo/practice/matters.ts'
import { enterConcernCommand, triageConcernCommand } from '../../src/features/concerns/index.ts'
import {
  createOrganisationCommand,
  createRoomCommand,
  insertInstallation,
} from '../../src/features/organisations/index.ts'
import type { Engine } from '../../src/platform/commands/run-command.ts'

// Ten topics that everyone may read, spread over the way: half of them have all three lists.
const seeded: StageName[] = [
  'approved',
  'filed',
  'noticed',
  'researched',
  'held',
  'assigned',
  'reported',
  'fed_back',
  'closed',
  'again',
]

/** How many topics the small store has. */
export const seededTopics = seeded.length

const counties = ['东', '南', '西', '北']
const streetsEach = 10
const roomsEach = 5

/** Fills an empty store through the use cases: a city with a few hundred rooms, its accounts, ten public topics. */
export async function seedCity(engine: Engine): Promise<void> {
  const now = new Date()
  const player = makePlayer(engine, now)
  const ids = await buildDemoCity(player)
  await openDemoAccounts(player, ids)
  await addRooms(player, ids.organisations.get('nantong')!)
  const stage: Stage = { player, ids, db: engine.database.db }
  for (const name of seeded) {
    const matter = practiceMatters.find((one) => one.stage === name && one.room === 'practice-village-room')
    if (!matter) throw new Error(`the demo has no practice matter at the stage ${name}`)
    await liveFromConcern(stage, matter)
  }
  await engine.database.transaction(async (tx) => {
    await insertInstallation(
      tx,
      { cityName: '基准市', siteName: '有事好商量', helpPhone: '0513-00000000', demo: false },
      now,
    )
    // Practice topics are marked on pages and left out of figures: these stand for real ones.
    for (const table of ['topic', 'concern', 'milestone']) {
      await sql`update ${sql.table(table)} set practice = false`.execute(tx)
    }
  })
}

async function liveFromConcern(stage: Stage, matter: (typeof practiceMatters)[number]): Promise<void> {
  const { player } = stage
  const { concernId } = await player.act(
    matter.convener,
    enterConcernCommand,
    {
      roomId: stage.ids.rooms.get(matter.room)!,
      words: `${matter.background}大家商量商量吧。`,
      source: 'masses',
      channel: 'visit',
      consent: 'spoken',
    },
    player.ago(matter.began + 1),
  )
  const topicId = await live(stage, matter)
  await player.act(
    matter.convener,
    triageConcernCommand,
    { concernId, outcome: 'merged', reason: '和这个议题说的是同一件事，一起商量。', topicId },
    player.ago(matter.began),
  )
}

async function addRooms(player: Player, cityId: string): Promise<void> {
  for (const side of counties) {
    const county = await player.system(createOrganisationCommand, {
      parentId: cityId,
      kind: 'county',
      name: `${side}城区`,
    })
    for (let street = 1; street <= streetsEach; street++) {
      const { organisationId } = await player.system(createOrganisationCommand, {
        parentId: county.organisationId,
        kind: 'street',
        name: `${side}城第${street}街道`,
      })
      for (let room = 1; room <= roomsEach; room++) {
        await player.system(createRoomCommand, {
          organisationId,
          name: `${side}城第${street}街道第${room}协商议事室`,
          level: 'village',
          methodId: 'nantong-three-lists',
        })
      }
    }
  }
}

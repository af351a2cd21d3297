import {
  enterConcernCommand,
  raiseConcernCommand,
  triageConcernCommand,
} from '../src/features/concerns/index.ts'
import { insertInstallation } from '../src/features/organisations/index.ts'
import type { Engine } from '../src/platform/commands/run-command.ts'
import { openDemoAccounts } from './accounts.ts'
import { playChenqiao } from './cases/chenqiao.ts'
import { playHuayuan } from './cases/huayuan.ts'
import type { Stage } from './cases/stage.ts'
import { playWuyi } from './cases/wuyi.ts'
import { playXuzhuang } from './cases/xuzhuang.ts'
import { buildDemoCity } from './city.ts'
import { makePlayer } from './player.ts'
import { consult } from './practice/consult.ts'
import { goingOn, isOver } from './practice/consultations.ts'
import { live } from './practice/life.ts'
import { practiceConcerns, practiceMatters } from './practice/matters.ts'

type Say = (zh: string, en: string) => void

/**
 * Fills an empty installation with the demo city: places and posts, the four cases recorded afterwards, and practice
 * matters at every stage. Everything goes through the use cases that people use.
 */
export async function loadDemoCity(engine: Engine, say: Say, now = new Date()): Promise<void> {
  say('装入演示城市：组织、议事室、账号', 'Loading the demo city: organisations, rooms, accounts')
  const stage = await buildDemoStage(engine, now)
  say('装入四个案例（补录）', 'Loading the four cases, recorded afterwards')
  await playWuyi(stage)
  await playChenqiao(stage)
  await playHuayuan(stage)
  await playXuzhuang(stage)
  say(`装入 ${practiceMatters.length} 个演练议题`, `Loading ${practiceMatters.length} practice topics`)
  for (const matter of practiceMatters) await live(stage, matter)
  say('装入两场网络协商', 'Loading two consultations online')
  for (const wanted of [isOver, goingOn]) await consult(stage, engine.database, wanted)
  await loadConcerns(stage)
  await engine.database.transaction((tx) =>
    insertInstallation(
      tx,
      { cityName: '江苏省（演示）', siteName: '江苏省（演示）', helpPhone: '0513-00000000', demo: true },
      now,
    ),
  )
}

/** The places, posts and accounts of the demo city, before anything happens there. */
export async function buildDemoStage(engine: Engine, now = new Date()): Promise<Stage> {
  const player = makePlayer(engine, now)
  const ids = await buildDemoCity(player)
  await openDemoAccounts(player, ids)
  return { player, ids, db: engine.database.db }
}

async function loadConcerns({ player, ids }: Stage): Promise<void> {
  for (const { room, words, phone, daysAgo } of practiceConcerns) {
    await player.visitor(
      raiseConcernCommand,
      { roomId: ids.rooms.get(room)!, words, phone },
      player.ago(daysAgo),
    )
  }
  const village = ids.rooms.get('practice-village-room')!
  const doorstep = await player.act(
    'convener',
    enterConcernCommand,
    {
      roomId: village,
      words: '楼上半夜拖椅子，说了几次都不听。',
      source: 'masses',
      channel: 'visit',
      consent: 'spoken',
      practice: true,
    },
    player.ago(8),
  )
  await player.act(
    'convener',
    triageConcernCommand,
    {
      concernId: doorstep.concernId,
      outcome: 'mediated',
      reason: '村干部和网格员上门，两家当面说好：椅脚贴毛毡，十点以后不拖动。',
    },
    player.ago(7),
  )
}

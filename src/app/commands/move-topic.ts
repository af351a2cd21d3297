import { readFileSync } from 'node:fs'
import { type Reason, RuleError } from '../../base/reason.ts'
import { exportTopic as exportFile, importTopicCommand, readJson } from '../../features/transfer/index.ts'
import { transferReasons, transferWords } from '../../features/transfer/index.web.ts'
import type { Actor } from '../../platform/commands/actor.ts'
import { runCommand } from '../../platform/commands/run-command.ts'
import { wordsIn } from '../../ui/words.ts'
import type { Config } from '../config.ts'
import { openPlatform, type Platform } from '../open-platform.ts'
import { composeSentences } from '../sentences.ts'

const langs = ['zh-CN', 'en'] as const
const sentences = composeSentences([transferReasons], [])
const keeper: Actor = { kind: 'system', name: '控制台' }

function refused(error: unknown): number {
  if (!(error instanceof RuleError)) throw error
  const tell = (reason: Reason) => langs.map((lang) => sentences.sentence(reason, lang)).join(' ')
  for (const reason of error.reasons) {
    console.error(`${reason.field ? `${reason.field}: ` : ''}${tell(reason)}`)
  }
  return 1
}

async function withPlatform(config: Config, work: (platform: Platform) => Promise<number>): Promise<number> {
  const platform = await openPlatform(config)
  try {
    return await work(platform)
  } catch (error) {
    return refused(error)
  } finally {
    await platform.close()
  }
}

/** `topic export`: the file on standard output, so that it can be kept or sent; all else on standard error. */
export async function exportTopic(config: Config, topicId: string | undefined): Promise<number> {
  if (!topicId) {
    console.error('请写出议题编号。 Name the id of a topic.')
    return 2
  }
  return withPlatform(config, async ({ engine }) => {
    const read = { db: engine.database.db, actor: keeper, now: new Date(), ports: engine.ports }
    const file = await exportFile(read, { topicId })
    process.stdout.write(`${JSON.stringify(file, null, 2)}\n`)
    for (const lang of langs) console.error(wordsIn(transferWords, lang).exported(String(file.topic.title)))
    return 0
  })
}

/** `topic import`: 0 when the topic is in, 1 when the file was refused, 2 when it cannot be read. */
export async function importTopicFile(config: Config, path: string | undefined): Promise<number> {
  if (!path) {
    console.error('请写出议题文件。 Name a topic file.')
    return 2
  }
  let content: Buffer
  try {
    content = readFileSync(path)
  } catch {
    console.error(`读不到文件 Cannot read the file: ${path}`)
    return 2
  }
  let file: unknown
  try {
    file = readJson(content)
  } catch (error) {
    refused(error)
    return 2
  }
  return withPlatform(config, async ({ engine }) => {
    const call = { actor: keeper, now: new Date(), channel: 'console' as const }
    const { topicId, events, made } = await runCommand(engine, importTopicCommand, call, file)
    for (const lang of langs) {
      const words = wordsIn(transferWords, lang)
      console.log(
        `${words.imported(topicId, events)} ${words.made(made.organisations, made.rooms, made.bodies)}`,
      )
    }
    return 0
  })
}

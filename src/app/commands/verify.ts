import { everyTopicId, holdTopic } from '../../features/transfer/index.ts'
import type { Db } from '../../platform/database/tables.ts'
import { verifyJournal } from '../../platform/events/verify-journal.ts'
import type { Config } from '../config.ts'
import { openPlatform } from '../open-platform.ts'

/** `journal verify`: 0 when every chain holds and, with `rows`, every row is as its chain says; 1 when one is not. */
export async function verify(config: Config, { rows }: { rows: boolean }): Promise<number> {
  const platform = await openPlatform(config)
  try {
    const { db } = platform.engine.database
    const result = await verifyJournal(db)
    for (const link of result.broken) {
      console.error(`断点 broken: 链 chain ${link.chainId}, 第 ${link.number} 条 event, ${link.fault}`)
    }
    console.log(
      result.broken.length === 0
        ? `全部完好 intact: ${result.chains} 条链 chains, ${result.events} 条记录 events`
        : `有 ${result.broken.length} 条链不完好 broken chains, 共 of ${result.chains}`,
    )
    const differing = rows ? await compareRows(db) : 0
    return result.broken.length + differing === 0 ? 0 : 1
  } finally {
    await platform.close()
  }
}

/** Names every row that is not as the chain of its topic says; answers with how many there are. */
async function compareRows(db: Db): Promise<number> {
  const topics = await everyTopicId(db)
  let differing = 0
  let unsealed = 0
  for (const id of topics) {
    const held = await holdTopic(db, id)
    differing += held.faults.length
    unsealed += held.unsealed
    for (const { code, values } of held.faults) {
      const fault = code.slice('transfer.'.length)
      console.error(`不符 differs: 议题 topic ${id}, ${values?.part} ${values?.id}, ${fault}`)
    }
  }
  console.log(
    differing === 0
      ? `${topics.length} 个议题的内容都与记录链相符 topics are as their chains say`
      : `有 ${differing} 处与记录链不符 rows differ from their chains, ${topics.length} 个议题 topics`,
  )
  if (unsealed > 0) {
    console.log(
      `其中 ${unsealed} 行写得早，记录链只能证明一部分 rows were written before the chain proved the whole of them: not proven in full (docs/proofs.md)`,
    )
  }
  return differing
}

import { verifyJournal } from '../../platform/events/verify-journal.ts'
import type { Config } from '../config.ts'
import { openPlatform } from '../open-platform.ts'

/** `journal verify`: 0 when every chain holds, 1 when one does not. */
export async function verify(config: Config): Promise<number> {
  const platform = await openPlatform(config)
  try {
    const result = await verifyJournal(platform.engine.database.db)
    for (const link of result.broken) {
      console.error(`断点 broken: 链 chain ${link.chainId}, 第 ${link.number} 条 event, ${link.fault}`)
    }
    console.log(
      result.broken.length === 0
        ? `全部完好 intact: ${result.chains} 条链 chains, ${result.events} 条记录 events`
        : `有 ${result.broken.length} 条链不完好 broken chains, 共 of ${result.chains}`,
    )
    return result.broken.length === 0 ? 0 : 1
  } finally {
    await platform.close()
  }
}

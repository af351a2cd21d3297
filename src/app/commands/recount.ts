import { recountOf } from '../../features/consultations/index.ts'
import type { Config } from '../config.ts'
import { openPlatform } from '../open-platform.ts'

/** `consultations recount`: 0 when the kept result is what the votes give, 1 when it is not. */
export async function recount(config: Config, consultationId: string | undefined): Promise<number> {
  if (!consultationId) {
    console.error('请写明网络协商的编号。 Name the consultation by its id.')
    return 2
  }
  const platform = await openPlatform(config)
  try {
    const { votes, differences } = await recountOf(platform.engine.database.db, consultationId)
    for (const { where, kept, counted } of differences) {
      console.error(
        `${where}: 保存的 kept ${JSON.stringify(kept)}, 重算的 counted ${JSON.stringify(counted)}`,
      )
    }
    console.log(
      differences.length === 0
        ? `结果与 ${votes} 次表态相符。 The result is what ${votes} votes give.`
        : `按 ${votes} 次表态重算，有 ${differences.length} 处不同。 ${differences.length} differences to a recount of ${votes} votes.`,
    )
    return differences.length === 0 ? 0 : 1
  } finally {
    await platform.close()
  }
}

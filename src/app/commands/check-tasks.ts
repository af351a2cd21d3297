import { checkTasks } from '../../features/course/index.ts'
import type { Config } from '../config.ts'
import { openPlatform } from '../open-platform.ts'

const subjects = { topic: '议题 topic', concern: '线索 concern', figure: '数字 figure' }
const tables = { task: '待办 task', milestone: '里程碑 milestone', milestone_count: '件数 count' }
const changes = { missing: '缺少 missing', wrong: '不对 wrong', 'left-over': '多余 left over' }

/** `tasks check [--mend]`: 0 when tasks, milestones and their counts are as the record says or were mended, 1 when they are not. */
export async function checkTasksCommand(config: Config, mend: boolean): Promise<number> {
  const platform = await openPlatform(config)
  try {
    const found = await checkTasks(platform.engine.database, new Date(), { repair: mend })
    for (const { subject, subjectId, table, change, what } of found) {
      console.error(`${subjects[subject]} ${subjectId}: ${tables[table]} ${changes[change]}: ${what}`)
    }
    if (found.length === 0) {
      console.log('待办、里程碑和件数都与记录相符。 Tasks, milestones and counts are as the record says.')
      return 0
    }
    console.log(
      mend
        ? `已改正 ${found.length} 处。 ${found.length} mended.`
        : `有 ${found.length} 处不符，加 --mend 可改正。 ${found.length} differ; --mend puts them right.`,
    )
    return mend ? 0 : 1
  } finally {
    await platform.close()
  }
}

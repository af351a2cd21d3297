import { DataFolderBusy } from '../platform/database/embedded/folder-lock.ts'
import { checkMethods } from './commands/check-methods.ts'
import { checkTasksCommand } from './commands/check-tasks.ts'
import { exportTopic, importTopicFile } from './commands/move-topic.ts'
import { recount } from './commands/recount.ts'
import { serve } from './commands/serve.ts'
import { verify } from './commands/verify.ts'
import { ConfigError, readConfig } from './config.ts'

const help = `用法 Usage: npm run hsl -- <命令 command>

  serve [--demo]             启动服务 start the server
  journal verify [--rows]    重算每条记录链，指出第一处断点；加 --rows 再逐条核对议题内容
                             recompute every chain, name the first broken link; with --rows compare the rows of topics
  tasks check [--mend]       对照事实检查待办、里程碑和件数 compare tasks, milestones and counts with the facts
  method check <文件 file>   检查工作法文件 check a method file
  consultations recount <编号 id>  从表态重算结果，列出不同 compute the results from the votes again, name every difference
  topic export <编号 id>     把一个议题导出为 JSON export a topic as JSON to standard output
  topic import <文件 file>   导入一个议题 import a topic from JSON
`

/** Runs one command of the command line; the number is the exit code. */
export async function run(args: string[], env: Record<string, string | undefined>): Promise<number> {
  const [group = '', verb = '', ...rest] = args
  try {
    const config = readConfig(env)
    switch (`${group} ${verb}`.trim()) {
      case 'serve':
        return await serve(config, { demo: false })
      case 'serve --demo':
        return await serve(config, { demo: true })
      case 'journal verify':
        return await verify(config, { rows: rest.includes('--rows') })
      case 'tasks check':
        return await checkTasksCommand(config, rest.includes('--mend'))
      case 'method check':
        return await checkMethods(rest)
      case 'consultations recount':
        return await recount(config, rest[0])
      case 'topic export':
        return await exportTopic(config, rest[0])
      case 'topic import':
        return await importTopicFile(config, rest[0])
      default:
        console.error(help)
        return args.length === 0 ? 0 : 2
    }
  } catch (error) {
    if (error instanceof ConfigError) {
      console.error(error.message)
      return 2
    }
    if (error instanceof DataFolderBusy) {
      console.error(
        `数据文件夹正被另一个程序使用（进程 ${error.pid}）。请先关掉它，或用 HSL_DATA 指定另一个文件夹。\n` +
          `The data folder is in use by another process (${error.pid}). Stop it, or name another folder with HSL_DATA.`,
      )
      return 3
    }
    throw error
  }
}

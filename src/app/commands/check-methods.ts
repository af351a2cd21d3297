import { readFileSync } from 'node:fs'
import { MethodFilesError, methodsLibrary } from '../../features/methods/index.ts'

type Problem = MethodFilesError['problems'][number]

const sentences: Record<Problem['code'], [zh: string, en: string]> = {
  'method.not-yaml': ['不是合格的 YAML', 'not valid YAML'],
  'method.kind': ['这一项的类型不对', 'is of the wrong kind'],
  'method.missing': ['缺少这一项', 'is missing'],
  'method.unknown-word': ['不认识这个词', 'is an unknown word'],
  'method.unknown-rule': ['没有这条规则', 'is an unknown rule'],
  'method.unknown-milestone': ['没有这个里程碑', 'is an unknown milestone'],
  'method.unknown-strength': ['强度只能是 hint、override、required', 'is none of hint, override, required'],
  'method.unknown-group': ['没有这个评议群体', 'is an unknown group of evaluators'],
  'method.file-name': ['文件名应与工作法的 id 相同', 'the file must be named after the id'],
  'method.duplicate-method': ['另一个文件已有这个工作法', 'another file has this method'],
  'method.no-steps': ['没有步骤', 'has no steps'],
  'method.no-needs': ['步骤没有任何要求', 'a step needs nothing'],
  'method.duplicate-step': ['步骤重名', 'a step of this id stands twice'],
  'method.duplicate-rule': ['同一规则写了两次', 'a rule stands twice'],
  'method.duplicate-milestone': ['同一里程碑由两个步骤到达', 'two steps reach this milestone'],
  'method.unknown-after': ['after 所指的步骤不存在', 'comes after a step that is not there'],
  'method.circle': ['步骤互相等待，绕成了圈', 'steps wait for each other in a ring'],
  'method.unreached': ['没有步骤到达这个里程碑', 'no step reaches this milestone'],
  'method.not-found': ['没有这个工作法', 'there is no such method'],
}

function tell(problem: Problem): void {
  const [zh, en] = sentences[problem.code]
  const where = [problem.file, problem.step, problem.at].filter(Boolean).join(' › ')
  console.error(`${where}: ${zh} ${en}`)
}

/** `method check`: 0 when every file may be used, 1 when one may not, 2 when none was named or one cannot be read. */
export async function checkMethods(files: string[]): Promise<number> {
  if (files.length === 0) {
    console.error('请写出工作法文件。 Name the method files.')
    return 2
  }
  const texts: Record<string, string> = {}
  for (const file of files) {
    try {
      texts[file] = readFileSync(file, 'utf8')
    } catch {
      console.error(`读不到文件 Cannot read the file: ${file}`)
      return 2
    }
  }
  try {
    const { all } = methodsLibrary(texts)
    for (const method of all) {
      console.log(
        `可以使用 can be used: ${method.name.zh} ${method.name.en} (${method.id}, ${method.version})`,
      )
    }
    return 0
  } catch (error) {
    if (!(error instanceof MethodFilesError)) throw error
    error.problems.forEach(tell)
    return 1
  }
}

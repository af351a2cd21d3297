import { parse } from 'yaml'
import { RuleError } from '../../../base/reason.ts'
import { type MethodProblem, methodProblems } from '../rules/check-method.ts'
import type { Method } from '../rules/method.ts'

/** The methods that an installation offers. A round copies the one it starts with. */
export type MethodsLibrary = {
  all: Method[]
  /** The method of that id; throws "not found". */
  method(id: string): Method
}

/** A method file cannot be used: nothing starts with half a method. The message names file, step and reason. */
export class MethodFilesError extends Error {
  readonly problems: MethodProblem[]

  constructor(problems: MethodProblem[]) {
    super(
      problems
        .map(({ file, step, code, at }) => `${file}${step ? `, step ${step}` : ''}: ${code.slice(7)} (${at})`)
        .join('\n'),
    )
    this.name = 'MethodFilesError'
    this.problems = problems
  }
}

function read(file: string, text: string): { file: string; raw: unknown; problems: MethodProblem[] } {
  let raw: unknown
  try {
    raw = parse(text, { uniqueKeys: true })
  } catch (error) {
    const at = error instanceof Error ? (error.message.split('\n')[0] ?? '') : ''
    return { file, raw: null, problems: [{ file, step: null, code: 'method.not-yaml', at }] }
  }
  return { file, raw, problems: methodProblems(raw, file) }
}

/** Reads and checks method files, given as texts by file name; refuses them all when one cannot be used. */
export function methodsLibrary(rawFiles: Record<string, string>): MethodsLibrary {
  const files = Object.entries(rawFiles)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([file, text]) => read(file, text))
  const problems = files.flatMap((one) => one.problems)
  const seen = new Map<string, string>()
  for (const { file, raw } of files) {
    const id = (raw as Method | null)?.id
    if (id && seen.has(id))
      problems.push({ file, step: null, code: 'method.duplicate-method', at: `${id} ${seen.get(id)}` })
    else if (id) seen.set(id, file)
  }
  if (problems.length > 0) throw new MethodFilesError(problems)
  const all = files.map(({ raw }) => raw as Method)
  return {
    all,
    method(id) {
      const found = all.find((method) => method.id === id)
      if (!found) throw new RuleError('not-found', { code: 'method.not-found', values: { id } })
      return found
    },
  }
}

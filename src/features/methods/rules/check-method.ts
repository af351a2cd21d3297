import { evaluatorGroups } from './facts.ts'
import { type ListKind, type Method, milestones, ruleNames, type Step } from './method.ts'
import type { MethodFileReason } from './reasons.ts'

/** One thing that is wrong with a method file: where, which word, and why. */
export type MethodProblem = { file: string; step: string | null; code: MethodFileReason; at: string }

type Report = (code: MethodFileReason, at: string, step?: string) => void
type Fields = Record<string, 'text' | 'number' | 'name' | 'list' | 'map' | 'flag'>
type Plain = Record<string, unknown>

const listKinds: ListKind[] = ['suggestions', 'responsibilities', 'feedback']
const strengths = ['hint', 'override', 'required']

const methodFields: Fields = {
  id: 'text',
  version: 'number',
  name: 'name',
  place: 'name',
  source: 'name',
  lists: 'map',
  steps: 'list',
}
const stepFields: Fields = { id: 'text', name: 'name', source: 'text', reaches: 'list', needs: 'list' }
const stepMore: Fields = { says: 'name', phase: 'name', after: 'list', optional: 'flag' }
const needFields: Fields = { rule: 'text', strength: 'text' }
const needMore: Fields = { source: 'text', atLeast: 'number', groups: 'list' }

function isMap(value: unknown): value is Plain {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

function isText(value: unknown): boolean {
  return typeof value === 'string' && value.trim() !== ''
}

const kinds: Record<Fields[string], (value: unknown) => boolean> = {
  text: isText,
  number: (value) => Number.isInteger(value) && Number(value) >= 1,
  name: (value) =>
    isMap(value) && Object.keys(value).sort().join() === 'en,zh' && Object.values(value).every(isText),
  list: Array.isArray,
  map: isMap,
  flag: (value) => typeof value === 'boolean',
}

/** Reports what is missing, of the wrong kind or unknown; true when all that is needed is there. */
function checkFields(
  value: unknown,
  needed: Fields,
  more: Fields,
  path: string,
  report: Report,
  step?: string,
) {
  if (!isMap(value)) {
    report('method.kind', path || 'method', step)
    return false
  }
  const at = (key: string) => (path ? `${path}.${key}` : key)
  let whole = true
  for (const key of Object.keys(value)) {
    const kind = needed[key] ?? more[key]
    if (!kind) report('method.unknown-word', at(key), step)
    else if (!kinds[kind](value[key])) {
      report('method.kind', at(key), step)
      whole = false
    }
  }
  for (const key of Object.keys(needed)) {
    if (key in value) continue
    report('method.missing', at(key), step)
    whole = false
  }
  return whole
}

function checkNeed(need: unknown, step: string, index: number, report: Report) {
  if (!checkFields(need, needFields, needMore, `needs.${index}`, report, step)) return
  const { rule, strength, groups } = need as Plain
  if (!(ruleNames as readonly unknown[]).includes(rule)) report('method.unknown-rule', String(rule), step)
  if (!strengths.includes(String(strength))) report('method.unknown-strength', String(strength), step)
  for (const group of (groups as unknown[]) ?? []) {
    if (!(evaluatorGroups as readonly unknown[]).includes(group))
      report('method.unknown-group', String(group), step)
  }
}

/** Reports every value that comes twice. */
function checkOnce(values: string[], code: MethodFileReason, report: Report, step?: string) {
  for (const value of new Set(values.filter((one, index) => values.indexOf(one) !== index))) {
    report(code, value, step ?? value)
  }
}

function checkStep(step: Step, report: Report) {
  for (const milestone of step.reaches) {
    if (!milestones.includes(milestone)) report('method.unknown-milestone', String(milestone), step.id)
  }
  if (step.needs.length === 0) report('method.no-needs', step.id, step.id)
  step.needs.forEach((need, index) => {
    checkNeed(need, step.id, index, report)
  })
  checkOnce(
    step.needs.map((need) => String(need?.rule)),
    'method.duplicate-rule',
    report,
    step.id,
  )
}

/** Steps that can never come up because they wait, in the end, for themselves. */
function checkOrder(steps: Step[], report: Report) {
  const ids = steps.map((step) => step.id)
  const open = new Map(
    steps.map((step, index) => [step.id, step.after ?? ids.slice(Math.max(index - 1, 0), index)]),
  )
  for (const [id, after] of open) {
    for (const before of after) if (!ids.includes(before)) report('method.unknown-after', before, id)
  }
  const reached = new Set<string>()
  for (let grown = true; grown; ) {
    const ready = [...open].filter(([, after]) => after.every((id) => reached.has(id) || !ids.includes(id)))
    grown = ready.some(([id]) => !reached.has(id))
    for (const [id] of ready) reached.add(id)
  }
  for (const [id, after] of open) if (!reached.has(id)) report('method.circle', after.join(', '), id)
}

/** Everything that is wrong with a method as it was read from its file; nothing when it may be used. */
export function methodProblems(raw: unknown, file: string): MethodProblem[] {
  const problems: MethodProblem[] = []
  const report: Report = (code, at, step) => problems.push({ file, step: step ?? null, code, at })
  if (!checkFields(raw, methodFields, {}, '', report)) return problems
  const method = raw as Method
  if (file.replace(/^.*\//, '') !== `${method.id}.yaml`) report('method.file-name', method.id)
  const lists: Fields = Object.fromEntries(listKinds.map((kind) => [kind, 'map' as const]))
  if (checkFields(method.lists, lists, {}, 'lists', report)) {
    for (const kind of listKinds) {
      checkFields(method.lists[kind], { name: 'name', receiver: 'name' }, {}, `lists.${kind}`, report)
    }
  }
  if (method.steps.length === 0) report('method.no-steps', 'steps')
  const whole = method.steps.filter((step, index) => {
    const name = isMap(step) && isText(step.id) ? step.id : `#${index + 1}`
    return checkFields(step, stepFields, stepMore, `steps.${index}`, report, name)
  })
  for (const step of whole) checkStep(step, report)
  checkOnce(
    whole.map((step) => step.id),
    'method.duplicate-step',
    report,
  )
  const reached = whole.flatMap((step) => step.reaches)
  for (const step of whole) {
    for (const milestone of step.reaches) {
      if (reached.indexOf(milestone) !== reached.lastIndexOf(milestone)) {
        report('method.duplicate-milestone', milestone, step.id)
      }
    }
  }
  checkOrder(whole, report)
  for (const milestone of ['raised', 'approved', 'closed'] as const) {
    if (!reached.includes(milestone)) report('method.unreached', milestone)
  }
  return problems
}

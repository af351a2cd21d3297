import type { TObject } from 'typebox'
import { Compile } from 'typebox/compile'
import Value from 'typebox/value'
import { tidyPhone } from '../../base/phone.ts'
import { type Reason, RuleError } from '../../base/reason.ts'

type Problem = { keyword: string; instancePath: string; params: Record<string, unknown> }
type Checker = { Check(value: unknown): boolean; Errors(value: unknown): Problem[] }

const compiled = new WeakMap<TObject, Checker>()

function checkerOf(schema: TObject): Checker {
  let checker = compiled.get(schema)
  if (!checker) {
    checker = Compile(schema) as unknown as Checker
    compiled.set(schema, checker)
  }
  return checker
}

// Control characters but line feeds and tabs, marks that turn the direction of text, and halves of characters, of which
// the database takes none, are never meant.
const unwanted =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is removed
  /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f\u202a-\u202e\u2066-\u2069\ufeff\p{Surrogate}]/gu

/** Tidies every text in a request: normal form C, no control characters, one kind of line end, no space around. */
export function tidyTexts(value: unknown): unknown {
  if (typeof value === 'string') {
    return value.normalize('NFC').replace(/\r\n?/g, '\n').replace(unwanted, '').trim()
  }
  if (Array.isArray(value)) return value.map(tidyTexts)
  if (value && typeof value === 'object' && !(value instanceof Date)) {
    return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, tidyTexts(item)]))
  }
  return value
}

/** Numbers of telephones as they are kept, however people write them. */
function tidyPhones(schema: TObject, request: Record<string, unknown>): void {
  for (const [name, property] of Object.entries(schema.properties)) {
    const { format } = property as { format?: string }
    const value = request[name]
    if ((format === 'phone' || format === 'mobile') && typeof value === 'string')
      request[name] = tidyPhone(value)
  }
}

function dotted(path: string): string {
  return path.replace(/^\//, '').replace(/\//g, '.')
}

function isNumber(type: unknown): boolean {
  return type === 'integer' || type === 'number'
}

const noFields = { properties: {} }

/** Whether the field is answered by choosing, as whatever has an id is: what is missing is then a choice. */
function isChoice(schema: Pick<TObject, 'properties'>, name: string): boolean {
  return name.endsWith('Id') || 'enum' in (schema.properties[name] ?? {})
}

/** Whether the field is a list of rows, each with fields of its own. */
function isRows(schema: Pick<TObject, 'properties'>, name: string): boolean {
  const property = schema.properties[name] as { type?: string; items?: { type?: string } } | undefined
  return property?.type === 'array' && property.items?.type === 'object'
}

/** What is missing, in the word that fits how it is answered. */
function missing(schema: Pick<TObject, 'properties'>, name: string): string {
  if (isRows(schema, name)) return 'field.row-required'
  return isChoice(schema, name) ? 'field.choice' : 'field.required'
}

function reasonOf(schema: TObject, problem: Problem): Reason[] {
  const field = dotted(problem.instancePath)
  const { params } = problem
  switch (problem.keyword) {
    case 'required':
      return ((params.requiredProperties as string[]) ?? []).map((name) => ({
        code: missing(field ? noFields : schema, name),
        field: field ? `${field}.${name}` : name,
      }))
    case 'minLength':
    case 'minItems':
      return params.limit === 1
        ? [{ code: isRows(schema, field) ? 'field.row-required' : 'field.required', field }]
        : [{ code: 'field.too-short', field, values: { limit: Number(params.limit) } }]
    case 'maxLength':
    case 'maxItems':
      return [{ code: 'field.too-long', field, values: { limit: Number(params.limit) } }]
    case 'minimum':
      return [{ code: 'field.too-small', field, values: { limit: Number(params.limit) } }]
    case 'maximum':
      return [{ code: 'field.too-large', field, values: { limit: Number(params.limit) } }]
    case 'format':
      return [{ code: `field.format-${String(params.format)}`, field }]
    case 'enum':
    case 'const':
    case 'anyOf':
      return [{ code: 'field.choice', field }]
    case 'type':
      return [{ code: isNumber(params.type) ? 'field.number' : 'field.kind', field }]
    default:
      return [{ code: 'field.kind', field }]
  }
}

const mostParts = 50_000
const deepest = 16

/** Counts the parts of a request before anything walks through it; throws when no request of ours is that large. */
function refuseUnwieldy(request: unknown, most: number): void {
  const waiting: { value: unknown; depth: number }[] = [{ value: request, depth: 0 }]
  let parts = 0
  for (let next = waiting.pop(); next; next = waiting.pop()) {
    parts += 1
    if (parts > most || next.depth > deepest) throw new RuleError('invalid', { code: 'common.unreadable' })
    if (typeof next.value !== 'object' || next.value === null) continue
    for (const value of Object.values(next.value)) waiting.push({ value, depth: next.depth + 1 })
  }
}

/** All that is wrong with a request, one reason a field. */
export function requestProblems(schema: TObject, request: unknown): Reason[] {
  const checker = checkerOf(schema)
  if (checker.Check(request)) return []
  const reasons = checker.Errors(request).flatMap((problem) => reasonOf(schema, problem))
  const seen = new Set<string>()
  return reasons.filter((reason) => {
    const key = reason.field ?? ''
    if (seen.has(key)) return false
    seen.add(key)
    return true
  })
}

/** Takes one field out, a field of a row too; the rows themselves keep their places. */
function leaveOut(from: Record<string, unknown>, [name, ...rest]: string[]): void {
  const inner = from[name!]
  if (rest.length === 0) delete from[name!]
  else if (typeof inner === 'object' && inner !== null) leaveOut(inner as Record<string, unknown>, rest)
}

/** What a rule finds wrong with those fields of a request that are in order by themselves. */
type RuleOnFields = (sound: Record<string, unknown>) => Reason[]

/** The problems, and what rules say of the fields that have none: nobody mends one to be told the other afterwards. */
function allProblems(request: Record<string, unknown>, problems: Reason[], rules: RuleOnFields): Reason[] {
  const sound = structuredClone(request)
  for (const { field } of problems) if (field) leaveOut(sound, field.split('.'))
  const told = new Set(problems.map(({ field }) => field))
  return [...problems, ...rules(sound).filter(({ field }) => field === undefined || !told.has(field))]
}

type CheckOptions = { most?: number | undefined; rules?: RuleOnFields | undefined }

/** The tidied request without unknown properties; throws an `invalid` RuleError naming every field at fault. */
export function checkRequest(schema: TObject, request: unknown, options: CheckOptions = {}): unknown {
  refuseUnwieldy(request, options.most ?? mostParts)
  const clean = Value.Clean(schema, tidyTexts(request ?? {})) as Record<string, unknown>
  tidyPhones(schema, clean)
  const problems = requestProblems(schema, clean)
  if (problems.length > 0) {
    throw new RuleError('invalid', allProblems(clean, problems, options.rules ?? (() => [])))
  }
  return clean
}

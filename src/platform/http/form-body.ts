import type { FormValues } from './page.ts'

type Schema = {
  type?: string
  properties?: Record<string, Schema>
  items?: Schema
  anyOf?: Schema[]
}

/** A form of ours has a few hundred fields at most; what comes beyond that is not a form of ours. */
const mostFields = 2000

/** Names that every object has: a field called so would reach into all of them. */
const forbiddenParts = new Set(['__proto__', 'constructor', 'prototype'])

const nameParts = /^[A-Za-z_][A-Za-z0-9_]*(\.(\d{1,4}|[A-Za-z_][A-Za-z0-9_]*)){0,4}$/

/** Nobody types a NUL, and pages look things up by what is in a field: the database takes none. */
function asTyped(value: unknown): string {
  return String(value).replaceAll('\0', '')
}

/** Splits what a form posted into the fields' values and the hidden ones that start with `_`. */
export function splitPosted(posted: Record<string, unknown>): {
  values: FormValues
  hidden: Record<string, string>
} {
  const values: FormValues = {}
  const hidden: Record<string, string> = {}
  for (const [name, raw] of Object.entries(posted).slice(0, mostFields)) {
    if (name.split('.').some((part) => forbiddenParts.has(part))) continue
    const value = Array.isArray(raw) ? raw.map(asTyped) : asTyped(raw ?? '')
    if (name.startsWith('_')) hidden[name] = Array.isArray(value) ? (value.at(-1) ?? '') : value
    else if (nameParts.test(name)) values[name] = value
  }
  return { values, hidden }
}

function isEmpty(value: unknown): boolean {
  if (value === undefined || value === '') return true
  if (Array.isArray(value)) return value.every(isEmpty)
  if (typeof value === 'object' && value !== null) return Object.values(value).every(isEmpty)
  return false
}

function convert(value: unknown, schema: Schema | undefined): unknown {
  if (!schema) return value
  if (schema.type === 'array') return convertList(value, schema.items)
  if (schema.type === 'object') {
    if (typeof value !== 'object' || value === null || Array.isArray(value)) return value
    const converted: Record<string, unknown> = {}
    for (const [key, item] of Object.entries(value)) {
      const result = convert(item, schema.properties?.[key])
      if (!isEmpty(result)) converted[key] = result
    }
    return converted
  }
  const single = Array.isArray(value) ? value.at(-1) : value
  if (schema.type === 'integer' || schema.type === 'number') {
    const text = String(single).normalize('NFKC').trim().replace(/,/g, '')
    return /^-?\d+(\.\d+)?$/.test(text) ? Number(text) : single
  }
  if (schema.type === 'boolean') return ['on', 'yes', 'true', '1'].includes(String(single))
  return single
}

function convertList(value: unknown, item: Schema | undefined): unknown {
  const list = Array.isArray(value)
    ? value
    : typeof value === 'object' && value !== null
      ? Object.values(value)
      : [value]
  return list.filter((entry) => !isEmpty(entry)).map((entry) => convert(entry, item))
}

const byNumbers = new Intl.Collator('en', { numeric: true })

/** The dotted names as nested objects; rows keep their order and gaps close. */
function nest(values: FormValues): Record<string, unknown> {
  const root: Record<string, unknown> = Object.create(null)
  const names = Object.keys(values).sort(byNumbers.compare)
  for (const name of names) {
    const parts = name.split('.')
    let place = root
    for (const part of parts.slice(0, -1)) {
      if (typeof place[part] !== 'object' || place[part] === null) place[part] = Object.create(null)
      place = place[part] as Record<string, unknown>
    }
    place[parts.at(-1)!] = values[name]
  }
  return root
}

/**
 * The request a form means: dotted names nested, empty fields left out, wholly empty rows dropped, and each value
 * brought to the kind that the schema names. What cannot be converted is left as typed, for the check to name.
 */
export function requestOfForm(values: FormValues, schema: object): Record<string, unknown> {
  return convert(nest(values), schema as Schema) as Record<string, unknown>
}

/**
 * Rows that were left empty are dropped before the check, so a problem's row number must be brought back to the row
 * as it stands on the page: `items.1.text` becomes `items.3.text` when rows 1 and 2 of the page were empty.
 */
export function fieldOnPage(field: string, values: FormValues): string {
  const match = /^([A-Za-z_][A-Za-z0-9_]*)\.(\d+)(\..+)?$/.exec(field)
  if (!match) return field
  const [, name, index, rest = ''] = match
  const filled = new Set<number>()
  for (const [key, value] of Object.entries(values)) {
    if (!key.startsWith(`${name}.`) || isEmpty(value)) continue
    filled.add(Number(key.slice(name!.length + 1).split('.')[0]))
  }
  const onPage = [...filled].sort((a, b) => a - b)[Number(index)]
  return onPage === undefined ? field : `${name}.${onPage}${rest}`
}

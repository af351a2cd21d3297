import { expect, test } from 'vitest'
import type { Read } from '../../../platform/commands/act.ts'
import { topicFileSchemaQuery } from './export-topic.ts'

type Schema = Record<string, unknown>

/** A schema with all that stand inside it. */
function within(schema: Schema): Schema[] {
  const { properties, patternProperties, items, additionalProperties } = schema
  const inside = [
    ...Object.values(properties ?? {}),
    ...Object.values(patternProperties ?? {}),
    ...[items, additionalProperties].filter((one) => typeof one === 'object'),
  ] as Schema[]
  return [schema, ...inside.flatMap(within)]
}

// What draft 2020-12 knows of what a file needs; a checker that is strict stops at anything else.
const standardWords = [
  ...['type', 'properties', 'patternProperties', 'additionalProperties', 'required', 'items', 'enum'],
  ...['pattern', 'maxLength', 'minLength', 'minimum', 'maximum', 'maxItems', 'minItems', 'description'],
]

test('the published schema can be read by any checker of JSON Schema, days included', async () => {
  const answer = await topicFileSchemaQuery.run({} as Read, {})
  const { $schema, ...published } = JSON.parse(JSON.stringify(answer)) as Schema
  expect($schema).toBe('https://json-schema.org/draft/2020-12/schema')
  const all = within(published)
  expect(new Set(all.flatMap(({ format }) => format ?? []))).toEqual(new Set(['date']))
  const words = new Set(all.flatMap((one) => Object.keys(one)))
  expect([...words].filter((word) => word !== 'format' && !standardWords.includes(word))).toEqual([])
})

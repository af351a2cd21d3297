import Type, { type Static, type TObject, type TOptional, type TSchema, type TUnknown } from 'typebox'
import { ChoiceField, DayField, IdField } from '../../platform/commands/schemas.ts'
import { type Column, fieldOf } from './rules/columns.ts'
import { fileFormat, fileVersion } from './rules/file-format.ts'
import { type Part, type PartName, partNames, parts } from './rules/file-parts.ts'

export type { TopicFile } from './rules/file-rows.ts'

function valueSchema(column: Column): TSchema {
  const { kind, choices } = column
  switch (kind) {
    case 'id':
      // Paths are made of ids: nothing that a path or a pattern could read as a sign of its own.
      return Type.String({ pattern: '^[A-Za-z0-9-]{1,40}$' })
    case 'text':
      return choices ? ChoiceField(choices) : Type.String({ maxLength: 50_000 })
    case 'day':
      return DayField
    case 'moment':
      return Type.String({ pattern: '^\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}:\\d{2}(\\.\\d{1,3})?Z$' })
    case 'count':
      return Type.Integer({ minimum: 0, maximum: 2_147_483_647 })
    case 'number':
      return Type.Number()
    case 'truth':
      return Type.Boolean()
    case 'texts':
      return Type.Array(Type.String({ maxLength: 2000 }), { maxItems: 1000 })
    case 'object':
      return Type.Record(Type.String(), Type.Unknown())
    case 'list':
      return Type.Array(Type.Record(Type.String(), Type.Unknown()))
    case 'any':
      return Type.Unknown()
  }
}

function fieldSchema(column: Column): TSchema {
  const notes = [
    column.says ?? '',
    column.of ? `Names a row of \`${column.of}\`.` : '',
    column.otherwise === undefined ? '' : `Without it: ${JSON.stringify(column.otherwise)}.`,
  ]
  const description = notes.filter(Boolean).join(' ')
  const schema = { ...valueSchema(column), ...(description ? { description } : {}) } as TSchema
  const needed = !column.optional && !column.fresh && column.otherwise === undefined
  return needed ? schema : Type.Optional(schema)
}

/** The schema of the rows of one part. */
export function rowSchema(name: PartName): TObject {
  const part: Part = parts[name]
  const fields = Object.entries(part.columns).map(([column, one]) => [fieldOf(column), fieldSchema(one)])
  const more = name === 'rounds' ? { methodId: Type.Optional(IdField) } : {}
  return Type.Object({ ...Object.fromEntries(fields), ...more }, { description: part.says })
}

/** Answers are many: fifty thousand people may give forty each. */
const mostRows: Partial<Record<PartName, number>> = { voters: 200_000, votes: 5_000_000 }
const neededParts: readonly PartName[] = ['organisations', 'rooms', 'rounds']

function partSchema(name: PartName): TSchema {
  const rows = Type.Array(rowSchema(name), {
    description: parts[name].says,
    maxItems: mostRows[name] ?? 20_000,
  })
  return neededParts.includes(name) ? rows : Type.Optional(rows)
}

/**
 * A whole topic as one file: what `topics.export` answers and `topics.import` reads. Made from the table of parts in
 * `rules/`, which says of every column how it travels.
 */
export const TopicFileSchema = Type.Object(
  {
    format: ChoiceField([fileFormat]),
    version: Type.Unsafe<number>({ type: 'integer', enum: [fileVersion] }),
    topic: rowSchema('topic'),
    ...(Object.fromEntries(
      partNames.filter((name) => name !== 'topic').map((name) => [name, partSchema(name)]),
    ) as Record<string, TSchema>),
  },
  { description: 'One topic with its whole record. No accounts, phones, residents or scans travel.' },
)

/**
 * What reaches the import before it knows which version it has before it: the parts are looked at one by one once
 * the version is known, so that a file of another version is told so and nothing else.
 */
export const ImportTopicRequest = Type.Object(
  {
    format: Type.String({ maxLength: 100, description: `\`${fileFormat}\`` }),
    version: Type.Integer({ description: `${fileVersion}; the whole schema is at /api/topic-file/schema.` }),
    ...(Object.fromEntries(
      partNames.map((name) => [name, Type.Optional(Type.Unknown({ description: parts[name].says }))]),
    ) as Record<PartName, TOptional<TUnknown>>),
  },
  { additionalProperties: true },
)
export type ImportTopicRequest = Static<typeof ImportTopicRequest>

export const ExportTopicRequest = Type.Object({
  topicId: IdField,
  /** The names of participants too; without it a place at the table has its category alone. */
  includeNames: Type.Optional(ChoiceField(['true', 'false'])),
})
export type ExportTopicRequest = Static<typeof ExportTopicRequest>

/** The kinds of events this feature records. */
export type TransferEvent = 'topic.imported' | 'concern.imported'

export type ImportedTopic = {
  topicId: string
  /** Events of the chain that came with the file; none in a case written by hand. */
  events: number
  made: { organisations: number; rooms: number; bodies: number }
}

/** The parts of a file that a preview counts. */
export const countedParts = [
  'concerns',
  'approvals',
  'notices',
  'research',
  'participants',
  'sessions',
  'opinions',
  'suggestions',
  'responsibilities',
  'evaluations',
] as const satisfies PartName[]
export type CountedPart = (typeof countedParts)[number]

/** What a sound file would bring. */
export type TopicPreview = {
  title: string
  room: string
  practice: boolean
  afterwards: boolean
  isPublic: boolean
  rounds: number
  counts: Record<CountedPart, number>
  events: number
  /** Names of the places, rooms and bodies that are missing here. */
  made: string[]
}

/** A file that was sent and waits to be looked at. */
export const ChooseFileRequest = Type.Object({ file: IdField })
export type ChooseFileRequest = Static<typeof ChooseFileRequest>

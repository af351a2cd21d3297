import { type Part, type PartName, partNames } from './part.ts'
import { consultationParts } from './parts-of-consultation.ts'
import { placeParts } from './parts-of-place.ts'
import { resultParts } from './parts-of-result.ts'
import { talkParts } from './parts-of-talk.ts'
import { topicParts } from './parts-of-topic.ts'

export { stayingTables } from './parts-of-consultation.ts'
export { type Part, type PartName, partNames }

/** Every part of the file. Who adds a table or a column says here how it travels; a test asks for it. */
export const parts: Readonly<Record<PartName, Part>> = {
  ...placeParts(),
  ...topicParts(),
  ...talkParts(),
  ...consultationParts(),
  ...resultParts(),
}

/** The parts of the tree: matched with what stands, made where it is missing. */
export const placeNames = ['organisations', 'rooms', 'roomPosts', 'bodies'] as const satisfies PartName[]

export function isPlace(name: PartName): boolean {
  return (placeNames as readonly PartName[]).includes(name)
}

/** A row as it stands in a file. */
export type FileRow = Readonly<Record<string, unknown>>
/** The rows of a file by part; the topic is a part of one row. */
export type FileRows = Readonly<Record<PartName, readonly FileRow[]>>

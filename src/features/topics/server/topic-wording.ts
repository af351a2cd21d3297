import { canonicalJson } from '../../../base/canonical-json.ts'
import { textDigest } from '../../../base/sealed-text.ts'
import type { EditTopicRequest } from '../contract.ts'
import { searchColumn } from './topic-search-store.ts'
import type { TopicRoom } from './topic-store.ts'

export type Wording = Omit<EditTopicRequest, 'topicId'>

/** The columns that hold what a topic says, with the search column that follows from them. */
export function wordingColumns(wording: Wording, room: Pick<TopicRoom, 'name' | 'organisationName'>) {
  const background = wording.background ?? null
  return {
    title: wording.title,
    background,
    field: wording.field ?? null,
    criteria: wording.criteria ?? [],
    source: wording.source ?? null,
    source_note: wording.sourceNote ?? null,
    search: searchColumn({
      title: wording.title,
      background,
      roomName: room.name,
      organisationName: room.organisationName,
    }),
  }
}

/** What the journal keeps of the wording: a later change without an event would show. */
export function wordingDigest(topicId: string, wording: Wording): string {
  const { title, background = null, field = null, criteria = [], source = null, sourceNote = null } = wording
  return textDigest(canonicalJson({ title, background, field, criteria, source, sourceNote }), topicId)
}

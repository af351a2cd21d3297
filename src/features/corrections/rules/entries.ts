/** The kinds of entries of a record that can be corrected and struck out. */
export type EntryKind = 'research' | 'problem' | 'opinion' | 'consensus' | 'dissent' | 'commitment'
export type Entry = { kind: EntryKind; id: string }

const lists: Record<EntryKind, string> = {
  research: 'research',
  problem: 'problems',
  opinion: 'opinions',
  consensus: 'consensus',
  dissent: 'dissents',
  commitment: 'commitments',
}

/** The page of the form that corrects an entry. */
export function correctPage(topicId: string, { kind, id }: Entry): string {
  return `/staff/topics/${topicId}/${lists[kind]}/${id}/correct`
}

/** What can be corrected and leaves a trace: entries, and the slips that were counted in for an evaluation. */
export type CorrectedKind = EntryKind | 'evaluation'
export type Corrected = { kind: CorrectedKind; id: string }

export type FieldValue = string | number | null
/** One field of an entry as it was and as it became; null where nothing is told. */
export type FieldChange = { field: string; from: FieldValue; to: FieldValue }

/** A standing row of a list that stems from an entry, with the page where it is. */
export type EntryUse = { list: 'suggestions' | 'responsibilities'; number: string; href: string }

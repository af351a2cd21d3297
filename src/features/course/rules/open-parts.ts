import type { RoundOutcome, TopicStatus } from '../../topics/index.ts'
import type { RecordPart } from './told-parts.ts'

/** What a topic page unfolds by itself. */
export type OpenPart = RecordPart | 'topic' | 'approval'

/**
 * The parts of a record that whoever opens the page came for: the wording until it is approved, then the part that was
 * added to last, and the lists as soon as there are any. Everything else is one line that opens on request.
 */
export function openParts(
  status: TopicStatus,
  outcome: RoundOutcome | null,
  told: readonly RecordPart[],
): OpenPart[] {
  switch (status) {
    case 'draft':
    case 'submitted':
      return ['topic']
    case 'returned':
    case 'declined':
      return ['topic', 'approval']
    case 'approved':
    case 'closed': {
      const latest = told.at(-1)
      if (!latest) return ['topic', 'approval']
      const kept: readonly RecordPart[] = outcome ? ['lists', 'judgement'] : ['lists']
      return told.filter((part) => part === latest || kept.includes(part))
    }
  }
}

import type { RoundOutcome, TopicStatus } from '../../topics/index.ts'
import type { RecordPart } from './told-parts.ts'

/** What a topic page can unfold by itself. */
export type OpenPart = RecordPart | 'topic' | 'approval' | 'passes'

/** Which part of the record each kind of event adds to, by the first word of its name. */
const partOfEvent: Readonly<Record<string, OpenPart>> = {
  notices: 'approval',
  research: 'research',
  problems: 'research',
  participants: 'participants',
  session: 'sessions',
  opinions: 'sessions',
  dissent: 'sessions',
  suggestions: 'lists',
  suggestion: 'lists',
  responsibilities: 'lists',
  responsibility: 'lists',
  progress: 'lists',
  feedback: 'lists',
  conversion: 'lists',
  evaluations: 'judgement',
  causes: 'judgement',
  rounds: 'judgement',
  rules: 'passes',
}

function touched(kind: string | undefined): OpenPart | undefined {
  if (!kind) return undefined
  if (/^topics\.(drafted|edited|submitted)$/.test(kind)) return 'topic'
  // The approval of the new round stands with those before it, and says why there is one.
  if (kind === 'rounds.talked-again') return 'approval'
  return kind.startsWith('topics.') ? 'approval' : partOfEvent[kind.slice(0, kind.indexOf('.'))]
}

/**
 * The parts of a record that whoever opens the page came for: the wording until it is approved, then what the latest
 * act added to, the part that the way has reached, and the lists as soon as there are any. Everything else is one line
 * that opens on request.
 */
export function openParts(
  topic: { status: TopicStatus; outcome: RoundOutcome | null; latestEvent: string | undefined },
  told: readonly RecordPart[],
): OpenPart[] {
  const open = new Set<OpenPart>()
  const latest = touched(topic.latestEvent)
  if (latest) open.add(latest)
  const reached = told.at(-1)
  if (topic.status !== 'approved' && topic.status !== 'closed') open.add('topic')
  else if (reached) open.add(reached)
  else open.add('topic').add('approval')
  for (const part of told)
    if (part === 'lists' || (part === 'judgement' && topic.outcome !== null)) open.add(part)
  return [...open]
}

/**
 * What everyone finds unfolded: how far it has come. The three lists stand above the record and are never folded; with
 * them there, all else is on request.
 */
export function openForEveryone(told: readonly RecordPart[]): OpenPart[] {
  if (told.includes('lists')) return []
  return [told.at(-1) ?? 'topic']
}

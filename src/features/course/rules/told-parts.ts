/** The parts of a record that may have nothing in them, in the order of the way. */
export const recordParts = ['research', 'participants', 'sessions', 'lists', 'judgement'] as const
export type RecordPart = (typeof recordParts)[number]

type Many = readonly unknown[]

/** What the emptiness of a record is seen from. */
export type PartContents = {
  research: { research: Many; problems: Many }
  participants: { places: Many; withdrawn: Many }
  sessions: { sessions: Many; consensus: Many; dissents: Many }
  results: {
    suggestions: Many
    responsibilities: Many
    conversions: Many
    lists: { suggestions: { issued: unknown } }
  }
  evaluations: { evaluations: Many; earlier: readonly { evaluations: Many }[]; cause: unknown }
}

/** The parts that have something to tell these readers: for the public, suggestions count once they have gone out. */
export function toldParts(views: PartContents, audience: 'staff' | 'public'): RecordPart[] {
  const { research, participants, sessions, results, evaluations } = views
  const suggested = audience === 'staff' || results.lists.suggestions.issued !== null
  const told: Record<RecordPart, boolean> = {
    research: research.research.length + research.problems.length > 0,
    participants: participants.places.length + participants.withdrawn.length > 0,
    sessions: sessions.sessions.length + sessions.consensus.length + sessions.dissents.length > 0,
    lists:
      (suggested && results.suggestions.length > 0) ||
      results.responsibilities.length + results.conversions.length > 0,
    judgement:
      [...evaluations.earlier, evaluations].some((round) => round.evaluations.length > 0) ||
      evaluations.cause !== null,
  }
  return recordParts.filter((part) => told[part])
}

import type { Day } from '../../../base/day.ts'
import type { Method, RoundFacts } from '../../methods/index.ts'

/** Where a topic stands, as anyone would say it in one sentence. */
export type Situation =
  | { is: 'draft' | 'returned' | 'declined' | 'awaiting-approval' }
  | { is: 'preparing'; missing: ('research' | 'people')[] }
  | { is: 'called-off' }
  | { is: 'in-session' | 'talked-over' | 'assigned' | 'told' }
  | { is: 'session-planned'; on: Day | null }
  | { is: 'suggested'; receiver: Method['lists']['suggestions']['receiver'] }
  | {
      is: 'to-carry-out' | 'under-way'
      leads: string[]
      /** The last day of those that wait for an answer; null unless all of them have one. */
      dueOn: Day | null
      /** The first of their days. */
      firstDueOn: Day | null
      /** Whether all, some or none of those that are not settled have said nothing yet. */
      silent: 'all' | 'some' | 'none'
      done: number
      all: number
    }
  | { is: 'carried-out' | 'fed-back' | 'being-judged' | 'judged' | 'talked-again' }
  | { is: 'closed'; outcome: string | null }

/** Ordinary words for the state of a round, from its facts. */
export function situationOf(method: Method, facts: RoundFacts): Situation {
  const { topic, sessions, results, evaluations } = facts
  if (topic.closed) {
    return topic.outcome === 'talked_again'
      ? { is: 'talked-again' }
      : { is: 'closed', outcome: topic.outcome ?? null }
  }
  if (topic.status === 'draft' || topic.status === 'returned' || topic.status === 'declined')
    return { is: topic.status }
  if (topic.status === 'submitted') return { is: 'awaiting-approval' }
  const issued = (kind: string) => results.lists.some((list) => list.kind === kind)
  if (evaluations.evaluations.length > 0) {
    const open = evaluations.evaluations.some((one) => one.closedOn === null && !topic.afterwards)
    return { is: open ? 'being-judged' : 'judged' }
  }
  // Nobody is asked for anything any more about a matter recorded afterwards.
  if (issued('feedback')) return { is: topic.afterwards ? 'told' : 'fed-back' }
  if (issued('responsibilities')) {
    const situation = assigned(results.responsibilities)
    return topic.afterwards && situation.is !== 'carried-out' ? { is: 'assigned' } : situation
  }
  if (issued('suggestions')) return { is: 'suggested', receiver: method.lists.suggestions.receiver }
  if (sessions.sessions.some((session) => session.state === 'open') && !topic.afterwards)
    return { is: 'in-session' }
  if (sessions.sessions.some((session) => session.state === 'held')) return { is: 'talked-over' }
  const planned = sessions.sessions.filter((session) => session.state !== 'cancelled')
  if (planned.length > 0) {
    const days = planned.flatMap((session) => session.plannedOn ?? [])
    return { is: 'session-planned', on: days.sort()[0] ?? null }
  }
  if (sessions.sessions.length > 0) return { is: 'called-off' }
  const missing: ('research' | 'people')[] = []
  if (facts.research.count === 0) missing.push('research')
  if (facts.participants.places.length === 0) missing.push('people')
  return { is: 'preparing', missing }
}

function silence(open: RoundFacts['results']['responsibilities']): 'all' | 'some' | 'none' {
  const unheard = open.filter((row) => row.state === 'issued').length
  if (unheard === 0) return 'none'
  return unheard === open.length ? 'all' : 'some'
}

function assigned(rows: RoundFacts['results']['responsibilities']): Situation {
  const open = rows.filter((row) => row.state === 'issued' || row.state === 'under_way')
  if (open.length === 0) return { is: 'carried-out' }
  const days = open.map((row) => row.dueOn)
  const known = days.flatMap((day) => day ?? []).sort()
  return {
    is: rows.every((row) => row.state === 'issued') ? 'to-carry-out' : 'under-way',
    leads: [...new Set(open.flatMap((row) => row.leadName ?? []))],
    // Only a day that holds for all of them can be promised.
    dueOn: known.length === days.length ? (known.at(-1) ?? null) : null,
    firstDueOn: known[0] ?? null,
    silent: silence(open),
    done: rows.length - open.length,
    all: rows.length,
  }
}

import type { ParticipantFacts, PeopleGroup, RuleSettings } from './facts.ts'

export const readings = ['strict', 'stakeholders', 'grassroots'] as const
/** The three ways the document's "群众代表" is read: strictly, with stakeholders, with grassroots cadres too. */
export type Reading = (typeof readings)[number]

export const readingGroups: Record<Reading, PeopleGroup[]> = {
  strict: ['masses'],
  stakeholders: ['masses', 'stakeholder'],
  grassroots: ['masses', 'stakeholder', 'grassroots_cadre'],
}

/** A share of the people at the table with its arithmetic, in whole numbers only: 16 of 24 is exactly 2/3. */
export type Composition = {
  total: number
  /** How many of them belong to a counted group. */
  counted: number
  /** How many would do: the smallest whole number that reaches the share. */
  needed: number
  share: RuleSettings['composition']['share']
  met: boolean
  byGroup: { group: PeopleGroup; count: number }[]
}

type Counted = { group: PeopleGroup; count: number }

/** Is `part` of `total` at least the share? Nobody at the table reaches none. */
export function reachesShare(part: number, total: number, share: { of: number; in: number }): boolean {
  return total > 0 && part * share.in >= total * share.of
}

function compositionOf(
  people: Counted[],
  groups: readonly PeopleGroup[],
  share: Composition['share'],
): Composition {
  const sum = (rows: Counted[]) => rows.reduce((all, row) => all + row.count, 0)
  const total = sum(people)
  const counted = sum(people.filter((row) => groups.includes(row.group)))
  const present = [...new Set(people.map((row) => row.group))]
  return {
    total,
    counted,
    needed: Math.floor((total * share.of + share.in - 1) / share.in),
    share,
    met: reachesShare(counted, total, share),
    byGroup: present.map((group) => ({ group, count: sum(people.filter((row) => row.group === group)) })),
  }
}

/** The share among those invited, counting the groups that the settings count. */
export function invitedComposition(
  places: ParticipantFacts['places'],
  { counted, share }: Pick<RuleSettings['composition'], 'counted' | 'share'>,
): Composition {
  return compositionOf(
    places.map((place) => ({ group: place.group, count: place.invited })),
    counted,
    share,
  )
}

/** The same among those who came; null while nobody's presence is known. */
export function presentComposition(
  places: ParticipantFacts['places'],
  { counted, share }: Pick<RuleSettings['composition'], 'counted' | 'share'>,
): Composition | null {
  const known = places.flatMap(({ group, present }) => (present === null ? [] : [{ group, count: present }]))
  return known.length === 0 ? null : compositionOf(known, counted, share)
}

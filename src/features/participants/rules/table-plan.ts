import type { Reason } from '../../../base/reason.ts'
import type { PeopleGroup } from '../../methods/index.ts'
import { proposedGroup } from './categories.ts'
import type { ParticipantReason } from './reasons.ts'

type Reply = 'coming' | 'leave' | 'written'

/** A row of the table as it was sent. */
export type RowAsSent = {
  id?: string
  category: string
  group?: PeopleGroup
  name?: string
  headCount?: number
  reply?: Reply
  withdrawn?: boolean
}

/** A place as it stands. */
export type StandingPlace = {
  id: string
  category: string
  group: PeopleGroup
  name: string | null
  headCount: number
  reply: Reply | null
  present: number | null
  withdrawn: boolean
}

/** A row with everything settled that was left to us. */
export type SettledRow = {
  category: string
  group: PeopleGroup
  name: string | null
  headCount: number
  reply: Reply | null
}

export type TablePlan = {
  added: SettledRow[]
  changed: (SettledRow & { id: string })[]
  withdrawn: string[]
}

/** The group that counts a row: the one chosen, else the proposal for its category. */
export function groupOfRow(row: Pick<RowAsSent, 'category' | 'group'>): PeopleGroup | null {
  return row.group ?? proposedGroup(row.category)
}

/** The heads of a row: one for a named person, else the number given. */
export function headCountOf(row: Pick<RowAsSent, 'name' | 'headCount'>): number | null {
  return row.headCount ?? (row.name ? 1 : null)
}

function settled(row: RowAsSent): SettledRow {
  return {
    category: row.category,
    group: groupOfRow(row) ?? 'other',
    name: row.name ?? null,
    headCount: headCountOf(row) ?? 1,
    reply: row.reply ?? null,
  }
}

function differs(place: StandingPlace, row: SettledRow): boolean {
  return (
    place.withdrawn ||
    place.category !== row.category ||
    place.group !== row.group ||
    place.name !== row.name ||
    place.headCount !== row.headCount ||
    place.reply !== row.reply
  )
}

/** What becomes of every place when the table shall stand as sent: added, changed, kept, or withdrawn; none vanishes. */
export function planTable(places: StandingPlace[], rows: RowAsSent[]): TablePlan {
  const kept = rows.filter((row) => !row.withdrawn)
  const keptIds = new Set(kept.map((row) => row.id))
  return {
    added: kept.filter((row) => !row.id).map(settled),
    changed: kept.flatMap((row) => {
      const place = places.find((one) => one.id === row.id)
      const wanted = settled(row)
      return place && differs(place, wanted) ? [{ ...wanted, id: place.id }] : []
    }),
    withdrawn: places.filter((place) => !place.withdrawn && !keptIds.has(place.id)).map((place) => place.id),
  }
}

/** What is wrong with the rows by themselves, whatever stands on the table. */
export function rowsObstacles(
  rows: (Omit<RowAsSent, 'category'> & { category?: string })[],
): Reason<ParticipantReason>[] {
  const people = new Set<string>()
  return rows.flatMap((row, index) => {
    const { category } = row
    if (row.withdrawn || !category) return []
    const reasons = rowObstacles({ ...row, category }, `rows.${index}`)
    if (row.name) {
      const person = `${category} ${row.name}`
      if (people.has(person)) {
        const values = { category, name: row.name }
        reasons.push({ code: 'participants.person-twice', field: `rows.${index}.name`, values })
      }
      people.add(person)
    }
    return reasons
  })
}

function rowObstacles(row: RowAsSent, field: string): Reason<ParticipantReason>[] {
  const reasons: Reason<ParticipantReason>[] = []
  if (groupOfRow(row) === null) {
    reasons.push({
      code: 'participants.group-needed',
      field: `${field}.group`,
      values: { category: row.category },
    })
  }
  if (headCountOf(row) === null)
    reasons.push({ code: 'participants.count-needed', field: `${field}.headCount` })
  if (row.name && (row.headCount ?? 1) !== 1) {
    reasons.push({ code: 'participants.name-is-one', field: `${field}.headCount` })
  }
  return reasons
}

/** Why the table cannot be written as sent. */
export function tableObstacles(places: StandingPlace[], rows: RowAsSent[]): Reason<ParticipantReason>[] {
  const reasons = rowsObstacles(rows)
  const seen = new Set<string>()
  rows.forEach((row, index) => {
    const field = `rows.${index}`
    if (row.id && !places.some((place) => place.id === row.id)) {
      reasons.push({ code: 'participants.row-unknown', field: `${field}.category` })
    }
    if (row.id && seen.has(row.id))
      reasons.push({ code: 'participants.row-twice', field: `${field}.category` })
    if (row.id) seen.add(row.id)
  })
  const plan = planTable(places, rows)
  for (const place of places.filter((one) => plan.withdrawn.includes(one.id) && (one.present ?? 0) > 0)) {
    const index = rows.findIndex((row) => row.id === place.id)
    reasons.push({
      code: 'participants.was-present',
      field: index >= 0 ? `rows.${index}.withdrawn` : undefined,
      values: { category: place.category, count: place.present ?? 0 },
    })
  }
  if (places.length === 0 && plan.added.length === 0)
    reasons.push({ code: 'participants.none', field: 'rows' })
  else if (reasons.length === 0 && plan.added.length + plan.changed.length + plan.withdrawn.length === 0) {
    reasons.push({ code: 'participants.nothing-changed' })
  }
  return reasons
}

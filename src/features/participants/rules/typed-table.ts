import type { ParticipantFacts, PeopleGroup } from '../../methods/index.ts'
import { groupOfRow, headCountOf } from './table-plan.ts'

type Values = Record<string, string | string[]>
type Standing = { id: string; uninvited: boolean; present: number | null }

function textOf(values: Values, name: string): string {
  const value = values[name]
  return (Array.isArray(value) ? value.at(-1) : value)?.trim() ?? ''
}

function wholeNumber(text: string): number | undefined {
  const tidy = text.normalize('NFKC').replace(/,/g, '')
  return /^\d{1,6}$/.test(tidy) && Number(tidy) > 0 ? Number(tidy) : undefined
}

/**
 * The table as it stands in a half-filled form, so that its composition can be shown while one types. Rows without a
 * category count nothing yet, nor do those on their way off the table; who has no group yet counts as other.
 */
export function typedPlaces(values: Values, standing: Standing[]): ParticipantFacts['places'] {
  const indexes = Object.keys(values)
    .map((name) => /^rows\.(\d+)\.category$/.exec(name)?.[1])
    .filter((index) => index !== undefined)
    .sort((a, b) => Number(a) - Number(b))
  return indexes.flatMap((index) => {
    const field = (name: string) => textOf(values, `rows.${index}.${name}`)
    const category = field('category')
    if (!category || field('withdrawn')) return []
    const known = standing.find((place) => place.id === field('id'))
    const heads =
      headCountOf({ name: field('name') || undefined, headCount: wholeNumber(field('headCount')) }) ?? 0
    const group = groupOfRow({ category, group: (field('group') || undefined) as PeopleGroup | undefined })
    return [
      {
        category,
        group: group ?? 'other',
        invited: known?.uninvited ? 0 : heads,
        present: known?.present ?? null,
      },
    ]
  })
}

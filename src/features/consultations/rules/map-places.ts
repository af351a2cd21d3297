import { isExact, type Told } from '../../../base/told.ts'
import { fewestShown } from './small-cells.ts'

export type MapPlace = { x: number; y: number; group: number; people: number }

const mostHidden = fewestShown - 1

function peopleOf(places: readonly MapPlace[]): number {
  return places.reduce((sum, place) => sum + place.people, 0)
}

/**
 * The places of one group on the map as everybody may see them; `size` is how many people the group is told to be.
 * Places of few people are drawn alike. Where it would follow from the number of places how many stand on one of them,
 * or how many the group is, neighbours are drawn as one place.
 */
export function tellPlaces(places: readonly MapPlace[], size: Told): MapPlace[] {
  if (places.length === 0 || !tellsMore(places, size))
    return places.map((place) => ({ ...place, people: Math.max(place.people, mostHidden) }))
  for (let least = fewestShown; ; least++) {
    const parts = apart(places, least)
    const told = isExact(size) || parts.length * least <= size.low
    if (told || parts.length === 1) return parts.map((part) => together(part, isExact(size)))
  }
}

/** Whether the places would tell more than the size does; at each of them is somebody. */
function tellsMore(places: readonly MapPlace[], size: Told): boolean {
  const few = places.filter(({ people }) => people < fewestShown).length
  const rest = peopleOf(places.filter(({ people }) => people >= fewestShown))
  const [fewest, most] = [rest + few, rest + few * mostHidden]
  if (!isExact(size)) return fewest > size.low || most < size.high
  return few === 1 || (few > 0 && (size.low === fewest || size.low === most))
}

/** Neighbours in parts of so many people at least, as small as that goes. */
function apart(places: readonly MapPlace[], least: number): (readonly MapPlace[])[] {
  const spread = (axis: 'x' | 'y') => {
    const at = places.map((place) => place[axis])
    return Math.max(...at) - Math.min(...at)
  }
  const axis = spread('x') >= spread('y') ? 'x' : 'y'
  const sorted = places.toSorted((a, b) => a[axis] - b[axis])
  const all = peopleOf(places)
  let before = 0
  let cut = { at: 0, people: least - 1 }
  for (const [at, { people }] of sorted.entries()) {
    const smaller = Math.min(before, all - before)
    if (smaller > cut.people) cut = { at, people: smaller }
    before += people
  }
  if (cut.at === 0) return [places]
  return [...apart(sorted.slice(0, cut.at), least), ...apart(sorted.slice(cut.at), least)]
}

function together(places: readonly MapPlace[], exact: boolean): MapPlace {
  const people = peopleOf(places)
  const middle = (axis: 'x' | 'y') => {
    const sum = places.reduce((all, place) => all + place[axis] * place.people, 0)
    return Math.round((sum / people) * 1000) / 1000 + 0
  }
  const drawn = exact ? people : mostHidden
  return { x: middle('x'), y: middle('y'), group: places[0]!.group, people: Math.max(drawn, mostHidden) }
}

import { type GroupCountSmoother, smoothGroupCount } from '../polis/polis-groups.ts'

/**
 * Which earlier group each new group goes on from, so that names and colours stay with people: the assignment that
 * keeps most people in their group. −1 for a new group. `earlier` and `now` hold a group (or a negative number) per
 * person, in the same order of people. At most five groups each: all assignments are tried.
 */
export function matchGroups(
  earlier: ArrayLike<number>,
  earlierGroups: number,
  now: ArrayLike<number>,
  nowGroups: number,
): Int32Array {
  const shared = new Int32Array(nowGroups * earlierGroups)
  for (let i = 0; i < now.length; i++)
    if (now[i]! >= 0 && earlier[i]! >= 0) shared[now[i]! * earlierGroups + earlier[i]!]!++
  let best: number[] = []
  let most = -1
  const chosen: number[] = []
  function assign(g: number, kept: number): void {
    if (g === nowGroups) {
      if (kept > most) {
        most = kept
        best = chosen.slice()
      }
      return
    }
    for (let e = 0; e <= earlierGroups; e++) {
      const free = e < earlierGroups && !chosen.includes(e)
      if (!free && e < earlierGroups) continue
      chosen.push(free ? e : -1)
      assign(g + 1, kept + (free ? shared[g * earlierGroups + e]! : 0))
      chosen.pop()
    }
  }
  assign(0, 0)
  return Int32Array.from(best)
}

/**
 * Names carried over: each group keeps the name of the group it goes on from (`origins` as `matchGroups` gives them), a
 * new one takes the lowest number that no other group has now. Without earlier names groups are named 0, 1, 2 ….
 */
export function keptNames(origins: ArrayLike<number>, earlierNames: ArrayLike<number> = []): number[] {
  const names = Array.from(origins, (origin) => (origin >= 0 ? (earlierNames[origin] ?? -1) : -1))
  for (let g = 0; g < names.length; g++) {
    if (names[g] !== -1) continue
    let free = 0
    while (names.includes(free)) free++
    names[g] = free
  }
  return names
}

/** The number of groups shown follows the number found only after four wins in a row: a matter of display alone. */
export function smoothedGroupCount(found: number, state?: GroupCountSmoother): GroupCountSmoother {
  return smoothGroupCount(found, [1, 2, 3, 4, 5], state)
}

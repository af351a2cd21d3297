import type { ResultsSnapshot } from '../../contract/results.ts'

/**
 * Which number each group goes on under: the one of the earlier group that answered most alike. It looks at nothing but
 * the two results, so that a new process and a recount number groups as the running one did. Entry g is the new number.
 */
export function goOnFrom(earlier: ResultsSnapshot | null, now: ResultsSnapshot): number[] {
  const groups = now.groups.length
  const plain = Array.from({ length: groups }, (_, group) => group)
  if (!earlier || groups === 1 || earlier.groups.length === 0) return plain
  const unlike = differences(earlier, now)
  const slots = Math.max(groups, earlier.groups.length)
  let best = plain
  let least = Number.POSITIVE_INFINITY
  for (const order of assignments(groups, slots)) {
    const sum = order.reduce((total, slot, group) => total + (unlike[group]![slot] ?? 1), 0)
    if (sum < least) {
      least = sum
      best = order
    }
  }
  const used = [...best].sort((a, b) => a - b)
  return best.map((slot) => used.indexOf(slot))
}

/** Mean difference of the agree shares of a group now and an earlier one, over the statements that both results know. */
function differences(earlier: ResultsSnapshot, now: ResultsSnapshot): number[][] {
  const before = new Map(earlier.statements.map((one) => [one.number, one.groups]))
  return now.groups.map((_, group) =>
    earlier.groups.map((_, other) => {
      let sum = 0
      let count = 0
      for (const statement of now.statements) {
        const share = before.get(statement.number)?.[other]?.share
        if (share === undefined) continue
        sum += Math.abs(statement.groups[group]!.share - share)
        count++
      }
      return count > 0 ? sum / count : 1
    }),
  )
}

/** All ways to give each of so many groups a slot of its own. */
function assignments(groups: number, slots: number): number[][] {
  let ways: number[][] = [[]]
  for (let group = 0; group < groups; group++) {
    ways = ways.flatMap((way) =>
      Array.from({ length: slots }, (_, slot) => slot)
        .filter((slot) => !way.includes(slot))
        .map((slot) => [...way, slot]),
    )
  }
  return ways
}

/** The same result with its groups under other numbers. */
export function renumbered(snapshot: ResultsSnapshot, to: readonly number[]): ResultsSnapshot {
  const named = <T extends { group: number }>(list: readonly T[]) =>
    list.map((one) => ({ ...one, group: to[one.group]! })).sort((a, b) => a.group - b.group)
  const outlines: number[][] = []
  snapshot.map.outlines.forEach((outline, group) => {
    outlines[to[group]!] = outline
  })
  return {
    ...snapshot,
    groups: named(snapshot.groups),
    statements: snapshot.statements.map((statement) => ({
      ...statement,
      groups: named(statement.groups),
      dissent: named(statement.dissent),
      lacking: statement.lacking.map((group) => to[group]!).sort((a, b) => a - b),
    })),
    map: { ...snapshot.map, cells: named(snapshot.map.cells), outlines },
  }
}

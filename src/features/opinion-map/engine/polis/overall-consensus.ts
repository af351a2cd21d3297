import { oneProportionZ, z90 } from '../proportion-tests.ts'
import type { GroupTallies } from './group-tallies.ts'

export type OverallConsensus = {
  statement: number
  agrees: number
  disagrees: number
  seen: number
  /** Smoothed share of the side, and its z against one half. */
  share: number
  z: number
}

/**
 * Polis' overall list: over all participants, share (n + 1) / (S + 2) above ½ and z above 1.2816, by share × z, the
 * top five of each side. It looks at no groups. Rejected and meta statements are dropped at the end.
 * `everybody` are the tallies of all participants as one group.
 */
export function overallConsensus(everybody: GroupTallies, moderation: Uint8Array) {
  return {
    agree: topFive(everybody, moderation, everybody.agrees),
    disagree: topFive(everybody, moderation, everybody.disagrees),
  }
}

function topFive(all: GroupTallies, moderation: Uint8Array, side: Int32Array): OverallConsensus[] {
  const found: OverallConsensus[] = []
  for (let statement = 0; statement < all.statements; statement++) {
    const seen = all.seen[statement]!
    const share = (side[statement]! + 1) / (seen + 2)
    const z = oneProportionZ(side[statement]!, seen)
    if (share > 0.5 && z > z90)
      found.push({
        statement,
        agrees: all.agrees[statement]!,
        disagrees: all.disagrees[statement]!,
        seen,
        share,
        z,
      })
  }
  return found
    .sort((a, b) => b.share * b.z - a.share * a.z || a.statement - b.statement)
    .slice(0, 5)
    .filter((one) => moderation[one.statement] === 0)
}

import { milestones } from '../../methods/index.rules.ts'
import type { Milestone } from '../../methods/index.ts'

type Point = { roundNumber: number; milestone: Milestone; on: string | null }

/** A way in the order of its days; a point without a day stays where the usual order has it. */
export function inOrder<P extends Point>(points: readonly P[]): P[] {
  const usual = points.toSorted(
    (a, b) =>
      a.roundNumber - b.roundNumber || milestones.indexOf(a.milestone) - milestones.indexOf(b.milestone),
  )
  let last = ''
  const placed = usual.map((point) => {
    last = point.on ?? last
    return { point, day: last, round: point.roundNumber }
  })
  // The sort is stable: points of one day keep the usual order.
  return placed
    .sort((a, b) => a.round - b.round || (a.day < b.day ? -1 : a.day > b.day ? 1 : 0))
    .map(({ point }) => point)
}

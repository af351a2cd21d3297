export type Spot = { x: number; y: number; radius: number }

/** So far a label stays away from what it must not cover. */
const gap = 3

/**
 * Where the label of a group stands: beside its outline, on the side where it covers fewest of the spots and none of the
 * labels that stand already, as far as there is such a side within the frame. `points` is the outline, x, y, x, y …
 */
export function labelPlace(
  points: readonly number[],
  { radius, reach, spots, labels }: { radius: number; reach: number; spots: Spot[]; labels: Spot[] },
  frame: { width: number; height: number },
): { x: number; y: number } | null {
  const corners = []
  for (let at = 0; at + 1 < points.length; at += 2) corners.push({ x: points[at]!, y: points[at + 1]! })
  if (corners.length === 0) return null
  const away = radius + reach + gap
  const [first] = corners
    .flatMap(({ x, y }) =>
      [-90, -60, -120, -30, -150, 0, 180, 30, 150, 60, 120, 90].map((degrees) => {
        const turn = (degrees / 180) * Math.PI
        return { x: x + away * Math.cos(turn), y: y + away * Math.sin(turn) }
      }),
    )
    .map(({ x, y }) => ({
      x: within(x, radius, frame.width),
      y: within(y, radius, frame.height),
    }))
    .map((at) => ({ at, covered: covered(at, radius, spots) + 1000 * covered(at, radius, labels) }))
    // The highest where several cover equally little: a name is looked for above.
    .sort((a, b) => a.covered - b.covered || a.at.y - b.at.y || a.at.x - b.at.x)
  return first!.at
}

function within(value: number, radius: number, most: number): number {
  return Math.round(Math.min(Math.max(value, radius + gap), most - radius - gap) * 10) / 10
}

function covered(at: { x: number; y: number }, radius: number, spots: readonly Spot[]): number {
  return spots.filter((spot) => Math.hypot(spot.x - at.x, spot.y - at.y) < spot.radius + radius).length
}

/** Moves numbers that would lie on one another apart, as little as that takes; `size` is what one of them needs. */
export function apart<One extends { x: number; y: number }>(
  places: readonly One[],
  size: { width: number; height: number },
): One[] {
  const stand: One[] = []
  for (const one of places) {
    const lies = (y: number) =>
      stand.some((other) => Math.abs(other.x - one.x) < size.width && Math.abs(other.y - y) < size.height)
    let y = one.y
    for (let step = 1; lies(y) && step <= 2 * places.length; step++) {
      y = one.y + (step % 2 === 0 ? -1 : 1) * Math.ceil(step / 2) * size.height
    }
    stand.push({ ...one, y })
  }
  return stand
}

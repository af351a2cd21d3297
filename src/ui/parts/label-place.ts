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

/**
 * Where numbers stand so that they can be read and hide nothing: each as near to its own place as it can without covering
 * a spot, a label or another number; where there is no such place in reach, on the one that covers least.
 */
export function numberPlaces<One extends { x: number; y: number }>(
  places: readonly One[],
  { radius, spots, labels }: { radius: number; spots: readonly Spot[]; labels: readonly Spot[] },
  frame: { width: number; height: number },
): { of: One; x: number; y: number }[] {
  const stand: { of: One; x: number; y: number }[] = []
  for (const of of places) {
    const taken = [...labels, ...stand.map(({ x, y }) => ({ x, y, radius }))]
    let best = { x: of.x, y: of.y, hides: Number.POSITIVE_INFINITY }
    for (const at of around(of, radius, frame)) {
      const hides = covered(at, radius, spots) + 1000 * covered(at, radius, taken)
      if (hides < best.hides) best = { ...at, hides }
      if (hides === 0) break
    }
    stand.push({ of, x: best.x, y: best.y })
  }
  return stand
}

const rings = 20
const turns = 24

/** Places around one, the nearest first, within the frame. */
function* around(
  { x, y }: { x: number; y: number },
  radius: number,
  frame: { width: number; height: number },
): Generator<{ x: number; y: number }> {
  for (let ring = 0; ring <= rings; ring++) {
    const away = (ring * radius) / 2
    for (let at = 0; at < (ring === 0 ? 1 : turns); at++) {
      const turn = (at / turns) * 2 * Math.PI
      yield {
        x: within(x + away * Math.cos(turn), radius, frame.width),
        y: within(y + away * Math.sin(turn), radius, frame.height),
      }
    }
  }
}

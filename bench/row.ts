import { loadavg } from 'node:os'

/** What a figure has to reach: `atMost` or `atLeast`; null where it is only reported. */
export type Target = { atMost: number } | { atLeast: number } | null

/** One line of the table. */
export type Row = {
  name: string
  /** Null when it could not be measured; `note` says why. */
  value: number | null
  unit: string
  target: Target
  note?: string
  /** Load average of the machine when it was measured. */
  load?: number
}

/** A line of the table, with the load the machine was under. */
export function row(name: string, value: number | null, unit: string, target: Target, note?: string): Row {
  return { name, value, unit, target, note, load: loadavg()[0] }
}

export function median(values: number[]): number {
  const sorted = values.toSorted((a, b) => a - b)
  const middle = Math.floor(sorted.length / 2)
  return sorted.length % 2 === 1 ? sorted[middle]! : (sorted[middle - 1]! + sorted[middle]!) / 2
}

/** True, false, or null where there is nothing to reach. */
export function isMet({ value, target }: Row): boolean | null {
  if (target === null) return null
  if (value === null) return false
  return 'atMost' in target ? value <= target.atMost : value >= target.atLeast
}

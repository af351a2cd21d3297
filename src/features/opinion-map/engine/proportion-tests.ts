/** One-sided 90 % point of the normal distribution, the value Polis uses. */
export const z90 = 1.2816

/** z of "more than half", with one added success and one added trial: 2·√(n+1)·((s+1)/(n+1) − ½). */
export function oneProportionZ(successes: number, trials: number): number {
  return 2 * Math.sqrt(trials + 1) * ((successes + 1) / (trials + 1) - 0.5)
}

/**
 * z of "the first share is higher than the second", one added to both successes and both trials:
 * (p1 − p2) / √(p̂(1 − p̂)(1/n1 + 1/n2)) with the pooled share p̂; 0 when p̂ = 1.
 */
export function twoProportionZ(s1: number, n1: number, s2: number, n2: number): number {
  const a = s1 + 1
  const b = s2 + 1
  const m = n1 + 1
  const n = n2 + 1
  const pooled = (a + b) / (m + n)
  if (pooled === 1) return 0
  return (a / m - b / n) / Math.sqrt(pooled * (1 - pooled) * (1 / m + 1 / n))
}

/** Wilson's score interval for a share, at z standard errors to each side; [0, 1] without trials. */
export function wilsonInterval(successes: number, trials: number, z: number): [low: number, high: number] {
  if (trials <= 0) return [0, 1]
  const share = successes / trials
  const z2 = z * z
  const middle = share + z2 / (2 * trials)
  const half = z * Math.sqrt((share * (1 - share)) / trials + z2 / (4 * trials * trials))
  const whole = 1 + z2 / trials
  return [Math.max(0, (middle - half) / whole), Math.min(1, (middle + half) / whole)]
}

/** Chance of a standard normal value above z (Abramowitz and Stegun 7.1.26, error below 1.5e-7). */
export function normalTail(z: number): number {
  const x = Math.abs(z) / Math.SQRT2
  const t = 1 / (1 + 0.3275911 * x)
  const poly = ((((1.061405429 * t - 1.453152027) * t + 1.421413741) * t - 0.284496736) * t + 0.254829592) * t
  const tail = (poly * Math.exp(-x * x)) / 2
  return z >= 0 ? tail : 1 - tail
}

/** Benjamini–Hochberg: for each p-value its q-value, the share of chance findings expected at that cut. */
export function falseDiscoveryRates(pValues: Float64Array): Float64Array {
  const order = Array.from(pValues.keys()).sort((a, b) => pValues[a]! - pValues[b]! || a - b)
  const rates = new Float64Array(pValues.length)
  let lowest = 1
  for (let i = order.length - 1; i >= 0; i--) {
    lowest = Math.min(lowest, (pValues[order[i]!]! * order.length) / (i + 1))
    rates[order[i]!] = lowest
  }
  return rates
}

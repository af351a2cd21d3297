/**
 * Tells a measured figure beside what it has to reach, in the output of the tests: whether it is reached is for the
 * test's own expectations.
 */
export function tellFigure(what: string, measured: number | string, target: string): void {
  const value = typeof measured === 'number' ? String(Number(measured.toPrecision(4))) : measured
  console.info(`${what}: ${value} (${target})`)
}

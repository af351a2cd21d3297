/** Ends a `switch` over a union: a case that was forgotten is a compile error. */
export function exhaustive(value: never): never {
  throw new Error(`unexpected value ${JSON.stringify(value)}`)
}

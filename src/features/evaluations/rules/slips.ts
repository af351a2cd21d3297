/** A number of slips with the same word, counted in together. */
export type Batch = { id: string; count: number }

/**
 * What of each batch stands once there are so many slips with that word: the last ones entered change first. More slips
 * than were entered count with the last.
 */
export function batchesMaking(batches: readonly Batch[], slips: number): Batch[] {
  let left = slips
  return batches.map(({ id, count }, index) => {
    const own = index === batches.length - 1 ? left : Math.min(count, left)
    left -= own
    return { id, count: own }
  })
}

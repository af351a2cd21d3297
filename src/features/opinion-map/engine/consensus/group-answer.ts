/** How one group answers one statement. Counts are whole people who are placed in the group. */
export type GroupAnswer = {
  group: number
  agrees: number
  disagrees: number
  passes: number
  /**
   * Agree share among agree and disagree, posterior mean: (A + m + 1) / (N + 3), with A and N summed over membership
   * probabilities and m everybody's share. In words: besides the votes, one imagined agree, one disagree, and one vote
   * as everybody's.
   */
  share: number
  /** Wilson's one-sided 90 % bounds of the share, from the whole people. */
  low: number
  high: number
  /** False for a group below the size floor: it cannot stand against an agreement alone. */
  counts: boolean
}

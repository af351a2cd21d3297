import type { DecidedVotes } from '../groups/decided-votes.ts'
import { overallAgreeRates } from '../groups/latent-classes.ts'

/**
 * Mean log-loss on held-out votes of "each group has its agree rates", given each row's group in `seen`: rates
 * (agrees + 2 m) / (votes + 2) from the seen votes, m everybody's rate. Rows with a negative label are left out.
 */
export function hardLabelLoss(
  seen: DecidedVotes,
  heldOut: DecidedVotes,
  labels: ArrayLike<number>,
  groups: number,
) {
  const overall = overallAgreeRates(seen)
  const agrees = new Float64Array(groups * seen.statements)
  const decided = new Float64Array(groups * seen.statements)
  each(seen, (row, statement, agree) => {
    if (labels[row]! < 0) return
    const at = labels[row]! * seen.statements + statement
    decided[at]!++
    agrees[at]! += agree
  })
  let loss = 0
  let count = 0
  each(heldOut, (row, statement, agree) => {
    if (labels[row]! < 0) return
    const at = labels[row]! * seen.statements + statement
    const rate = (agrees[at]! + 2 * overall[statement]!) / (decided[at]! + 2)
    loss -= Math.log(agree === 1 ? rate : 1 - rate)
    count++
  })
  return { loss, count }
}

function each(votes: DecidedVotes, visit: (row: number, statement: number, agree: number) => void): void {
  for (let row = 0; row < votes.person.length; row++)
    for (let v = votes.rowStart[row]!; v < votes.rowStart[row + 1]!; v++)
      visit(row, votes.code[v]! >> 1, votes.code[v]! & 1)
}

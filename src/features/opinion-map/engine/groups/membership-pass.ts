import type { DecidedVotes } from './decided-votes.ts'

/**
 * The inner loops of the latent-class fit. Everything is told against the last group, so that a vote costs one number
 * less to read and to add to: `odds` holds log p_g − log p_last of code c for group g at c · (groups − 1) + g, and what
 * the last group is expected to have is what the others leave over.
 */
export type ExpectedVotes = {
  /** Σ of memberships over the votes of code c for group g, at c · (groups − 1) + g. */
  readonly votes: Float64Array
  /** Σ of memberships of each group but the last. */
  readonly people: Float64Array
}

/** Beyond this log-odds a membership is taken from the likeliest group, or its exponential would overflow. */
const steep = 300

/** Products of likelihoods are kept below this: times three exponentials of `steep` it is still a number. */
const largeProduct = 1e150

/** What given memberships (as in LatentClasses) lead to expect. */
export function expectedVotes(votes: DecidedVotes, groups: number, memberships: Float64Array): ExpectedVotes {
  const { rowStart, code } = votes
  const width = groups - 1
  const expected = noVotes(votes.statements, groups)
  for (let i = 0; i < votes.person.length; i++) {
    for (let g = 0; g < width; g++) {
      const share = memberships[i * groups + g]!
      expected.people[g]! += share
      for (let v = rowStart[i]!; v < rowStart[i + 1]!; v++) expected.votes[code[v]! * width + g]! += share
    }
  }
  return expected
}

/** Room for expected votes, empty. */
export function noVotes(statements: number, groups: number): ExpectedVotes {
  return {
    votes: new Float64Array(2 * statements * (groups - 1)),
    people: new Float64Array(groups - 1),
  }
}

/**
 * One pass over the votes: writes new memberships and what they lead to expect. Returns Σ over people of
 * log Σ_g exp(log-odds of group g), the log likelihood less what the last group gives alone.
 */
export function membershipPass(
  votes: DecidedVotes,
  odds: Float64Array,
  shares: Float64Array,
  memberships: Float64Array,
  expected: ExpectedVotes,
): number {
  expected.votes.fill(0)
  expected.people.fill(0)
  const last = shares[shares.length - 1]!
  const startOdds = shares.subarray(0, -1).map((share) => Math.log(share / last))
  // Most consultations have two or three groups: for these the sums stay in registers, twice as fast.
  if (shares.length === 2) return passOfTwo(votes, odds, startOdds, memberships, expected)
  if (shares.length === 3) return passOfThree(votes, odds, startOdds, memberships, expected)
  return passOfMany(votes, odds, startOdds, memberships, expected)
}

function passOfTwo(
  votes: DecidedVotes,
  odds: Float64Array,
  startOdds: Float64Array,
  memberships: Float64Array,
  expected: ExpectedVotes,
): number {
  const { rowStart, code } = votes
  const counts = expected.votes
  const start = startOdds[0]!
  let people = 0
  let fit = 0
  // Logs are slow: sums are multiplied up and their log is taken once for many rows.
  let product = 1
  for (let i = 0; i < votes.person.length; i++) {
    const from = rowStart[i]!
    const to = rowStart[i + 1]!
    let x = start
    for (let v = from; v < to; v++) x += odds[code[v]!]!
    let rest = 1
    if (x > steep) {
      fit += x
      rest = Math.exp(-x)
      x = 1
    } else x = Math.exp(x)
    const sum = x + rest
    product *= sum
    if (product > largeProduct) {
      fit += Math.log(product)
      product = 1
    }
    x /= sum
    memberships[2 * i] = x
    memberships[2 * i + 1] = rest / sum
    people += x
    for (let v = from; v < to; v++) counts[code[v]!]! += x
  }
  expected.people[0] = people
  return fit + Math.log(product)
}

function passOfThree(
  votes: DecidedVotes,
  odds: Float64Array,
  startOdds: Float64Array,
  memberships: Float64Array,
  expected: ExpectedVotes,
): number {
  const { rowStart, code } = votes
  const counts = expected.votes
  const startX = startOdds[0]!
  const startY = startOdds[1]!
  let peopleX = 0
  let peopleY = 0
  let fit = 0
  let product = 1
  for (let i = 0; i < votes.person.length; i++) {
    const from = rowStart[i]!
    const to = rowStart[i + 1]!
    let x = startX
    let y = startY
    for (let v = from; v < to; v++) {
      const at = 2 * code[v]!
      x += odds[at]!
      y += odds[at + 1]!
    }
    let rest = 1
    if (x > steep || y > steep) {
      const highest = Math.max(x, y)
      fit += highest
      x -= highest
      y -= highest
      rest = Math.exp(-highest)
    }
    x = Math.exp(x)
    y = Math.exp(y)
    const sum = x + y + rest
    product *= sum
    if (product > largeProduct) {
      fit += Math.log(product)
      product = 1
    }
    x /= sum
    y /= sum
    memberships[3 * i] = x
    memberships[3 * i + 1] = y
    memberships[3 * i + 2] = rest / sum
    peopleX += x
    peopleY += y
    for (let v = from; v < to; v++) {
      const at = 2 * code[v]!
      counts[at]! += x
      counts[at + 1]! += y
    }
  }
  expected.people[0] = peopleX
  expected.people[1] = peopleY
  return fit + Math.log(product)
}

/** Any number of groups. */
function passOfMany(
  votes: DecidedVotes,
  odds: Float64Array,
  startOdds: Float64Array,
  memberships: Float64Array,
  expected: ExpectedVotes,
): number {
  const { rowStart, code } = votes
  const width = startOdds.length
  const own = new Float64Array(width + 1)
  let fit = 0
  let product = 1
  for (let i = 0; i < votes.person.length; i++) {
    const from = rowStart[i]!
    const to = rowStart[i + 1]!
    own.set(startOdds)
    own[width] = 0
    gather(own, odds, code, from, to, width)
    let highest = 0
    for (let g = 0; g < width; g++) if (own[g]! > highest) highest = own[g]!
    let sum = 0
    for (let g = 0; g <= width; g++) {
      own[g] = Math.exp(own[g]! - highest)
      sum += own[g]!
    }
    fit += highest
    product *= sum
    if (product > largeProduct) {
      fit += Math.log(product)
      product = 1
    }
    for (let g = 0; g <= width; g++) {
      own[g]! /= sum
      memberships[i * (width + 1) + g] = own[g]!
    }
    for (let g = 0; g < width; g++) expected.people[g]! += own[g]!
    scatter(own, expected.votes, code, from, to, width)
  }
  return fit + Math.log(product)
}

/** own[g] += Σ of odds[code · width + g] over the votes from start to end; three or four numbers of each. */
function gather(
  own: Float64Array,
  odds: Float64Array,
  code: Int32Array,
  start: number,
  end: number,
  width: number,
): void {
  let [a, b, c, d] = [own[0]!, own[1]!, own[2]!, own[3]!]
  if (width === 3) {
    for (let v = start; v < end; v++) {
      const at = 3 * code[v]!
      a += odds[at]!
      b += odds[at + 1]!
      c += odds[at + 2]!
    }
  } else if (width === 4) {
    for (let v = start; v < end; v++) {
      const at = 4 * code[v]!
      a += odds[at]!
      b += odds[at + 1]!
      c += odds[at + 2]!
      d += odds[at + 3]!
    }
  } else return
  own[0] = a
  own[1] = b
  own[2] = c
  own[3] = d
}

/** counts[code · width + g] += own[g] for each of the votes from start to end. */
function scatter(
  own: Float64Array,
  counts: Float64Array,
  code: Int32Array,
  start: number,
  end: number,
  width: number,
): void {
  const [a, b, c, d] = [own[0]!, own[1]!, own[2]!, own[3]!]
  if (width === 3) {
    for (let v = start; v < end; v++) {
      const at = 3 * code[v]!
      counts[at]! += a
      counts[at + 1]! += b
      counts[at + 2]! += c
    }
  } else if (width === 4) {
    for (let v = start; v < end; v++) {
      const at = 4 * code[v]!
      counts[at]! += a
      counts[at + 1]! += b
      counts[at + 2]! += c
      counts[at + 3]! += d
    }
  }
}

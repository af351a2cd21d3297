/**
 * Signs that a voter, or the link many voters came over, deserves a look by a person. A flag never drops a vote and
 * changes no figure.
 * - all-alike: 20 votes or more, every one of them the same answer
 * - too-fast: of at least 6 votes, half or more came less than a second after the one before
 */
export type VoterFlag = 'all-alike' | 'too-fast'

export type VoterRecord = {
  /** Answers as they stand: agree 1, disagree −1, pass 0. */
  answers: ArrayLike<number>
  /** When each was cast, in milliseconds, in any order. */
  castAt: ArrayLike<number>
}

const alikeFrom = 20
const fastestGap = 1000
const fastFrom = 6

export function voterFlags(record: VoterRecord): VoterFlag[] {
  const flags: VoterFlag[] = []
  const { answers } = record
  let alike = answers.length >= alikeFrom
  for (let i = 1; i < answers.length && alike; i++) alike = answers[i] === answers[0]
  if (alike) flags.push('all-alike')
  const times = Float64Array.from(record.castAt).sort()
  let fast = 0
  for (let i = 1; i < times.length; i++) if (times[i]! - times[i - 1]! < fastestGap) fast++
  if (times.length >= fastFrom && 2 * fast >= times.length) flags.push('too-fast')
  return flags
}

/** A stretch of time in which more than 30 new voters a minute came over one link. */
export type LinkRush = {
  /** First and last arrival of the stretch, in milliseconds. */
  from: number
  to: number
  /** How many came in it, and how many within its busiest minute. */
  voters: number
  busiestMinute: number
}

const votersAMinute = 30
const minute = 60_000

/** All such stretches, in order of time. `firstVotes`: when each voter over the link cast the first vote, in any order. */
export function linkRushes(firstVotes: ArrayLike<number>): LinkRush[] {
  const times = Float64Array.from(firstVotes).sort()
  const rushes: (LinkRush & { start: number })[] = []
  let start = 0
  for (let end = 0; end < times.length; end++) {
    while (times[end]! - times[start]! >= minute) start++
    const voters = end - start + 1
    if (voters <= votersAMinute) continue
    const last = rushes.at(-1)
    if (last && times[start]! <= last.to) {
      last.to = times[end]!
      last.voters = end - last.start + 1
      last.busiestMinute = Math.max(last.busiestMinute, voters)
    } else rushes.push({ from: times[start]!, to: times[end]!, voters, busiestMinute: voters, start })
  }
  return rushes.map(({ from, to, voters, busiestMinute }) => ({ from, to, voters, busiestMinute }))
}

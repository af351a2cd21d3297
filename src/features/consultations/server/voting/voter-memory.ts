import { RecentMap } from '../../../../base/recent-map.ts'

/** What a process remembers of a voter between two votes; everything in it can be read again by key. */
export type VoterEntry = {
  /** Statements answered; null until they have been read. */
  answered: Set<number> | null
  /** Whether the voter is known to have a row. */
  written: boolean
  /** Whether it was let in as one who comes for the first time. */
  arrived: boolean
  /** Votes the voter may still cast at once, and when that was counted (milliseconds). */
  allowance: number
  countedAt: number
}

/** As many as a large consultation has; some 200 bytes each. */
const leastVoters = 50_000
/** A voter may answer so many statements in one go, and then this many a second. */
const atOnce = 120
const aSecond = 2

export type VoterMemory = {
  of(voterId: number): VoterEntry
  /** False when the voter votes faster than anybody reads. */
  admit(entry: VoterEntry, now: number): boolean
  /** Another process wrote votes: what was answered has to be read again. */
  forgetAnswers(): void
  /** Voters and votes were taken out or moved: their rows have to be read again. How fast each votes is still known. */
  forgetRows(): void
}

function newEntry(): VoterEntry {
  return { answered: null, written: false, arrived: false, allowance: atOnce, countedAt: 0 }
}

/** Those who voted last; who was forgotten is looked up again with the next vote. */
export function voterMemory(): VoterMemory {
  const entries = new RecentMap<number, VoterEntry>(leastVoters)
  return {
    of(voterId) {
      const kept = entries.get(voterId)
      if (kept) return kept
      const entry = newEntry()
      entries.set(voterId, entry)
      return entry
    },
    admit(entry, now) {
      const earned = ((now - entry.countedAt) / 1000) * aSecond
      entry.allowance = Math.min(atOnce, entry.allowance + Math.max(0, earned))
      entry.countedAt = now
      if (entry.allowance < 1) return false
      entry.allowance -= 1
      return true
    },
    forgetAnswers() {
      for (const entry of entries.values()) entry.answered = null
    },
    forgetRows() {
      for (const entry of entries.values()) {
        entry.answered = null
        entry.written = false
      }
    },
  }
}

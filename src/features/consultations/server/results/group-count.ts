import {
  chooseGroupCount,
  type GroupCountChoice,
  groupCountSteps,
  smoothedGroupCount,
  type VoteTable,
} from '../../../opinion-map/index.rules.ts'
import type { ResultsSnapshot } from '../../contract/results.ts'

/** How many groups are shown, and the search for how many there are. */
export type GroupCount = {
  /** The number shown; another one takes its place after it was found four times in a row. */
  shown: ReturnType<typeof smoothedGroupCount> | undefined
  /** What was found last, in how many votes, when it was begun, and how long it took (milliseconds). */
  found: { k: number; votes: number; at: number; took: number } | null
  steps: ReturnType<typeof groupCountSteps> | null
  begun: { votes: number; at: number; worked: number }
}

/** It is looked for again after so long, and never for more than a twentieth of the time. */
const lookAgainMs = 10_000
const shareOfTime = 20

/** A new process goes on with the number that was shown. */
export function groupCount(kept: ResultsSnapshot | null): GroupCount {
  const k = kept?.groups.length ?? 0
  const shown = k > 0 && kept && kept.placed > 0 ? { lastK: k, count: 4, smoothedK: k } : undefined
  return { shown, found: null, steps: null, begun: { votes: 0, at: 0, worked: 0 } }
}

/** The number to compute with; looked for at once where nothing was ever shown. */
export function shownCount(count: GroupCount, table: VoteTable, now: number): number {
  if (!count.shown) {
    count.begun = { votes: table.column.length, at: now, worked: 0 }
    const from = performance.now()
    take(count, chooseGroupCount(table), performance.now() - from)
  }
  return count.shown!.smoothedK
}

function take(count: GroupCount, choice: Pick<GroupCountChoice, 'k'>, took: number): void {
  count.found = { k: choice.k, votes: count.begun.votes, at: count.begun.at, took }
  count.shown = smoothedGroupCount(choice.k, count.shown)
}

/** Whether nothing more is to be looked for in these votes. */
export function isSettled(count: GroupCount, table: VoteTable): boolean {
  const { found, shown } = count
  return found !== null && found.votes === table.column.length && found.k === shown?.smoothedK
}

/** True when there is something to look for now; `lookOn` does it step by step. */
export function beginToLook(count: GroupCount, table: VoteTable, now: number): boolean {
  const { found } = count
  if (count.steps || isSettled(count, table)) return false
  if (found && now - found.at < Math.max(lookAgainMs, shareOfTime * found.took)) return false
  count.begun = { votes: table.column.length, at: now, worked: 0 }
  if (found?.votes === table.column.length) {
    // Nothing has changed since: it has won once more.
    take(count, found, found.took)
    return false
  }
  count.steps = groupCountSteps(table)
  return true
}

/** One step; false when it was the last. */
export function lookOn(count: GroupCount): boolean {
  if (!count.steps) return false
  const from = performance.now()
  const step = count.steps.next()
  count.begun.worked += performance.now() - from
  if (!step.done) return true
  count.steps = null
  take(count, step.value, count.begun.worked)
  return false
}

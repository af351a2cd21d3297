import type { Reason, Way } from '../../../base/reason.ts'
import type { EntryUse, FieldChange, FieldValue } from './entries.ts'
import type { CorrectionReason } from './reasons.ts'

export type Fields = Readonly<Record<string, FieldValue>>

/** Which fields differ, in the order in which an entry has them. */
export function changesBetween(from: Fields, to: Fields): FieldChange[] {
  return Object.keys(to)
    .filter((field) => (from[field] ?? null) !== (to[field] ?? null))
    .map((field) => ({ field, from: from[field] ?? null, to: to[field] ?? null }))
}

/**
 * What the journal tells of a correction: days, numbers and choices as they were and became; of a text, which is
 * somebody's words, only that it is another.
 */
export function toldChanges(
  changes: readonly FieldChange[],
  open: readonly string[],
): Record<string, true | { from: FieldValue; to: FieldValue }> {
  return Object.fromEntries(
    changes.map(({ field, from, to }) => [field, open.includes(field) ? { from, to } : true]),
  )
}

type Correction = {
  voided: unknown
  changes: readonly FieldChange[]
  reason?: string
  reasonNeeded: boolean
}

type Around = { isPublic: boolean; closed: boolean }

/** Whether why must be told: everyone can read the entry, a round that it serves is over, or a row of a list stems from it. */
export function reasonNeeded(rounds: readonly Around[], uses: readonly EntryUse[] = []): boolean {
  return uses.length > 0 || rounds.some((round) => round.isPublic || round.closed)
}

/** Why an entry cannot be corrected so. */
export function correctionObstacles(correction: Correction): Reason<CorrectionReason>[] {
  if (correction.voided) return [{ code: 'corrections.already-void' }]
  const reasons: Reason<CorrectionReason>[] = []
  if (correction.changes.length === 0) reasons.push({ code: 'corrections.nothing-changed' })
  if (correction.reasonNeeded && !correction.reason) {
    reasons.push({ code: 'corrections.reason-missing', field: 'reason' })
  }
  return reasons
}

/** Why an entry cannot be struck out: it is already, or rows of the lists stem from it. */
export function voidObstacles(entry: {
  voided: unknown
  uses: readonly EntryUse[]
  /** A round that it serves is over: nothing about its lists changes any more. */
  closed: boolean
  /** The page where it is corrected instead. */
  correctAt: string
}): Reason<CorrectionReason>[] {
  if (entry.voided) return [{ code: 'corrections.already-void' }]
  if (entry.uses.length === 0) return []
  const numbers = (list: EntryUse['list']) =>
    entry.uses
      .filter((use) => use.list === list)
      .map((use) => use.number)
      .join('、')
  return [
    {
      code: entry.closed ? 'corrections.in-use-ended' : 'corrections.in-use',
      values: { suggestions: numbers('suggestions'), responsibilities: numbers('responsibilities') },
      ways: [
        ...[...new Set(entry.uses.map((use) => use.href))].map((href): Way => ({ kind: 'look', href })),
        { kind: 'correct', href: entry.correctAt },
      ],
    },
  ]
}

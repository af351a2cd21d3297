import { dayOf } from '../../../base/day.ts'
import { type Reason, refuseIf } from '../../../base/reason.ts'
import { textDigest } from '../../../base/sealed-text.ts'
import type { Act } from '../../../platform/commands/act.ts'
import type { RoundHandle } from '../../topics/index.ts'
import { voidObstacles } from '../rules/corrections.ts'
import { correctPage, type Entry, type EntryUse } from '../rules/entries.ts'
import type { CorrectionReason } from '../rules/reasons.ts'
import { strikeEntry } from './correction-store.ts'

type Struck = {
  entry: Entry
  voided: unknown
  /** Rows that stem from it and cannot do without it. */
  uses?: readonly EntryUse[]
  reason: string
}

/**
 * Strikes an entry out for all rounds that it serves; answers with what the event in the chain of each of their topics
 * holds of the reason. A round that is over keeps what its way rested on: without such an entry a step that was taken
 * would not have been. Call with the chains locked.
 */
export async function strikeOut(
  act: Act,
  rounds: readonly RoundHandle[],
  { entry, voided, uses = [], reason }: Struck,
): Promise<{ reasonDigest: string }> {
  const over = rounds.filter((round) => round.closed)
  refuseIf(
    voidObstacles({
      voided,
      uses,
      closed: over.length > 0,
      correctAt: correctPage(rounds[0]!.topicId, entry),
    }),
  )
  const before = await behind(act, over)
  await strikeEntry(act.tx, entry, { on: dayOf(act.now), reason })
  const after = await behind(act, over)
  refuseIf(
    over
      .filter((_, index) => [...before[index]!].some((taken) => !after[index]!.has(taken)))
      .map((round): Reason<CorrectionReason> => {
        const reason: Reason<CorrectionReason> = {
          code: 'corrections.way-rests-on-it',
          ways: [{ kind: 'correct', href: correctPage(round.topicId, entry) }],
        }
        return rounds.length > 1 ? { ...reason, about: round.title } : reason
      }),
  )
  return { reasonDigest: textDigest(reason, entry.id) }
}

function behind(act: Act, rounds: readonly RoundHandle[]): Promise<ReadonlySet<string>[]> {
  return Promise.all(rounds.map((round) => act.ports.course.behind(act, round.roundId)))
}

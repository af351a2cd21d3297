import type { Day } from '../../../base/day.ts'
import type { Act } from '../../../platform/commands/act.ts'
import type { RoundHandle } from '../../topics/index.ts'
import type { EvaluationView } from '../contract.ts'
import { closeEvaluationRows } from './answer-store.ts'

/** Ends the asking of these groups and writes their numbers into the journal; there need be none. */
export async function endAsking(
  act: Act,
  { topicId, roundId }: RoundHandle,
  evaluations: readonly EvaluationView[],
  closedOn: Day | null,
): Promise<void> {
  if (evaluations.length === 0) return
  const groups = evaluations.map((one) => one.group)
  await closeEvaluationRows(act.tx, roundId, groups, closedOn)
  await act.record({
    chainId: topicId,
    kind: 'evaluations.closed',
    rows: { evaluation: evaluations.map((one) => one.id) },
    happenedOn: closedOn,
    data: {
      roundId,
      groups: evaluations.map(({ id, group, answers, counts }) => ({
        evaluationId: id,
        group,
        answers,
        counts: counts.map(({ value, count }) => ({ value, count })),
      })),
    },
  })
}

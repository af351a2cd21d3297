import type { Reason } from '../../../base/reason.ts'
import type { Electorate, Group } from './electorate.ts'
import type { EvaluationsReason } from './reasons.ts'

type Asked = { group: Group; scale: readonly string[]; closed: boolean; electorate: Electorate }

/** Why this person cannot answer now. A second answer is not among it: it changes nothing, and that is said. */
export function answerObstacles(
  evaluation: Asked,
  person: { belongs: boolean; answeredOtherGroup: boolean },
  request: { value: string },
): Reason<EvaluationsReason>[] {
  const values = { group: evaluation.group }
  const reasons: Reason<EvaluationsReason>[] = []
  if (evaluation.closed) reasons.push({ code: 'evaluations.closed', values })
  if (!person.belongs) reasons.push({ code: 'evaluations.not-asked', values })
  if (person.answeredOtherGroup) reasons.push({ code: 'evaluations.other-group', values })
  if (!evaluation.scale.includes(request.value)) {
    reasons.push({
      code: 'evaluations.value',
      field: 'value',
      values: { scale: evaluation.scale.join('、') },
    })
  }
  return reasons
}

/** Why this count of paper slips cannot be taken: more slips than people were asked is a slip of the pen. */
export function tallyObstacles(
  evaluation: Asked & { onPaper: number },
  rows: readonly { value: string; count?: number }[],
): Reason<EvaluationsReason>[] {
  const reasons: Reason<EvaluationsReason>[] = []
  if (evaluation.closed) reasons.push({ code: 'evaluations.closed', values: { group: evaluation.group } })
  const scale = evaluation.scale.join('、')
  for (const [index, row] of rows.entries()) {
    if (!evaluation.scale.includes(row.value)) {
      reasons.push({ code: 'evaluations.value', field: `rows.${index}.count`, values: { scale } })
    } else if (rows.findIndex((one) => one.value === row.value) < index) {
      reasons.push({
        code: 'evaluations.value-twice',
        field: `rows.${index}.count`,
        values: { value: row.value },
      })
    }
  }
  const counted = rows.reduce((sum, row) => sum + (row.count ?? 0), 0)
  if (counted === 0) reasons.push({ code: 'evaluations.nothing-counted', field: 'rows' })
  const { count } = evaluation.electorate
  if (count !== null && evaluation.onPaper + counted > count) {
    const values = { before: evaluation.onPaper, counted, count }
    reasons.push({ code: 'evaluations.more-than-asked', field: 'rows', values })
  }
  return reasons
}

import type { Reason } from '../../../base/reason.ts'
import type { Electorate, Group } from './electorate.ts'
import type { EvaluationsReason } from './reasons.ts'

type Slips = { value: string; count?: number }
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
  rows: readonly Slips[],
): Reason<EvaluationsReason>[] {
  const reasons: Reason<EvaluationsReason>[] = []
  if (evaluation.closed) reasons.push({ code: 'evaluations.closed', values: { group: evaluation.group } })
  reasons.push(...wordObstacles(evaluation.scale, rows))
  const counted = slipsIn(rows)
  if (counted === 0) reasons.push({ code: 'evaluations.nothing-counted', field: 'rows' })
  const { count } = evaluation.electorate
  if (count !== null && evaluation.onPaper + counted > count) {
    const values = { before: evaluation.onPaper, counted, count }
    reasons.push({ code: 'evaluations.more-than-asked', field: 'rows', values })
  }
  return reasons
}

type Entered = Pick<Asked, 'group' | 'closed'> & { roundClosed: boolean; entered: boolean }

/** Why nothing can be corrected about the slips: the judgement stands once the asking has ended, and the round with it. */
export function slipsStandObstacles(evaluation: Entered): Reason<EvaluationsReason>[] {
  const values = { group: evaluation.group }
  if (evaluation.roundClosed) return [{ code: 'evaluations.slips-stand-closed', values }]
  if (evaluation.closed) return [{ code: 'evaluations.slips-stand', values }]
  return evaluation.entered ? [] : [{ code: 'evaluations.no-slips', values }]
}

/** Why the slips cannot be corrected so. */
export function tallyCorrectionObstacles(
  evaluation: Asked & Entered,
  rows: readonly Slips[],
  changes: readonly unknown[],
): Reason<EvaluationsReason>[] {
  const stand = slipsStandObstacles(evaluation)
  if (stand.length > 0) return stand
  const wrongWords = wordObstacles(evaluation.scale, rows)
  if (wrongWords.length > 0) return wrongWords
  if (changes.length === 0) return [{ code: 'evaluations.same-slips' }]
  const counted = slipsIn(rows)
  const { count } = evaluation.electorate
  return count !== null && counted > count
    ? [{ code: 'evaluations.slips-more-than-asked', field: 'rows', values: { counted, count } }]
    : []
}

function slipsIn(rows: readonly Slips[]): number {
  return rows.reduce((sum, row) => sum + (row.count ?? 0), 0)
}

function wordObstacles(words: readonly string[], rows: readonly Slips[]): Reason<EvaluationsReason>[] {
  const reasons: Reason<EvaluationsReason>[] = []
  const scale = words.join('、')
  for (const [index, row] of rows.entries()) {
    if (!words.includes(row.value)) {
      reasons.push({ code: 'evaluations.value', field: `rows.${index}.count`, values: { scale } })
    } else if (rows.findIndex((one) => one.value === row.value) < index) {
      reasons.push({
        code: 'evaluations.value-twice',
        field: `rows.${index}.count`,
        values: { value: row.value },
      })
    }
  }
  return reasons
}

import type { Day } from '../../../base/day.ts'
import type { Reason } from '../../../base/reason.ts'
import { dayObstacles } from './day-obstacles.ts'
import type { ResultsReason } from './reasons.ts'
import { splitNames } from './responsibility-obstacles.ts'
import type { Voided } from './responsibility-state.ts'

type Suggestion = { id: string; number: number; voided: Voided | null }
type DraftRow = { number?: number; consensusPointId?: string; text?: string }

/** The rows of a draft that say something; new rows without text are left out. */
export function rowsToDraft(
  rows: readonly DraftRow[],
): { index: number; row: DraftRow & { text: string } }[] {
  return rows.flatMap((row, index) => {
    const text = row.text ?? ''
    return text === '' && row.number === undefined ? [] : [{ index, row: { ...row, text } }]
  })
}

/** Why these rows cannot be written: the list is out, a number is not there or void, a text is missing. */
export function draftObstacles(
  facts: { submitted: boolean; suggestions: Suggestion[]; consensusPointIds: string[] },
  rows: readonly DraftRow[],
): Reason<ResultsReason>[] {
  if (facts.submitted) return [{ code: 'results.list-submitted' }]
  const drafted = rowsToDraft(rows)
  if (drafted.length === 0) return [{ code: 'results.no-rows', field: 'rows' }]
  return drafted.flatMap(({ index, row }): Reason<ResultsReason>[] => {
    const field = `rows.${index}.text`
    const values = { number: row.number ?? 0 }
    const old = facts.suggestions.find((one) => one.number === row.number)
    if (row.number !== undefined && !old) return [{ code: 'results.unknown-number', field, values }]
    if (old?.voided) return [{ code: 'results.row-void', field, values }]
    if (row.text === '') return [{ code: 'results.text-missing', field, values }]
    if (row.consensusPointId && !facts.consensusPointIds.includes(row.consensusPointId)) {
      return [{ code: 'results.unknown-consensus', field }]
    }
    return []
  })
}

/** Why the list cannot go to its receiver. What the method asks for comes on top, from the course. */
export function submitObstacles(
  facts: {
    submitted: boolean
    suggestions: Suggestion[]
    afterwards: boolean
    /** The CPPCC bodies here and above: they take note of topics, they do not receive this list. */
    cppccNames: string[]
  },
  request: { toName?: string; issuedOn?: Day },
  today: Day,
): Reason<ResultsReason>[] {
  const reasons: Reason<ResultsReason>[] = []
  if (facts.submitted) reasons.push({ code: 'results.list-submitted' })
  if (!facts.suggestions.some((row) => !row.voided)) reasons.push({ code: 'results.no-suggestions' })
  if (!request.toName && !facts.afterwards)
    reasons.push({ code: 'results.receiver-missing', field: 'toName' })
  const names = splitNames(request.toName ? [request.toName] : [])
  const cppcc = names.find((name) => facts.cppccNames.includes(name))
  // An old record tells what happened, also where it went the wrong way.
  if (cppcc && !facts.afterwards) {
    reasons.push({ code: 'results.receiver-cppcc', field: 'toName', values: { name: cppcc } })
  }
  return [...reasons, ...dayObstacles('issuedOn', request.issuedOn, today, facts.afterwards)]
}

/** Why a suggestion cannot be voided or merged: responsibilities stand under it, or there is nothing to merge into. */
export function voidSuggestionObstacles(
  facts: { suggestions: Suggestion[]; standingUnderIt: string[] },
  request: { suggestionId: string; mergedIntoNumber?: number },
): Reason<ResultsReason>[] {
  const row = facts.suggestions.find((one) => one.id === request.suggestionId)
  const reasons: Reason<ResultsReason>[] = []
  if (row?.voided) reasons.push({ code: 'results.already-void', values: { number: row.number } })
  if (facts.standingUnderIt.length > 0) {
    reasons.push({
      code: 'results.has-responsibilities',
      values: { numbers: facts.standingUnderIt.join('、') },
    })
  }
  if (request.mergedIntoNumber !== undefined) {
    const into = facts.suggestions.find((one) => one.number === request.mergedIntoNumber)
    if (!into || into.voided || into.id === request.suggestionId) {
      const values = { number: request.mergedIntoNumber }
      reasons.push({ code: 'results.merge-target', field: 'mergedIntoNumber', values })
    }
  }
  return reasons
}

import { withoutPersonalNumbers } from '../../../base/mask.ts'
import type { ResponsibilityChangeView, ResultsView } from '../contract.ts'
import type { ResponsibilityOrigin, Voided } from '../rules/responsibility-state.ts'

/**
 * What everyone may see of the three lists: suggestions once they have gone out, who is in charge and who pays, no
 * references and no persons, what a body claims but not the words it wrote to the office, what was changed about a row and
 * why, feedback once it was delivered openly.
 */
export function publicResults(view: ResultsView): ResultsView {
  const { suggestions, responsibilities, feedback } = view.lists
  const withoutReference = <List extends typeof suggestions>(list: List): List =>
    list.issued ? { ...list, issued: { ...list.issued, reference: null } } : list
  const openly = feedback.issued?.isPublic ?? false
  return {
    ...view,
    lists: {
      suggestions: withoutReference(suggestions),
      responsibilities: withoutReference(responsibilities),
      feedback: withoutReference(feedback),
    },
    suggestions: suggestions.issued
      ? view.suggestions.map((row) => ({ ...row, voided: openReason(row.voided) }))
      : [],
    responsibilities: view.responsibilities.map((row) => ({
      ...row,
      origin: openOrigin(row.origin),
      person: null,
      state:
        row.state.is === 'cannot' || row.state.is === 'not_ours'
          ? { is: row.state.is, reason: '' }
          : row.state,
      reports: row.reports.map((report) => ({ ...report, text: '', reportedBy: '' })),
      earlierReports: [],
      changes: row.changes.flatMap(openChange),
      voided: openReason(row.voided),
      feedback: openly ? row.feedback : null,
    })),
  }
}

/** That a row's origin was struck out everyone learns; what it said is for staff, as with all that was struck. */
function openOrigin(origin: ResponsibilityOrigin): ResponsibilityOrigin {
  if (origin.kind !== 'problem' && origin.kind !== 'commitment') return origin
  return origin.voided ? { ...origin, text: '', voided: { ...origin.voided, reason: '' } } : origin
}

function openReason(voided: Voided | null): Voided | null {
  return voided && { ...voided, reason: withoutPersonalNumbers(voided.reason) }
}

/** Whom the office charged with it is its own affair: a change of that alone is not told. */
function openChange(change: ResponsibilityChangeView): ResponsibilityChangeView[] {
  if (!change.due && !change.lead && !change.helpers) return []
  return [{ ...change, person: null, changedBy: '', reason: withoutPersonalNumbers(change.reason) }]
}

import type { ResultsView } from '../contract.ts'

/**
 * What everyone may see of the three lists: suggestions once they have gone out, who is in charge and who pays, no
 * references and no persons, what a body claims but not the words it wrote to the office, feedback once it was delivered
 * openly.
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
    suggestions: suggestions.issued ? view.suggestions : [],
    responsibilities: view.responsibilities.map((row) => ({
      ...row,
      person: null,
      state:
        row.state.is === 'cannot' || row.state.is === 'not_ours'
          ? { is: row.state.is, reason: '' }
          : row.state,
      reports: row.reports.map((report) => ({ ...report, text: '', reportedBy: '' })),
      feedback: openly ? row.feedback : null,
    })),
  }
}

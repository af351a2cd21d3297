/** All reasons this feature may give; their sentences stand in `web/words.ts`. */
export type ResearchReason =
  | 'research.date-ahead'
  | 'research.no-rounds'
  | 'research.nothing-told'
  | 'research.unknown'
  | 'problems.category-needed'

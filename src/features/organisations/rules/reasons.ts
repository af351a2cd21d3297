import type { Dependant } from './end-obstacles.ts'

/** All reasons this feature may give; their sentences stand in `web/reason-words.ts`. */
export type OrganisationReason =
  | 'organisations.not-found'
  | 'organisations.name-taken'
  | 'organisations.code-taken'
  | 'organisations.wrong-level'
  | 'organisations.top-exists'
  | 'organisations.body-taken'
  | 'organisations.body-not-found'
  | 'organisations.room-taken'
  | 'organisations.room-not-found'
  | 'organisations.method-unknown'
  | 'organisations.share-over-one'
  | 'organisations.scale-short'
  | 'organisations.scale-twice'
  | 'organisations.top-stays'
  | 'organisations.end-day-missing'
  | 'organisations.end-ahead'
  | 'organisations.end-reason-missing'
  | 'organisations.is-ended'
  | `organisations.holds-${Dependant['kind']}`
  | 'organisations.post-not-found'
  | 'organisations.post-ended'
  | 'organisations.post-ends-before'
  | LineReason

/** What is wrong with a line of a pasted table; `values.line` is its number as pasted. */
export type LineReason =
  | 'organisations.import-empty'
  | 'organisations.import-long'
  | 'organisations.import-more'
  | 'organisations.line-kind'
  | 'organisations.line-name'
  | 'organisations.line-name-long'
  | 'organisations.line-columns'
  | 'organisations.line-parent'
  | 'organisations.line-parent-ambiguous'
  | 'organisations.line-level'
  | 'organisations.line-twice'
  | 'organisations.line-taken'
  | 'organisations.line-code-twice'
  | 'organisations.line-code-taken'

/** All reasons this feature may give; their sentences stand in `web/words.ts`. */
export type CourseReason =
  | 'course.rule-not-asked'
  | 'course.rule-met'
  | 'course.already-passed'
  | 'course.required-rule'
  | 'course.not-afterwards'
  | 'course.not-public'

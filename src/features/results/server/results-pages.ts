import type { AnyFormPage, Page } from '../../../platform/http/page.ts'
import { extensionForms } from './extension-pages.tsx'
import { feedbackForms, listPages } from './feedback-pages.tsx'
import { responsibilityForms, responsibilityPages } from './responsibility-pages.tsx'
import { suggestionForms } from './suggestion-pages.tsx'

export const resultsForms: AnyFormPage[] = [
  ...suggestionForms,
  ...responsibilityForms,
  ...extensionForms,
  ...feedbackForms,
]
export const resultsPages: Page[] = [...responsibilityPages, ...listPages]

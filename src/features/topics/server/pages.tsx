import type { AnyFormPage, Page } from '../../../platform/http/page.ts'
import { decisionForms } from './decision-pages.tsx'
import { filingForms } from './filing-pages.tsx'
import { noticeForms, noticePages } from './notice-pages.tsx'
import { wordingForms } from './wording-pages.tsx'

export const topicForms: AnyFormPage[] = [...wordingForms, ...decisionForms, ...filingForms, ...noticeForms]
export const topicPages: Page[] = noticePages

import type { AnyFormPage } from '../../../platform/http/page.ts'
import { evaluationForms } from './evaluation-pages.tsx'
import { judgeForms } from './judge-pages.tsx'
import { roundForms } from './round-pages.tsx'

export const evaluationsForms: AnyFormPage[] = [...evaluationForms, ...roundForms, ...judgeForms]

import type { AnyFormPage, Page } from '../../../../platform/http/page.ts'
import { openDataPages } from '../open-data-pages.ts'
import { linkForms, linkPages } from './link-forms.tsx'
import { publicPages, voterForms } from './public-pages.tsx'
import { settingsForms } from './settings-forms.tsx'
import { feedForms, staffPages } from './staff-pages.tsx'
import { statementForms } from './statement-forms.tsx'

export const consultationsPages: Page[] = [...publicPages, ...staffPages, ...linkPages, ...openDataPages]
export const consultationsForms: AnyFormPage[] = [
  ...voterForms,
  ...settingsForms,
  ...statementForms,
  ...linkForms,
  ...feedForms,
]

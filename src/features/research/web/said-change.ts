import { formatDay, usePage, useWords } from '../../../ui/index.ts'
import type { FieldChange, FieldValue } from '../../corrections/index.ts'
import type { SaidChange } from '../../corrections/index.web.ts'
import type { ResearchKind } from '../contract.ts'
import { researchWords } from './words.ts'

/** Says a corrected field of research or of a problem item in words. */
export function useSaidChange(): (change: FieldChange) => SaidChange {
  const { lang, now } = usePage()
  const words = useWords(researchWords)
  const said = (field: string, value: FieldValue): string => {
    if (value === null) return ''
    if (field === 'kind') return words.kinds[value as ResearchKind]
    if (field === 'happenedOn') return formatDay(String(value), lang, now)
    return field === 'peopleCount' ? words.people(Number(value)) : String(value)
  }
  return ({ field, from, to }) => ({
    label: words.fields[field as keyof typeof words.fields] ?? field,
    from: said(field, from),
    to: said(field, to),
  })
}

import { formatDay, usePage, useWords } from '../../../ui/index.ts'
import type { FieldChange, FieldValue } from '../../corrections/index.ts'
import type { SaidChange } from '../../corrections/index.web.ts'
import type { PeopleGroup } from '../../methods/index.ts'
import { methodWords } from '../../methods/index.web.ts'
import type { Acceptance, OpinionChannel, OpinionKind } from '../contract.ts'
import { correctWords } from './correct-words.ts'
import { sessionsWords } from './words.ts'

/** Says a corrected field of an entry of a session in words. */
export function useSaidChange(): (change: FieldChange) => SaidChange {
  const { lang, now } = usePage()
  const { fields } = useWords(correctWords)
  const { kinds, channels, accepted } = useWords(sessionsWords)
  const { groups } = useWords(methodWords)
  const said = (field: string, value: FieldValue): string => {
    if (value === null) return ''
    switch (field) {
      case 'speakerGroup':
        return groups[value as PeopleGroup]
      case 'channel':
        return channels[value as OpinionChannel]
      case 'kind':
        return kinds[value as OpinionKind]
      case 'accepted':
        return accepted[value as Acceptance]
      case 'explainedOn':
      case 'dueOn':
        return formatDay(String(value), lang, now)
      default:
        return String(value)
    }
  }
  return ({ field, from, to }) => ({
    label: fields[field as keyof typeof fields] ?? field,
    from: said(field, from),
    to: said(field, to),
  })
}

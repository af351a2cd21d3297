import { useWords } from '../../../ui/index.ts'
import type { FieldChange } from '../../corrections/index.ts'
import type { SaidChange } from '../../corrections/index.web.ts'
import { useGrade } from '../../methods/index.web.ts'
import { evaluationsWords } from './words.ts'

/** Says in words how many slips bore one word before and since. */
export function useSaidTallyChange(): (change: FieldChange) => SaidChange {
  const words = useWords(evaluationsWords)
  const grade = useGrade()
  return ({ field, from, to }) => ({
    label: grade(field),
    from: words.answers(Number(from)),
    to: words.answers(Number(to)),
  })
}

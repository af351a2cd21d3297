import { useWords } from '../../../ui/index.ts'
import { CorrectLink } from '../../corrections/index.web.ts'
import type { Group } from '../rules/electorate.ts'
import { evaluationsWords } from './words.ts'

/** The way to the form that corrects the paper slips of a group. */
export function CorrectTallyLink({ topicId, group }: { topicId: string; group: Group }) {
  const words = useWords(evaluationsWords)
  return (
    <CorrectLink
      href={`/staff/topics/${topicId}/tally/${group}/correct`}
      what={words.slipsOf(words.groups[group])}
    />
  )
}

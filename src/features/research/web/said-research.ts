import { formatDay, usePage, useWords } from '../../../ui/index.ts'
import type { ResearchView } from '../contract.ts'
import { researchWords } from './words.ts'

/** All that was written down of research, piece by piece, as where it is struck out it is read in one go. */
export function useSaidResearch(): (one: ResearchView) => string[] {
  const { lang, now } = usePage()
  const words = useWords(researchWords)
  return ({ place, happenedOn, who, peopleCount, findings }) => {
    const day = happenedOn && formatDay(happenedOn, lang, now)
    const people = peopleCount === null ? null : words.people(peopleCount)
    return [place, day, who, people, findings].flatMap((said) => said || [])
  }
}

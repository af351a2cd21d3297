import { maskPhone, personalNumbersIn } from '../../../base/mask.ts'
import type { Reason } from '../../../base/reason.ts'
import type { TopicReason } from './reasons.ts'

/** A text that is about to become public; `what` names it in the sentence, `field` where a form holds it. */
export type PublicText = { what: PublicTextName; text: string | null | undefined; field?: string }
export type PublicTextName = 'title' | 'background' | 'sourceNote' | 'notice' | 'place' | 'issuedBy'

/** Mobile and ID numbers stop a publication; each text is named once, with the number masked. */
export function publicationObstacles(texts: PublicText[]): Reason<TopicReason>[] {
  return texts.flatMap(({ what, text, field }) => {
    const [number] = personalNumbersIn(text ?? '')
    if (!number) return []
    const values = { what, number: maskPhone(number) }
    return [
      field
        ? { code: 'topics.personal-number' as const, field, values }
        : { code: 'topics.personal-number' as const, values },
    ]
  })
}

/** The texts of a topic that residents can read once it is public. */
export function publicTextsOf(topic: {
  title: string
  background: string | null
  sourceNote?: string | null
}): PublicText[] {
  return [
    { what: 'title', text: topic.title },
    { what: 'background', text: topic.background },
    { what: 'sourceNote', text: topic.sourceNote },
  ]
}

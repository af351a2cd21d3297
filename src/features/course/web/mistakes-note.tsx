import { Details, useWords } from '../../../ui/index.ts'
import { defineWords } from '../../../ui/words.ts'

const mistakeWords = defineWords({
  'zh-CN': {
    title: '写错了还能改吗',
    can: '能改：调研、问题清单、发言、共识、不同意见、当场承诺。在那一条旁边点“更正”，写明理由；议题不会重新打开。',
    judged: '不能改：评议的数字。那是评议的人给的结论，办结以它为据。',
    issued: '不能改：报出、印发、反馈过的清单和公示。大家手里的就是那一份，责任事项由党（工）委定。',
    told: '不能改：各单位的答复、办结意见。那是他们自己的话。',
  },
  en: {
    title: 'Can mistakes still be corrected?',
    can: 'Yes: research, problems, what was said, consensus, differing opinions, commitments. Choose “Correct” beside the entry and say why; the topic is not opened again.',
    judged:
      'No: the figures of an evaluation. They are the judgement of those who were asked, and the round was closed on it.',
    issued:
      'No: lists and notices that have gone out. People hold that very sheet, and responsibilities are the Party committee’s.',
    told: 'No: what bodies reported, and the note of the close. Those are their own words.',
  },
})

/** What may still be corrected once a round has ended, and what may not and why. */
export function MistakesNote() {
  const words = useWords(mistakeWords)
  return (
    <Details summary={words.title}>
      <ul>
        <li>{words.can}</li>
        <li>{words.judged}</li>
        <li>{words.issued}</li>
        <li>{words.told}</li>
      </ul>
    </Details>
  )
}

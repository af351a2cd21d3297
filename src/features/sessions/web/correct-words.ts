import { defineWords } from '../../../ui/words.ts'
import type {
  CorrectCommitmentRequest,
  CorrectDissentRequest,
  CorrectOpinionRequest,
} from '../contract/corrections.ts'

type Entry = keyof CorrectOpinionRequest | keyof CorrectDissentRequest | keyof CorrectCommitmentRequest
type Fields = Record<Exclude<Entry, `${string}Id` | 'reason'>, string>

/** What the entries of a session and their fields are called where they are corrected. */
export const correctWords = defineWords({
  'zh-CN': {
    opinion: (n: number) => `第 ${n} 条发言`,
    consensus: (n: number) => `共识 ${n}`,
    dissent: (n: number) => `不同意见 ${n}`,
    commitment: (n: number) => `当场承诺 ${n}`,
    notOwnWords: '只改记错的地方，不改说话人的意思。',
    asPromised: '按当场说的写。后来要改期限的，由党（工）委在责任事项上改。',
    fields: {
      speaker: '谁说的（身份）',
      speakerGroup: '哪一方',
      channel: '怎么说的',
      kind: '属于',
      words: '说了什么',
      text: '文字',
      explanation: '解释说明',
      explainedBy: '谁解释的',
      explainedOn: '解释的日期',
      accepted: '是否接受',
      bodyName: '谁承诺的',
      dueOn: '期限',
    } as Fields,
  },
  en: {
    opinion: (n) => `opinion ${n}`,
    consensus: (n) => `consensus point ${n}`,
    dissent: (n) => `differing opinion ${n}`,
    commitment: (n) => `commitment ${n}`,
    notOwnWords: 'Correct what was noted wrongly, not what the speaker meant.',
    asPromised:
      'As it was promised in the session. A deadline that changed later is changed on the row of the list.',
    fields: {
      speaker: 'Who said it (role)',
      speakerGroup: 'Side',
      channel: 'How it was said',
      kind: 'Kind',
      words: 'What was said',
      text: 'Words',
      explanation: 'Explanation',
      explainedBy: 'Who explained it',
      explainedOn: 'Day of the explanation',
      accepted: 'Whether accepted',
      bodyName: 'Who took it on',
      dueOn: 'Deadline',
    },
  },
})

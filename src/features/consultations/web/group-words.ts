import { defineWords } from '../../../ui/words.ts'

/** How groups are called: by a letter, never by a name that we would give them. */
export const groupWords = defineWords({
  'zh-CN': {
    group: (letter: string) => `群体 ${letter} `,
    groups: (letters: string[]) => `群体 ${letters.join('、')} `,
    everybody: '所有参与者',
    byGroup: '看每个群体的数字',
  },
  en: {
    group: (letter) => `Group ${letter}`,
    groups: (letters) => `${letters.length === 1 ? 'Group' : 'Groups'} ${letters.join(', ')}`,
    everybody: 'Everyone',
    byGroup: 'Figures of each group',
  },
})

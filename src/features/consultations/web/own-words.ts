import { spaced } from '../../../ui/spaced.ts'
import { defineWords } from '../../../ui/words.ts'

/** The texts about what a voter has answered already. */
export const ownWords = defineWords({
  'zh-CN': {
    title: '我答过的',
    see: '看看、改改我答过的',
    lead: (answered: number, left: number) =>
      `答了${spaced(String(answered))} 条${left > 0 ? `，还有 ${left} 条没答` : '，都答完了'}。想法变了可以改，以后答的为准。`,
    leadOver: '现在不能再改，您答过的都在这里。',
    none: '这台设备上还没有您的回答',
    noneLead: '用链接答的，请先打开那个链接；用手机号答的，请先登录。',
    answered: (answer: string) => `您答的：${answer}`,
    kept: '已按新的记下。',
    change: '改一改',
    changeOf: (number: number) => `改一改第 ${number} 条`,
    withdrawn: '这条已撤下，不再计算。',
    before: (answer: string) => `您先前答的是“${answer}”。再按一个，就改过来。`,
    noChange: '不改了',
    goOn: (left: number) => `接着答（还有 ${left} 条）`,
    soFar: (answered: number) => `您已答${spaced(String(answered))} 条。`,
  },
  en: {
    title: 'What I answered',
    see: 'See or change my answers',
    lead: (answered, left) =>
      `${answered} answered${left > 0 ? `, ${left} to go` : ', none left'}. If you have changed your mind, change an answer; the later one counts.`,
    leadOver: 'They cannot be changed any more; all you answered stands here.',
    none: 'There are no answers of yours on this device',
    noneLead: 'If you answered by a link, open it first; if by phone, sign in first.',
    answered: (answer) => `You answered: ${answer}`,
    kept: 'Your new answer is kept.',
    change: 'Change',
    changeOf: (number) => `Change statement ${number}`,
    withdrawn: 'It has been withdrawn and does not count any more.',
    before: (answer) => `You had answered “${answer}”. Press another to change it.`,
    noChange: 'Leave it',
    goOn: (left) => `Go on (${left} to go)`,
    soFar: (answered) => `You have answered ${answered}.`,
  },
})

import { defineWords } from './words.ts'

/** What the parts that show answers and opinion groups say by themselves. */
export const opinionWords = defineWords({
  'zh-CN': {
    agree: '赞成',
    disagree: '不赞成',
    pass: '说不准，跳过',
    agrees: (n: number) => `赞成 ${n}`,
    disagrees: (n: number) => `不赞成 ${n}`,
    passes: (n: number) => `说不准 ${n}`,
    agreeShare: (percent: string) => `${percent} 赞成`,
    undecided: '都说不准',
    group: (letter: string) => `群体 ${letter}`,
    you: '您在这里',
    mapLabel: '意见图：答得越像的人，离得越近',
    progress: (done: number, left: number) => `已答 ${done} 条，还有 ${left} 条`,
  },
  en: {
    agree: 'Agree',
    disagree: 'Disagree',
    pass: 'Not sure, skip',
    agrees: (n) => `Agree ${n}`,
    disagrees: (n) => `Disagree ${n}`,
    passes: (n) => `Not sure ${n}`,
    agreeShare: (percent) => `${percent} agree`,
    undecided: 'all not sure',
    group: (letter) => `Group ${letter}`,
    you: 'You are here',
    mapLabel: 'Map of opinions: the more alike people answered, the closer they are',
    progress: (done, left) => `${done} answered, ${left} to go`,
  },
})

import { defineWords } from '../../../ui/words.ts'

/** Texts of the lists of consultations that take answers now. */
export const openWords = defineWords({
  'zh-CN': {
    title: '网上正在问大家',
    lead: '一条一条看，点赞成、不赞成或者跳过，几分钟就好。',
    none: '现在没有正在进行的网络协商。',
    noneLead: '有话想说，随时可以告诉议事室。',
    all: '全部',
    next: '后面的',
  },
  en: {
    title: 'Asked online now',
    lead: 'Read one statement after another and agree, disagree or skip: a few minutes are enough.',
    none: 'No consultation is open now.',
    noneLead: 'Whatever you have to say, you can tell a room at any time.',
    all: 'All of them',
    next: 'Next',
  },
})

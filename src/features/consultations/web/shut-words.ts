import { defineWords } from '../../../ui/words.ts'

/** The texts for who comes by a link that lets nobody in. */
export const shutWords = defineWords({
  'zh-CN': {
    unknownTitle: '这个链接打不开',
    unknown: '没有这个链接，可能少抄了字，或者多抄了字。请重新扫码，或者照着单子再输一遍。',
    ask: (phone: string | null) =>
      `还是打不开的，请问发给您链接的人${phone ? `，或者打电话 ${phone}` : ''}。`,
    askForNew: (phone: string | null) =>
      `要新的链接，请问发链接的工作人员${phone ? `，或者打电话 ${phone}` : ''}。`,
    allOpen: '看看网上正在问什么',
    otherWays: '不用这个链接，也能参加：',
    withoutLink: '直接参加，只按设备计',
  },
  en: {
    unknownTitle: 'This link leads nowhere',
    unknown:
      'There is no such link; a letter may be missing or too many. Please scan the code again, or type it once more.',
    ask: (phone) =>
      `If that does not help, ask whoever gave you the link${phone ? `, or call ${phone}` : ''}.`,
    askForNew: (phone) => `Ask the staff for a new link${phone ? `, or call ${phone}` : ''}.`,
    allOpen: 'What is asked online now',
    otherWays: 'You can take part without this link:',
    withoutLink: 'Directly, counted as a device only',
  },
})

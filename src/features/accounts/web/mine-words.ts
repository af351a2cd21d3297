import { defineWords } from '../../../ui/words.ts'

/** Texts of a resident's own page. */
export const mineWords = defineWords({
  'zh-CN': {
    title: '我的',
    concerns: '我反映的事',
    concernsEmpty: '登录以后反映的事会列在这里。没登录时反映的，用查询编号查看。',
    say: '我有话说',
    follow: '用查询编号查看',
    waiting: '等待处理',
    settled: '已有结果',
    look: '看进展',
    data: '我的资料',
    dataLead: '只有手机号。没有姓名，没有身份证号。',
    phone: '手机号',
    since: '第一次登录',
    take: '下载我的全部资料',
    erase: '删除我的手机号',
    signOut: '退出登录',
    eraseTitle: '删除我的手机号',
    eraseLead: '删除以后：',
    erasePoints: {
      a: '您的手机号从这里全部删掉，所有地方的登录都退出。',
      b: '您反映的话还在办，但不再和您连在一起，工作人员也没法给您打电话。',
      c: '已经作出的评议仍然算数，不能再改。',
      d: '请先记下查询编号，以后凭查询编号还能看进展。',
      votes:
        '您用手机号在网络协商里的表态全部去掉，数字也跟着减掉。您写的意见，别人还没有表态的会删去文字；已有人表态的，文字保留，但不再和您相连。',
      again: '以后用同一个号码再登录，算一位新的参与者，从头开始。以上都不能恢复。',
    },
    eraseDo: '删除',
    keep: '先不删',
    erased: (votes: number) =>
      `您的手机号已删除，已退出登录。${votes > 0 ? `您在网络协商里的 ${votes} 条表态已去掉。` : ''}`,
    judgements: '我的评议',
    judged: (value: string, round: number) =>
      round > 1 ? `第 ${round} 轮，您的评价是“${value}”` : `您的评价是“${value}”`,
    taken: '我参加的网络协商',
    takenEmpty: '用手机号参加过的网络协商会列在这里。用链接参加的，打开链接就能看。',
    takenAll: '看看网上正在问什么',
    answered: (n: number, left: number | null) =>
      left === null
        ? `答了 ${n} 条，已结束`
        : left > 0
          ? `答了 ${n} 条，还有 ${left} 条没答`
          : `${n} 条都答完了`,
    goOn: '接着答',
    answers: '我答过的',
    results: '看结果',
    fileName: '我的资料',
  },
  en: {
    title: 'Mine',
    concerns: 'What I said',
    concernsEmpty: 'What you say while signed in stands here. The rest is found by its number.',
    say: 'Say something',
    follow: 'Look by number',
    waiting: 'Waiting',
    settled: 'Answered',
    look: 'How it goes',
    data: 'My data',
    dataLead: 'The phone number alone. No name, no ID.',
    phone: 'Phone',
    since: 'First sign-in',
    take: 'Download all my data',
    erase: 'Delete my phone number',
    signOut: 'Sign out',
    eraseTitle: 'Delete my phone number',
    eraseLead: 'Afterwards:',
    erasePoints: {
      a: 'Your number is deleted everywhere here, and all logins end.',
      b: 'What you said goes on, but is no longer tied to you, and nobody can call you.',
      c: 'Answers you gave to evaluations still count and cannot be changed.',
      d: 'Write down your numbers first: with them you can still look.',
      votes:
        'All you answered by phone in consultations online is taken out, and the figures with it. Statements you wrote lose their words where nobody has answered them; others stay but are no longer tied to you.',
      again:
        'Whoever signs in with the same number later begins anew as somebody else. None of this can be undone.',
    },
    eraseDo: 'Delete',
    keep: 'Not now',
    erased: (votes) =>
      `Your phone number is deleted; you are signed out.${votes > 0 ? ` Your ${votes} answers in consultations are taken out.` : ''}`,
    judgements: 'Results I judged',
    judged: (value, round) => `${round > 1 ? `Round ${round}, your` : 'Your'} answer: “${value}”`,
    taken: 'Consultations I take part in',
    takenEmpty:
      'Consultations you took part in by phone stand here. If you came by a link, open the link to see them.',
    takenAll: 'What is asked online now',
    answered: (n, left) =>
      left === null
        ? `${n} answered; it has ended`
        : left > 0
          ? `${n} answered, ${left} to go`
          : `all ${n} answered`,
    goOn: 'Go on',
    answers: 'What I answered',
    results: 'Results',
    fileName: 'my-data',
  },
})

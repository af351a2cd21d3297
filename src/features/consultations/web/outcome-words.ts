import { counted, defineWords } from '../../../ui/words.ts'

/** The texts of things to look at and of handing points on. */
export const outcomeWords = defineWords({
  'zh-CN': {
    integrityTitle: '异常提醒',
    integrityLead:
      '有些回答的样子值得看一眼，常常有正当的原因：一家人共用手机、会上一起扫码。这里只提醒，不认定谁作假，也不会悄悄删掉任何回答。',
    noFlags: '没有需要留意的。',
    lookingTitle: '正在查看',
    looking: '回答很多，还在查看。过一会儿刷新这一页。',
    allAlike: (n: number) => `${n} 位参与者 20 条以上的回答全都一样。`,
    tooFast: (n: number) => `${n} 位参与者一半以上的回答相隔不到一秒。`,
    rush: (label: string, n: number, busiest: number) =>
      `${label}：短时间里来了 ${n} 位新参与者，最多的一分钟 ${busiest} 位。`,
    unlabelled: '一个公开链接',
    withoutLink: '不经链接、直接打开页面的',
    effectTitle: '如果不算这些回答，结果会变吗',
    withoutFlagged: '不算提醒到的参与者',
    withoutInfluential: '不算对结果影响最大的 5% 参与者',
    leftOut: (voters: number, votes: number) => `少算 ${voters} 位、${votes} 次表态`,
    kept: (n: number) => `${n} 条仍然是大家都赞成的`,
    lost: (numbers: string) => `第 ${numbers} 条不再是`,
    gained: (numbers: string) => `第 ${numbers} 条会成为`,
    noChange: '大家都赞成的意见没有变化。',
    notComputed: '还没有算出来。',
    join: '，',
    numbers: '、',
    feedTitle: '交给协商活动或建议清单',
    feedLead:
      '大家都赞成的已经选好，可以改。连同各群体的数字和不同意见一起交过去，原来的数字不再改变。人数太少的，公开的文字里不写明。',
    feedGoingOn: '表态还没有结束：交过去的是大家现在看到的数字，满五个人表态才更新。',
    feedTo: '交到哪里',
    feedTargets: { session: '协商活动的共识草稿', suggestions: '协商建议清单' },
    feedTargetHints: {
      session: '会上再商量，由会议决定写不写进共识',
      suggestions: '作为建议的草稿，正式提出前还能改',
    },
    feedChoose: (n: number) => `选第 ${n} 条`,
    feedText: '记录里怎么写',
    feedTextHint: '不改就用原文',
    feedAct: '交过去',
    fed: {
      session: (n: number) => `已交过去 ${n} 条，不同意见一并带上。在议题里记会议结果时，已经填好。`,
      suggestions: (n: number) => `已交过去 ${n} 条，不同意见一并带上。在议题里写协商建议时，看得到也能改。`,
    },
    seeFed: { session: '去记会议结果', planned: '去看那场协商活动', suggestions: '去看协商建议' },
    noSession: '还没有协商活动，共识草稿暂时没有地方写。',
    planSession: '先安排一场',
    feedNone: '还没有得到普遍赞成的意见，没有可以交的。',
    feedLabels: { agreed: '大家都赞成', dissenting: '多数赞成，有群体不同意', leaning: '偏向赞成' },
    fedTo: { session: '已交协商活动', suggestions: '已交建议清单' },
    dissentWith: '一并带上的不同意见',
    noDissent: '没有群体不同意。',
  },
  en: {
    integrityTitle: 'Unusual answers',
    integrityLead:
      'Some answers look unusual, often for good reasons: a family shares a phone, a meeting scans the code together. This page only points them out: it accuses nobody, and no answer is dropped because of it.',
    noFlags: 'Nothing unusual.',
    lookingTitle: 'Still checking',
    looking: 'There are many answers, and they are still being checked. Open this page again in a while.',
    allAlike: (n) =>
      `${n} ${n === 1 ? 'participant' : 'participants'} gave 20 answers or more that are all alike.`,
    tooFast: (n) =>
      `${n} ${n === 1 ? 'participant' : 'participants'} gave half of their answers less than a second apart.`,
    rush: (label, n, busiest) =>
      `${label}: ${n} new participants came in a short time, ${busiest} in the busiest minute.`,
    unlabelled: 'An open link',
    withoutLink: 'Without a link, on the page itself',
    effectTitle: 'Would the result change without these answers?',
    withoutFlagged: 'Without the participants pointed out',
    withoutInfluential: 'Without the 5% who influence the result most',
    leftOut: (voters, votes) => `${counted(voters, 'participant')} and ${counted(votes, 'answer')} fewer`,
    kept: (n) => `${n} still agreed to by all`,
    lost: (numbers) => `no longer: ${numbers}`,
    gained: (numbers) => `newly: ${numbers}`,
    noChange: 'what all agree on stays the same.',
    notComputed: 'Not computed yet.',
    join: '; ',
    numbers: ', ',
    feedTitle: 'Hand on to the session or the suggestion list',
    feedLead:
      'What all agree on is already chosen; you can change this. The figures of each group and the dissent go with it and do not change any more. Numbers too small to be shown stay out of the public wording.',
    feedGoingOn:
      'People are still answering: what is handed on are the figures that everyone can read now, updated after every five people.',
    feedTo: 'Where to',
    feedTargets: { session: 'The session’s draft consensus', suggestions: 'The suggestion list' },
    feedTargetHints: {
      session: 'The meeting talks it over and decides',
      suggestions: 'As a draft that may still change before it goes out',
    },
    feedChoose: (n) => `Choose statement ${n}`,
    feedText: 'Wording for the record',
    feedTextHint: 'If left empty, the statement’s own words',
    feedAct: 'Hand on',
    fed: {
      session: (n) =>
        `${counted(n, 'point')} handed on, with the dissent. Already filled in where the outcome of the session is recorded.`,
      suggestions: (n) =>
        `${counted(n, 'point')} handed on, with the dissent. Now among the topic’s suggestions, where the wording can be changed.`,
    },
    seeFed: {
      session: 'Record the outcome',
      planned: 'See the session',
      suggestions: 'See the suggestions',
    },
    noSession: 'There is no session yet whose consensus could be drafted.',
    planSession: 'Plan one first',
    feedNone: 'Nothing finds agreement yet; there is nothing to hand on.',
    feedLabels: {
      agreed: 'Agreed by all',
      dissenting: 'A majority agrees, a group does not',
      leaning: 'More agree',
    },
    fedTo: { session: 'Handed to the session', suggestions: 'On the suggestion list' },
    dissentWith: 'Dissent that goes with it',
    noDissent: 'No group stands against it.',
  },
})

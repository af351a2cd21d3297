import { spaced } from '../../../ui/spaced.ts'
import { defineWords } from '../../../ui/words.ts'

/** A percentage before a word: a space stands after its sign alone. */
function before(percent: string): string {
  return percent.endsWith('%') ? `${percent} ` : percent
}

/** The texts of the page of results. */
export const resultsWords = defineWords({
  'zh-CN': {
    title: '大家怎么看',
    nothingTitle: '还没有结果',
    nothing: '满 5 个人表态以后，这里会列出大家都赞成的、看法不同的意见。',
    laterTitle: '结果还没有公开',
    later: '这场网络协商约定：结束以后才公开结果，免得先答的影响后答的。',
    one: {
      who: (people: string, devices: string | null) =>
        `${people}${devices ? `和${spaced(devices)}` : ''}参加`,
      groups: (n: number) => `看得出 ${n} 个意见群体`,
      noGroups: '目前看不出明显不同的意见群体',
      noGroupsTitle: '目前看不出明显不同的意见群体',
      agreed: (n: number, several: boolean) =>
        several ? `有 ${n} 条意见各群体都赞成` : `有 ${n} 条意见大家普遍赞成`,
      noneAgreed: '还没有得到普遍赞成的意见',
      differ: (n: number) => `有 ${n} 条意见看法不同`,
      join: '，',
      end: '。',
    },
    asOf: (moment: string) => `截至${moment}`,
    asOfEnd: (day: string) => `${day}结束时的结果`,
    stillOpen: '还在进行，结果会变。',
    movesOn: '满 5 个人有了新的表态才更新一次，免得看出谁是怎么答的。',
    toVote: '去表态',
    shares: '百分比只算赞成和不赞成的人，说不准的另列。',
    withDevices: '每条意见的数里，设备的回答也算。',
    fewHidden: '不到 5 人的数不写明，从总数能减出来的写成范围，免得认出是谁。',
    publicLabel: (said: string) => `公开页面上归在“${said}”：那里不到 5 人的数不写明，也更新得慢一些`,
    exact: '您看到的是实际数字；公开的页面上，不到 5 人的数不写明。',
    agreed: '大家都赞成的',
    agreedNone: '到目前为止，没有哪一条在每个群体里都得到明显多数的赞成。',
    rejected: '大家都不赞成的',
    rejectedLead: (several: boolean) =>
      several ? '在每个意见群体里，不赞成的都明显占多数。' : '在参与者里，不赞成的明显占多数。',
    divisive: '看法不同的',
    divisiveLead: (several: boolean) =>
      several ? '有的群体赞成，有的不赞成，或者赞成和不赞成差不多各半。' : '赞成和不赞成的差不多各半。',
    dissenting: '多数人一致，但有群体不同意的',
    dissentingLead: '不能只看多数：下面写明哪个群体不同意、有多少位。',
    open: '还没有定论的',
    openLead:
      '多少偏向一边，但还不够清楚；或者多数人说不准；或者答的人还太少；或者人数太少，说了会认出是谁。',
    leaning: '偏向一边',
    passed: '多数人说不准',
    few: '答的人还太少',
    keptBack: '有的人数太少、不写明，所以这里不下结论',
    fewOf: (groups: string) => `${groups}答的人还太少`,
    holds: (groups: string, side: 'agree' | 'disagree') =>
      `${groups}多数${side === 'agree' ? '赞成' : '不赞成'}`,
    dissent: (group: string, side: 'agree' | 'disagree', percent: string, count: string, decided: string) =>
      `${group.trim()}：${before(percent)}${side === 'agree' ? '赞成' : '不赞成'}（表明态度的${spaced(decided)} 位里有${spaced(count)} 位）`,
    dissentOfFew: (group: string, side: 'agree' | 'disagree') =>
      `${group.trim()}：${side === 'agree' ? '赞成' : '不赞成'}（数目不公开）`,
    small: '这个群体人数少，只作参考',
    unsure: (groups: string) => `${groups}里有的人数太少、不写明，看不出是不是不同意。`,
    semicolon: '；',
    more: (n: number) => `还有 ${n} 条`,
    statements: (n: number) => `${n} 条`,
    gone: '（作者已收回这条意见的文字）',
    whatGroups: '“群体”是什么',
    groupMeans: {
      what: '答得像的人算一个群体。群体由计算从回答里找出来，和住哪里、什么身份无关，只用字母称呼。',
      who: '答满 7 条、看得清和哪个群体最像的，才算进那个群体。答得和几个群体都有些像的，算“在几个群体之间”：回答照样计数，只是不归进哪个群体。',
    },
    groupsTitle: '几个意见群体',
    groupsLead:
      '答得像的人算一个群体，由计算得出，只用字母称呼。每个群体是什么样的，看他们和别人答得不一样的意见。',
    noGroupsText:
      '计算没有发现答法明显不同的几群人。这本身就是一个结果：分歧不按人群划分，一条一条商量就好。',
    groupSize: (people: string, percent: string | null) =>
      `${people} 位参与者${percent ? `，占${spaced(percent)}` : ''}`,
    groupSmall: '人数较少，单凭它不能否定共识',
    marker(side: 'agree' | 'disagree', share: string | null, others: string | null): string {
      const stands = side === 'agree' ? '赞成' : '不赞成'
      if (!share) return `${stands}的比其他人多（比例不公开）`
      return `${before(share)}${stands}${others ? `，其他人${spaced(others)}` : '的比其他人多'}`
    },
    noMarkers: '还没有哪条意见能清楚地把这个群体和别人区分开。',
    mapTitle: '意见图',
    mapLead: '每个图形是一些参与者，越大人越多。答得越像，离得越近；左右上下没有好坏之分。',
    mapNumbers:
      '数字是意见的编号，线那头的小点是它的位置。从正中的十字往小点看，那个方向上的人大致更赞成这一条，对面的人更不赞成。',
    mapText: (placed: string, between: string, few: string) =>
      `图上有${spaced(placed)} 位能看清属于哪个群体的参与者（含设备）。另有${spaced(between)} 位在几个群体之间（答得和几个群体都有些像，说不准归哪个），${few} 位答的还不到 7 条，都不画在图上。`,
    mapTextOne: (placed: string, few: string) =>
      `图上有${spaced(placed)} 位参与者（含设备）。另有${spaced(few)} 位答的还不到 7 条，不画在图上。`,
    mapTable: '用表格看这张图',
    mapCaption: '各群体在图上的位置',
    mapGroup: '群体',
    mapPeople: '参与者',
    mapShare: '占比',
    mapPlace: '大致位置',
    places: {
      left: '偏左',
      right: '偏右',
      middle: '左右居中',
      up: '偏上',
      down: '偏下',
      level: '上下居中',
    },
    you: {
      here: (group: string) => `您的回答和${group}最接近，图上圈出了您的位置。只有您自己看得见。`,
      hereOne: '图上圈出了您的位置。只有您自己看得见。',
      few: '您答满 7 条以后，这里会告诉您在图上的位置。',
      uncertain: '您的回答介于几个群体之间，说不准更接近哪一个，所以不标位置。',
    },
    slateTitle: '几条意见代表多数人',
    slateLead: (percent: string | null, n: number) =>
      `下面 ${n} 条放在一起，${percent ? `${before(percent)}的` : '绝大多数'}参与者至少赞成其中一条。适合拿到会上先谈。`,
    comma: '、',
    methodTitle: '这些结果是怎样算出来的',
    methodMore: '群体、共识是怎样定的',
    method: {
      who: (people: string, devices: string) =>
        `参加的有${spaced(people)}，另有${spaced(devices)}。一台设备不等于一个人。`,
      kinds: '按渠道',
      votes: (n: number, about: boolean) =>
        `一共${about ? '约' : ''} ${n} 次表态。同一个人对同一条意见改了主意，以最后一次为准。`,
      groups:
        '分群体：只看答满 7 条的人赞成和不赞成的回答，找出答得像的几群人。群体最多 5 个，也可能只有 1 个；随机抽掉一部分回答再算，分法仍然稳定的，才算真有几个群体。',
      agreed:
        '“大家都赞成”：每个够大的群体里，赞成的占六成以上，而且把答的人少带来的误差算进去以后，也不低于六成。“大家都不赞成”反过来算。排列先后，看赞成最少的那个群体，不看总数。',
      few: '一条意见至少要有 10 位参与者回答，每个够大的群体至少 7 位，才下结论。',
      small: '人数很少的群体不能单独否定共识，但它不同意的，一定写出来。',
      flags: '可疑的回答只提醒工作人员查看，不会悄悄删掉。',
      open: '方法和程序都是公开的，谁都可以查看。',
    },
    dataTitle: '开放数据',
    data: '下载每条意见的统计数据（表格）',
    dataNote: '不到 5 人的数留空；从总数能减出来的，也一并留空。',
    kind: '渠道',
    count: '数量',
    kinds: { issued: '一人一码的链接', phone: '手机号验证', paper: '纸质意见单', device: '设备（不是人）' },
  },
  en: {
    title: 'What people think',
    nothingTitle: 'No results yet',
    nothing: 'Once 5 people have answered, what all agree on and where they differ is shown here.',
    laterTitle: 'The results are not shown yet',
    later:
      'For this consultation the results are shown once it has ended, so that early answers do not sway later ones.',
    one: {
      who: (people, devices) => `${people}${devices ? ` and ${devices}` : ''} took part`,
      groups: (n) => `${n} groups of opinion can be told apart`,
      noGroups: 'no distinct groups of opinion can be seen so far',
      noGroupsTitle: 'No distinct groups of opinion can be seen so far',
      agreed: (n, several) =>
        several
          ? `All groups agree on ${n === 1 ? '1 statement' : `${n} statements`}`
          : `${n === 1 ? '1 statement finds' : `${n} statements find`} broad agreement`,
      noneAgreed: 'Nothing finds broad agreement yet',
      differ: (n) => `views differ on ${n}`,
      join: '; ',
      end: '.',
    },
    asOf: (moment) => `As of ${moment}`,
    asOfEnd: (day) => `As it stood when it ended on ${day}`,
    stillOpen: 'Still open: the results may change.',
    movesOn: 'They move on once 5 people have answered anew, so that nobody’s answer can be made out.',
    toVote: 'Answer too',
    shares: 'Percentages count those who agree or disagree; “not sure” is given apart.',
    withDevices: 'The figures of each statement include the answers of devices.',
    fewHidden:
      'Numbers below 5 are not given, and a number from which one would follow is given as a range, so that nobody is recognised.',
    publicLabel: (said) =>
      `on the public page under “${said}”: numbers below 5 are not given there, and it moves on more slowly`,
    exact: 'You see the real figures; on the public page, numbers below 5 are not given.',
    agreed: 'What all agree on',
    agreedNone: 'So far nothing is agreed to by a clear majority of every group.',
    rejected: 'What all reject',
    rejectedLead: (several) =>
      several ? 'A clear majority disagrees in every group.' : 'A clear majority of participants disagrees.',
    divisive: 'Where views differ',
    divisiveLead: (several) =>
      several
        ? 'Some groups agree and some do not, or people are split about evenly.'
        : 'People are split about evenly.',
    dissenting: 'A majority, but a group stands against it',
    dissentingLead: 'A majority is not all: which group differs, and how many people, is said below.',
    open: 'Not settled yet',
    openLead:
      'More on one side but not clearly; or most are not sure; or too few have answered; or numbers are so small that people could be recognised.',
    leaning: 'More on one side',
    passed: 'Most are not sure',
    few: 'Too few answers',
    keptBack: 'Some numbers are too small to be given, so nothing is said of it',
    fewOf: (groups) => `Too few answers from ${groups}`,
    holds: (groups, side) => `${groups}: most ${side === 'agree' ? 'agree' : 'disagree'}`,
    dissent: (group, side, percent, count, decided) =>
      `${group}: ${percent} ${side === 'agree' ? 'agree' : 'disagree'} (${count} of ${decided} who decided)`,
    dissentOfFew: (group, side) =>
      `${group}: ${side === 'agree' ? 'agrees' : 'disagrees'} (numbers not given)`,
    small: 'a small group, for information',
    unsure: (groups) => `Numbers of ${groups} are too small to be given: whether it differs is not told.`,
    semicolon: '; ',
    more: (n) => `${n} more`,
    statements: (n) => (n === 1 ? '1 statement' : `${n} statements`),
    gone: '(its author has taken back the words)',
    whatGroups: 'What a group is',
    groupMeans: {
      what: 'People who answer alike form a group. It is found in the answers by calculation, has nothing to do with where people live or who they are, and is called by a letter alone.',
      who: 'Whoever has given 7 answers and is clearly most like one group belongs to it. Whoever answered somewhat like several is “between groups”: the answers count all the same, in no group.',
    },
    groupsTitle: 'The groups of opinion',
    groupsLead:
      'People who answer alike form a group, found by calculation and called by a letter alone. What a group is like shows in the statements it answers unlike the others.',
    noGroupsText:
      'The calculation found no groups that answer in clearly different ways. That is a result of its own: differences do not follow groups of people, so talk over one statement after another.',
    groupSize: (people, percent) =>
      `${people} ${people === '1' ? 'participant' : 'participants'}${percent ? `, ${percent}` : ''}`,
    groupSmall: 'small: it cannot stand against an agreement alone',
    marker(side, share, others) {
      const stands = side === 'agree' ? 'agree' : 'disagree'
      if (!share) return `more ${stands} than among the others (share not given)`
      return `${share} ${stands}${others ? `, of the others ${others}` : ', more than among the others'}`
    },
    noMarkers: 'No statement yet tells this group clearly from the others.',
    mapTitle: 'Map of opinions',
    mapLead:
      'Each shape stands for some participants, the larger the more. The more alike they answered, the closer they are; no side is better than another.',
    mapNumbers:
      'Numbers are statements; the small dot at the end of the line is where each lies. Seen from the cross in the middle, people on its side roughly agree with it more, people on the other side less.',
    mapText: (placed, between, few) =>
      `The map shows ${placed} participants (devices included) who clearly belong to a group. ${between} stand between groups (they answered somewhat like several) and ${few} gave fewer than 7 answers; they are not drawn.`,
    mapTextOne: (placed, few) =>
      `The map shows ${placed} participants (devices included). ${few} gave fewer than 7 answers and are not drawn.`,
    mapTable: 'The map as a table',
    mapCaption: 'Where the groups are on the map',
    mapGroup: 'Group',
    mapPeople: 'Participants',
    mapShare: 'Share',
    mapPlace: 'Roughly where',
    places: {
      left: 'left',
      right: 'right',
      middle: 'centre',
      up: 'top',
      down: 'bottom',
      level: 'middle',
    },
    you: {
      here: (group) =>
        `Your answers are closest to ${group}; your place is marked on the map. Only you can see it.`,
      hereOne: 'Your place is marked on the map. Only you can see it.',
      few: 'Once you have given 7 answers, your place on the map is shown here.',
      uncertain:
        'Your answers lie between groups; it is not certain which is closest, so no place is marked.',
    },
    slateTitle: 'A few statements that speak for most',
    slateLead: (percent, n) =>
      `Taken together, ${percent ? `${percent} of participants` : 'most participants'} agree with at least one of these ${n}. A good start for the meeting.`,
    comma: ', ',
    methodTitle: 'How this was computed',
    methodMore: 'How groups and agreement are found',
    method: {
      who: (people, devices) => `${people} took part, and besides ${devices}. A device is not a person.`,
      kinds: 'By way of taking part',
      votes: (n, about) =>
        `${about ? 'About ' : ''}${n} answers in all. Where a person changed their mind on a statement, the last answer counts.`,
      groups:
        'Groups: of people with at least 7 answers, only what they agree and disagree with is used to find people who answer alike. There may be up to 5 groups, or just 1; only a division that stays the same when part of the answers is left out at random counts.',
      agreed:
        '“All agree”: in every group that is large enough at least six in ten agree, also after allowing for the error of small numbers. “All reject” is the reverse. The order follows the group that agrees least, not the total.',
      few: 'A statement needs at least 10 answers, and 7 from every group that is large enough, before anything is said of it.',
      small:
        'A very small group cannot stand against an agreement alone, but where it differs, that is always told.',
      flags:
        'Answers that look odd are only shown to staff, who look into them; nothing is dropped in silence.',
      open: 'Method and program are open for anyone to read.',
    },
    dataTitle: 'Open data',
    data: 'Download the figures of every statement (table)',
    dataNote: 'Numbers of fewer than 5 people are left empty, and so are those from which they would follow.',
    kind: 'Way',
    count: 'Number',
    kinds: {
      issued: 'Personal link',
      phone: 'Verified phone',
      paper: 'Paper slip',
      device: 'Devices (not people)',
    },
  },
})

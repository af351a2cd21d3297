import { spaced } from '../../../ui/spaced.ts'
import { defineWords } from '../../../ui/words.ts'

/** The texts of the pages on which people take part. */
export const publicWords = defineWords({
  'zh-CN': {
    start: '开始表态',
    seeResults: '看结果',
    resultsLater: '结果在结束以后公开。',
    until: (day: string) => `${day}截止`,
    endedOn: (day: string) => `${day}结束`,
    noEnd: '截止日期另行通知',
    notOpen: '还没有开始，先看看要商量什么。',
    soFar: (people: string, devices: string | null, votes: string | null) =>
      `已有${spaced(people)}${devices ? `、${devices}` : ''}参加${votes ? `，表态${votes}` : ''}。`,
    votes: (n: number, about: boolean) => (about ? `约 ${n} 次` : ` ${n} 次`),
    nobodyYet: '还没有人表态，您可以做第一个。',
    overdue: '表态的日子已经过了，工作人员会宣布结束并公布结果。',
    howTitle: '怎样参加',
    howLead: '一次看一条意见，点赞成、不赞成，或者跳过。随时可以停，随时可以回来接着答。',
    ways: {
      link: '收到过链接或二维码的，打开就能答，不用登录。一人一码，请不要转给别人。',
      phone: '没有链接的，可以用手机号验证后参加。',
      phoneLink: '用手机号参加',
      paper: '不用手机的，可以填纸质意见单，交给社区工作人员，同样算数。',
      device: '不想留手机号的，也可以直接参加；这样只能认出设备，认不出人。',
    },
    countTitle: '怎样计数',
    countPeople:
      '每个一人一码的链接、每个验证过的手机号、每张纸质意见单，各算一个人。同一个码在手机上答了又在纸上答，只算一次，以后答的为准。又有链接又有手机号的，在同一台设备上打开就会请您合成一个人；在两台设备上分开答的认不出来，会算成两个人。',
    countDevices:
      '直接参加的只按设备计。一台设备不等于一个人：一个人可能用几台设备，几个人也可能共用一台。所以设备单独列出，不和人数相加。',
    countNow: (people: string, devices: string) => `目前：${people}；另有${spaced(devices)}。`,
    houseRule:
      '公布：与这个议题有关、别人能赞成或不赞成、一条只说一个意思的意见。\n不公布：与议题无关的；写了别人姓名、电话等个人信息的；侮辱、攻击人的；一条里有几个意思的；与已有意见重复的；广告。\n公布时一字不改。不公布的，说明是哪一条理由。',
    ruleTitle: '意见怎样公布',
    ruleLead: '参与者写的意见，先由工作人员按下面的规则看过再公布。不看立场，只看合不合规则。',
    published: (n: number) => `已公布 ${n} 条。`,
    rejectedNone: '没有不予公布的意见。',
    rejected: (n: number, reasons: string) => `有 ${n} 条没有公布：${reasons}。`,
    rejectedReason: (reason: string, n: number) => `${reason} ${n} 条`,
    topicLine: (room: string) => `由${room}组织`,
    votingTitle: '表态',
    keys: '用键盘也行：按 1 赞成，2 不赞成，3 跳过。',
    write: '写一条自己的意见',
    alsoPhone: '手机号也答过？是同一个人就合成一个',
    leave: '先答到这里',
    thanksTitle: '谢谢，都答完了',
    thanks: (n: number) => `您的 ${n} 条回答都已记下。以后有了新的意见，可以再来看看。`,
    bars: {
      closedTitle: '这场网络协商已经结束',
      closed: '不再收新的表态。谢谢您的关心。',
      linkTitle: '请用您的链接参加',
      link: '打开发给您的链接，或者扫二维码，就能开始表态。没有收到的，请问社区工作人员。',
      revokedTitle: '这个链接已停用',
      revoked: '用它不能再参加，用它已经答的仍然算数。',
      joinedTitle: '请以本人的身份接着答',
      deviceJoined:
        '这台设备先前的回答，已归到一位参与者名下，只算一个人。请打开那位的链接，或者用手机号接着答。',
      linkJoined: '这个链接已和一个验证过的手机号合成一个人。用手机号就能接着答，已答的都在。',
      notOpenTitle: '还没有开始',
      notOpen: '开始以后，用同一个网址就能参加。',
      noStatementsTitle: '还没有可以表态的意见',
      noStatements: '意见公布以后，用同一个网址就能表态。',
    },
    backToConsultation: '回到这场网络协商',
    sayTitle: '写一条自己的意见',
    sayHint:
      '一条只说一个意思，用一句话说完，让别人能赞成或者不赞成。这样写好答：“小区北门晚上十点以后关闭。”',
    saySend: '提交',
    sayHow: '工作人员看过后公布，不改您的文字。不公布的，会告诉您为什么。公布时不显示您是谁。',
    sayClosed: '现在不收新的意见，已有的意见仍可表态。',
    sayOver: '现在不收意见，也不收表态。',
    sayUntil: (day: string) => `写意见到${day}为止。`,
    sayNoVoter: '先开始表态，再写自己的意见。',
    said: '已收到您的意见，工作人员看过后公布。',
    takeBackTitle: '收回我的全部回答',
    takeBackLead:
      '您在这场网络协商里的回答会全部去掉，数字也跟着减掉。您写的意见，别人还没有表态的会删去文字；已有人表态的，文字保留，但不再和您相连。不能恢复。',
    takeBack: '全部收回',
    takenBack: (votes: number) => `已收回您的 ${votes} 条回答。`,
    notKnown: '这台设备上没有您的回答。如果用过链接，请先打开链接再来。',
    begin: '开始',
    beginLead: '一次看一条意见，点赞成、不赞成，或者跳过。随时可以停，回来接着答。',
    beginDevice: '直接开始的只按设备计，不算人数。要算作一个人，请用发给您的链接，或者用手机号参加。',
    own: '您写的意见',
    ownNone: '您还没有写过意见。',
    why: (reason: string | null, words: string | null) =>
      `原因：${[reason, words].filter(Boolean).join('，')}`,
    voteOn: '给别人的意见表态',
  },
  en: {
    start: 'Start',
    seeResults: 'See the results',
    resultsLater: 'The results are shown once it has ended.',
    until: (day) => `Open until ${day}`,
    endedOn: (day) => `Ended on ${day}`,
    noEnd: 'The last day will be announced',
    notOpen: 'Not open yet. You can already see what it is about.',
    soFar: (people, devices, votes) =>
      `${people}${devices ? ` and ${devices}` : ''} have taken part${votes ? `, with ${votes}` : ''}.`,
    votes: (n, about) => `${about ? 'about ' : ''}${n} ${n === 1 ? 'answer' : 'answers'}`,
    nobodyYet: 'Nobody has answered yet. You can be the first.',
    overdue: 'The last day is over; staff will end it and show the results.',
    howTitle: 'How to take part',
    howLead:
      'You see one statement at a time and agree, disagree or skip. Stop whenever you like; you can come back and go on.',
    ways: {
      link: 'If you were given a link or a code, open it and answer, without signing in. It is yours alone: please do not pass it on.',
      phone: 'Without a link, you can take part with a verified phone number.',
      phoneLink: 'Take part with your phone number',
      paper: 'Without a phone, fill in a paper slip and hand it to the staff. It counts the same.',
      device:
        'If you would rather not leave a number, you can take part directly; then only the device is known, not the person.',
    },
    countTitle: 'Who is counted how',
    countPeople:
      'Each personal link, each verified phone and each paper slip counts as one person. Whoever answers with the same code on a phone and on paper is counted once; the later answer stands. Whoever has both a link and a phone number is asked to make them one person where both are used on one device; used on two devices they cannot be told and count twice.',
    countDevices:
      'Those who take part directly are counted as devices. A device is not a person: one person may use several, and several may share one. So devices are told apart and never added to people.',
    countNow: (people, devices) => `So far: ${people}; besides, ${devices}.`,
    houseRule:
      'Published: what is about this topic, can be agreed or disagreed with, and is one thought.\nNot published: what is not about the topic; names, phone numbers and other personal data of people; insults and attacks; several thoughts in one; what is there already; advertising.\nNo word is changed. If a statement is not published, the reason is given.',
    ruleTitle: 'How statements are published',
    ruleLead:
      'Staff read what participants write, by the rule below, before it is published. It is about the rule, not about the opinion.',
    published: (n) => `Published: ${n}.`,
    rejectedNone: 'None was kept back.',
    rejected: (n, reasons) => `Not published: ${n} (${reasons}).`,
    rejectedReason: (reason, n) => `${reason}: ${n}`,
    topicLine: (room) => `Held by ${room}`,
    votingTitle: 'Answer',
    keys: 'With the keyboard: 1 agree, 2 disagree, 3 skip.',
    write: 'Write a statement of your own',
    alsoPhone: 'Answered with your phone too? Make it one person',
    leave: 'Stop here for now',
    thanksTitle: 'Thank you, that was all',
    thanks: (n) =>
      n === 1
        ? 'Your answer is kept. Come back to see whether there are new statements.'
        : `All your ${n} answers are kept. Come back to see whether there are new statements.`,
    bars: {
      closedTitle: 'This consultation has ended',
      closed: 'It takes no more answers. Thank you for your interest.',
      linkTitle: 'Please come by your link',
      link: 'Open the link or scan the code you were given and start. If you have none, ask the staff of your community.',
      revokedTitle: 'This link has been withdrawn',
      revoked: 'It no longer lets you take part; answers given by it before still count.',
      joinedTitle: 'Please go on as that person',
      deviceJoined:
        'What this device answered is counted with one person. Please go on by their link or phone number.',
      linkJoined:
        'This link and a verified phone are one person now. Go on with the phone number; your answers are kept.',
      notOpenTitle: 'Not open yet',
      notOpen: 'Once it is, the same address will take you in.',
      noStatementsTitle: 'There are no statements to answer yet',
      noStatements: 'Once they are published, the same address will take you in.',
    },
    backToConsultation: 'Back to the consultation',
    sayTitle: 'Write a statement of your own',
    sayHint:
      'One thought in one sentence, so that others can agree or disagree. Easy to answer: “The north gate is closed after ten at night.”',
    saySend: 'Submit',
    sayHow:
      'Staff read it and publish it; your words are not changed. If it is not published you are told why. Nobody sees who you are.',
    sayClosed: 'No new statements are taken now; those already there can still be answered.',
    sayOver: 'Neither statements nor answers are taken now.',
    sayUntil: (day) => `Statements are taken until ${day}.`,
    sayNoVoter: 'Start answering first, then write a statement of your own.',
    said: 'Your statement has arrived; staff will read it before it is published.',
    takeBackTitle: 'Take back all my answers',
    takeBackLead:
      'All your answers in this consultation are taken out, and the figures with them. Statements you wrote lose their words where nobody has answered them; others stay but are no longer tied to you. This cannot be undone.',
    takeBack: 'Take all back',
    takenBack: (votes) => `Your ${votes} answers are taken back.`,
    notKnown: 'There are no answers of yours on this device. If you came by a link, open it first.',
    begin: 'Start',
    beginLead:
      'You see one statement at a time and agree, disagree or skip. Stop whenever you like and go on later.',
    beginDevice:
      'Starting directly counts a device, not a person. To be counted as a person, come by the link you were given or with your phone number.',
    own: 'Statements you wrote',
    ownNone: 'You have not written any yet.',
    why: (reason, words) => `Why: ${[reason, words].filter(Boolean).join(', ')}`,
    voteOn: 'Answer what others wrote',
  },
})

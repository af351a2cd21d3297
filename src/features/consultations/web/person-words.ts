import { defineWords } from '../../../ui/words.ts'

/** The texts of the page that asks who is in front of it. */
export const personWords = defineWords({
  'zh-CN': {
    whoseTitle: '这台设备上已有的回答，是您的吗？',
    whoseAnswers: (n: number) =>
      n > 0
        ? `这台设备上已经答了 ${n} 条，还只按设备计，没有归到人。`
        : '这台设备上已经写过意见，还没有归到人。',
    whoseLink: '现在您要用一人一码的链接参加。只有这个链接是发给您本人的，才往下按。',
    whosePhone: '现在您要用手机号参加，算一个人。',
    mine: '是我答的，归到我名下',
    mineMeans: '归到您名下以后只算一个人，不再另算一台设备。同一条两边都答过的，以后答的为准。',
    notMine: '不是我答的，我从头答',
    notMineMeans: '不是您答的，那些回答不动，仍按一台设备计。',
    sameTitle: '链接和手机号，是同一个人的吗？',
    same: '这台设备上既有一人一码的链接，也有验证过的手机号。两样各算一个人，同一个人只能算一次。',
    join: '是同一个人，合成一个',
    joinMeans:
      '是同一个人的：两边的回答合在一起，同一条两边都答过的，以后答的为准。以后用手机号参加，这个链接不再单独算。',
    changeToLink: '不是，接下来是链接的主人',
    changeToPhone: '不是，接下来是手机号的主人',
    changeMeans: '不是同一个人的（比如一家人共用一台设备）：两边的回答都不动，各算各的。',
    anotherTitle: '换一个人参加',
    another: '这台设备上现在是另一位参与者。换人以后，那位的回答不变，接下来的回答算在这个链接的主人名下。',
    change: '换成这个链接的主人',
  },
  en: {
    whoseTitle: 'Are the answers on this device yours?',
    whoseAnswers: (n) =>
      n === 1
        ? 'One statement has been answered on this device; so far it is counted as a device, not as a person.'
        : n > 0
          ? `${n} statements have been answered on this device; so far they are counted as a device, not as a person.`
          : 'A statement has been written on this device; so far it belongs to no person.',
    whoseLink: 'You are about to take part by a personal link. Go on only if it was given to you yourself.',
    whosePhone: 'You are about to take part with your phone number, as one person.',
    mine: 'They are mine: count them as mine',
    mineMeans:
      'They are then counted with you as one person and no longer as a device. Where both answered, the later answer stands.',
    notMine: 'They are not mine: I begin anew',
    notMineMeans: 'If they are not yours they stay as they are, counted as a device.',
    sameTitle: 'Do the link and the phone number belong to the same person?',
    same: 'This device knows a personal link and a verified phone number. Each counts one person, and nobody may count twice.',
    join: 'The same person: make them one',
    joinMeans:
      'If they are one person’s: the answers of both are put together, and where both answered, the later answer stands. From then on the phone number takes part; the link no longer counts by itself.',
    changeToLink: 'No: the owner of the link goes on',
    changeToPhone: 'No: the owner of the phone number goes on',
    changeMeans:
      'If they are not (a family sharing a device): the answers of both stay as they are and are counted apart.',
    anotherTitle: 'Another person takes part',
    another:
      'At present this device is another participant. Their answers stay as they are; what is answered from here on counts for the owner of this link.',
    change: 'Go on as the owner of this link',
  },
})

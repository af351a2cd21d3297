import { defineWords } from '../../../ui/words.ts'

/** What a notice says around its own text, on the screen and on paper. */
export const noticeWords = defineWords({
  'zh-CN': {
    heading: (subject: string) => `${subject}公示`,
    draft: (title: string, room: string) => `议题“${title}”已经审定，将在${room}协商。欢迎大家提出意见建议。`,
    about: (title: string) => `关于议题“${title}”`,
    issuedBy: '发布单位',
    days: '公示时间',
    until: (from: string, until: string) => `${from}至${until}`,
    since: (from: string) => `自${from}起`,
    places: '公示地点',
    channels: '告知方式',
    printable: '打印张贴版',
    qr: '扫码看议题进展、说说您的意见',
    address: (url: string) => `网址：${url}`,
    unknown: '来源未载',
    joined: '、',
  },
  en: {
    heading: (subject) => `Notice: ${subject}`,
    draft: (title, room) =>
      `The topic “${title}” has been approved and will be talked over in ${room}. Tell us what you think.`,
    about: (title) => `Topic: ${title}`,
    issuedBy: 'Issued by',
    days: 'Shown',
    until: (from, until) => `${from} to ${until}`,
    since: (from) => `from ${from}`,
    places: 'Places',
    channels: 'Ways of telling',
    printable: 'Sheet for printing',
    qr: 'Scan to follow the topic and have your say',
    address: (url) => `Address: ${url}`,
    unknown: 'not in the source',
    joined: ', ',
  },
})

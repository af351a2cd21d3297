import { defineWords, type ReasonWords } from '../../../ui/words.ts'
import type { ParticipantEvent, Reply } from '../contract.ts'
import type { ParticipantReason } from '../rules/reasons.ts'

type Replies = Record<Reply, string>
type History = Record<ParticipantEvent, (data: Record<string, unknown>) => string>

const repliesZh: Replies = { coming: '能来', leave: '请假', written: '书面发言' }
const repliesEn: Replies = { coming: 'Coming', leave: 'On leave', written: 'In writing' }

export const participantsWords = defineWords({
  'zh-CN': {
    title: '定协商人员',
    lead: '身份可以选也可以自己写，一类人写一行；单独列名的人一行写一个。人数的总和就是各行相加。',
    partTitle: '协商人员',
    rows: '协商人员名单',
    row: (n: number) => `第 ${n} 行`,
    addRow: '再加一类人',
    category: '身份',
    group: '归入',
    groupAuto: '按身份自动归类',
    name: '姓名',
    nameHint: '单独列名时才写，只给工作人员看',
    headCount: '人数',
    unit: '人',
    reply: '答复',
    noReply: '还没答复',
    replies: repliesZh,
    withdraw: '退出名单',
    withdrawHint: '名单上不再计入，记录里留痕',
    save: '定下名单',
    saved: (total: number) => `名单已定，共请 ${total} 人。`,
    recount: '重新计算',
    recountHint: '改动后请点“重新计算”，这里的数才会跟着变。',
    firstCountHint: '写好身份和人数，点“重新计算”，看看群众代表占多少。',
    soFar: (n: number) => `现在共请 ${n} 人`,
    replyTitle: '记答复',
    replyLead: '谁能来、谁请假、谁书面发言。还没答复的先空着。',
    saveReplies: '记下答复',
    savedReplies: (n: number) => `已记下 ${n} 项答复。`,
    invited: '请了',
    present: '到场',
    total: '合计',
    share: (who: string) => `${who}占多少`,
    shareInvited: '按请的人算',
    sharePresent: '按到场的人算',
    presentUnknown: '到场人数还没有记。',
    presentNotInSource: '到场人数来源未载。',
    needed: (total: number, of: number, whole: number, needed: number) =>
      `${total} 人的 ${of}/${whole}，至少 ${needed} 人。`,
    counted: (groups: string, source: string) => `本地把${groups}算作“群众”。依据：${source}。`,
    onlyHint: '这是提醒，不影响往下办。',
    stopsUntil: '达不到的，要说明理由才能往下办。',
    and: '、',
    byGroup: '各方人数',
    more: '姓名、答复、退出名单',
    uninvited: '自己来的',
    withdrawnTitle: (n: number) => `退出名单的 ${n} 行`,
    empty: '还没有定协商人员。',
    people: (n: number) => `${n} 人`,
    sheetTitle: '签到表',
    sheetLink: '打印签到表',
    sheetTopic: '议题：',
    sheetDay: '　　　　年　　月　　日',
    number: '序号',
    signature: '签名',
    remark: '备注',
    sheetFoot: '未列名的到场人员请签在空行。名单只用于本次协商，不对外公开。',
  },
  en: {
    title: 'Choose the participants',
    lead: 'Choose a category or write your own; one row for each kind of people, with how many; one row each for people listed by name. The total is the sum of the rows.',
    partTitle: 'Participants',
    rows: 'Participants',
    row: (n) => `Row ${n}`,
    addRow: 'Add a row',
    category: 'As whom',
    group: 'Counted among',
    groupAuto: 'By category',
    name: 'Name',
    nameHint: 'Only for people listed one by one; seen by staff alone',
    headCount: 'How many',
    unit: 'people',
    reply: 'Reply',
    noReply: 'No reply yet',
    replies: repliesEn,
    withdraw: 'Remove from the list',
    withdrawHint: 'No longer counted; the record keeps a trace',
    save: 'Save the participants',
    saved: (total) => `The participants are saved: ${total} invited.`,
    recount: 'Count again',
    recountHint: 'After a change press “Count again”: only then do these figures follow.',
    firstCountHint: 'Press “Count again” to see what share the masses have.',
    soFar: (n) => `${n} people so far`,
    replyTitle: 'Record replies',
    replyLead: 'Who comes, who is on leave, who speaks in writing. Leave the rest empty.',
    saveReplies: 'Put on record',
    savedReplies: (n) => `${n} ${n === 1 ? 'reply' : 'replies'} on record.`,
    invited: 'Invited',
    present: 'Present',
    total: 'Total',
    share: (who) => `Share of ${who}`,
    shareInvited: 'Among those invited',
    sharePresent: 'Among those present',
    presentUnknown: 'Nobody has written down who came.',
    presentNotInSource: 'How many came is not in the source.',
    needed: (total, of, whole, needed) => `${of}/${whole} of ${total} people: at least ${needed}.`,
    counted: (groups, source) => `Counted as the masses here: ${groups}. Source: ${source}.`,
    onlyHint: 'A reminder; it stops nothing.',
    stopsUntil: 'Where it is not met, a reason is needed to go on.',
    and: ', ',
    byGroup: 'People by group',
    more: 'Name, reply, remove',
    uninvited: 'Came by themselves',
    withdrawnTitle: (n) => `${n} ${n === 1 ? 'row' : 'rows'} removed from the list`,
    empty: 'No participants yet.',
    people: (n) => `${n} people`,
    sheetTitle: 'Sign-in sheet',
    sheetLink: 'Print the sign-in sheet',
    sheetTopic: 'Topic: ',
    sheetDay: 'Date',
    number: 'No.',
    signature: 'Signature',
    remark: 'Remark',
    sheetFoot: 'People who are not listed sign in the empty rows. For this session only; not made public.',
  },
})

const countOf = (data: Record<string, unknown>, key: string) =>
  Array.isArray(data[key]) ? data[key].length : 0

/** What a line of the history says for each kind of event. */
export const participantsHistory = defineWords<History>({
  'zh-CN': {
    'participants.set': (data) => {
      const parts = [
        countOf(data, 'added') > 0 ? `新增 ${countOf(data, 'added')} 行` : '',
        countOf(data, 'changed') > 0 ? `改动 ${countOf(data, 'changed')} 行` : '',
        countOf(data, 'withdrawn') > 0 ? `退出 ${countOf(data, 'withdrawn')} 行` : '',
      ]
      return `定协商人员，共请 ${data.total} 人（${parts.filter(Boolean).join('、')}）`
    },
    'participants.replied': (data) => `记下答复 ${data.count} 项`,
  },
  en: {
    'participants.set': (data) =>
      `Participants set, ${data.total} invited (${countOf(data, 'added')} rows added, ${countOf(data, 'changed')} changed, ${countOf(data, 'withdrawn')} removed)`,
    'participants.replied': (data) =>
      `${data.count} ${Number(data.count) === 1 ? 'reply' : 'replies'} recorded`,
  },
})

export const participantsReasons: ReasonWords<ParticipantReason> = {
  'zh-CN': {
    'participants.none': () => '请至少写一行：请谁来，来几个人。',
    'participants.group-needed': (values) => `看不出“${values.category}”该归入哪一方，请选一下。`,
    'participants.count-needed': () => '请写人数。',
    'participants.name-is-one': () => '写了姓名的一行只算 1 个人。几个人就写几行，或者不写姓名。',
    'participants.row-unknown': () => '这一行不在名单上，可能刚被别人改过。请刷新后再改。',
    'participants.row-twice': () => '这一行重复了。',
    'participants.person-twice': (values) =>
      `“${values.category} ${values.name}”写了两次。是两个人的，在姓名后面注明，如“（东组）”。`,
    'participants.was-present': (values) =>
      `“${values.category}”已经记了到场 ${values.count} 人，不能退出名单。记错了请先改签到。`,
    'participants.nothing-changed': () => '和已经记下的一样，没有要改的。',
  },
  en: {
    'participants.none': () => 'Write at least one row: whom to invite, and how many.',
    'participants.group-needed': (values) => `Choose the group that “${values.category}” counts among.`,
    'participants.count-needed': () => 'Say how many people.',
    'participants.name-is-one': () =>
      'A row with a name is one person. Use a row for each, or leave the name out.',
    'participants.row-unknown': () =>
      'This row is not on the list; someone may have changed it. Reload the page and try again.',
    'participants.row-twice': () => 'This row appears twice.',
    'participants.person-twice': (values) =>
      `“${values.category} ${values.name}” appears twice. If they are two people, add something that tells them apart.`,
    'participants.was-present': (values) =>
      `${values.count} people of “${values.category}” are on record as present; correct the attendance first.`,
    'participants.nothing-changed': () => 'Nothing differs from what is on record.',
  },
}

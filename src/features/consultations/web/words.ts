import { defineWords } from '../../../ui/words.ts'
import type {
  Answer,
  AuthorKind,
  ConsultationStateKind,
  RejectionReason,
  ResultsShown,
  StatementState,
  VoterKind,
} from '../rules/words.ts'

const statesZh: Record<ConsultationStateKind, string> = {
  draft: '准备中',
  open: '正在进行',
  closed: '已结束',
}
const statesEn: Record<ConsultationStateKind, string> = {
  draft: 'In preparation',
  open: 'Open',
  closed: 'Ended',
}

const answersZh: Record<Answer, string> = { agree: '赞成', disagree: '不赞成', pass: '说不准，跳过' }
const answersEn: Record<Answer, string> = { agree: 'Agree', disagree: 'Disagree', pass: 'Not sure, skip' }

const authorsZh: Record<AuthorKind, string> = {
  resident: '参与者写的',
  staff: '工作人员写的',
  research: '来自商前调研',
  meeting: '来自协商会',
}
const authorsEn: Record<AuthorKind, string> = {
  resident: 'Written by a participant',
  staff: 'Written by staff',
  research: 'From the research',
  meeting: 'From the session',
}

const statementStatesZh: Record<StatementState, string> = {
  waiting: '等待审核',
  open: '可以表态',
  rejected: '没有公布',
  withdrawn: '已撤下',
}
const statementStatesEn: Record<StatementState, string> = {
  waiting: 'Waits for moderation',
  open: 'Open to answers',
  rejected: 'Not published',
  withdrawn: 'Withdrawn',
}

const rejectionsZh: Record<RejectionReason, string> = {
  off_topic: '与议题无关',
  personal: '涉及个人信息',
  abusive: '有侮辱、攻击的话',
  several_thoughts: '一条里有几个意思',
  duplicate: '与已有的意见重复',
  advert: '广告',
  other: '其他',
}
const rejectionsEn: Record<RejectionReason, string> = {
  off_topic: 'Not about the topic',
  personal: 'Personal data in it',
  abusive: 'Insults or attacks',
  several_thoughts: 'Several thoughts in one',
  duplicate: 'The same as one already there',
  advert: 'Advertising',
  other: 'Other',
}

const voterKindsZh: Record<VoterKind, string> = {
  issued: '一人一码的链接',
  phone: '手机号验证',
  paper: '纸质意见单',
  device: '公开链接上的设备',
}
const voterKindsEn: Record<VoterKind, string> = {
  issued: 'Personal link',
  phone: 'Verified phone',
  paper: 'Paper slip',
  device: 'Device over an open link',
}

const resultsShownZh: Record<ResultsShown, string> = {
  while_open: '进行中就公开',
  when_closed: '结束以后公开',
}
const resultsShownEn: Record<ResultsShown, string> = {
  while_open: 'As they form',
  when_closed: 'Once it has ended',
}

/** The words that all pages of consultations share: names of states, answers, kinds. */
export const consultationsWords = defineWords({
  'zh-CN': {
    name: '网络协商',
    states: statesZh,
    answers: answersZh,
    /** As a column or a count: short. */
    pass: '说不准',
    authors: authorsZh,
    statementStates: statementStatesZh,
    /** What stood to the end of a consultation: nobody answers it any more. */
    answered: '表态已结束',
    /** What still waited when it ended: nobody publishes it any more. */
    neverModerated: '结束前没有审核',
    rejections: rejectionsZh,
    voterKinds: voterKindsZh,
    resultsShown: resultsShownZh,
    comma: '、',
    practice: '演练',
    people: (n: string) => `${n} 人`,
    devices: (n: string) => `${n} 台设备`,
    statement: (n: number) => `第 ${n} 条`,
  },
  en: {
    name: 'Consultation online',
    states: statesEn,
    answers: answersEn,
    pass: 'Not sure',
    authors: authorsEn,
    statementStates: statementStatesEn,
    answered: 'Answering ended',
    neverModerated: 'Not moderated before the end',
    rejections: rejectionsEn,
    voterKinds: voterKindsEn,
    resultsShown: resultsShownEn,
    comma: ', ',
    practice: 'Practice',
    people: (n) => (n === '1' ? '1 person' : `${n} people`),
    devices: (n) => (n === '1' ? '1 device' : `${n} devices`),
    statement: (n) => `Statement ${n}`,
  },
})

import type { ReasonWords } from '../../../ui/words.ts'
import { gradeIn } from '../../methods/index.web.ts'
import type { Group } from '../rules/electorate.ts'
import type { EvaluationsReason } from '../rules/reasons.ts'
import { evaluationsWords } from './words.ts'

type Values = Record<string, string | number>
const zh = (values: Values) => evaluationsWords['zh-CN'].groups[values.group as Group]
const en = (values: Values) => evaluationsWords.en.groups[values.group as Group]

/** The sentences of this feature's reasons: what is wrong and what to do about it. */
export const evaluationsReasons: ReasonWords<EvaluationsReason> = {
  'zh-CN': {
    'evaluations.not-found': () => '这一方的评议还没有开始。',
    'evaluations.already-open': (v) => `${zh(v)}已经开始，不用再开。`,
    'evaluations.group-twice': (v) => `${zh(v)}写了两次。`,
    'evaluations.who-missing': (v) => `请写明${zh(v)}请谁来评。`,
    'evaluations.role-of-other': () => '居民只在社会群众评议里评，其他账号不能代替群众评。',
    'evaluations.day-ahead': () => '日期不能晚于今天。',
    'evaluations.not-open': (v) => `${zh(v)}还没有开始。`,
    'evaluations.closed': (v) => `${zh(v)}已经结束。`,
    'evaluations.sign-in-first': () => '请先登录再评。',
    'evaluations.not-asked': (v) => `${zh(v)}没有请您的这种账号来评。`,
    'evaluations.other-group': () => '您已经在另一方评过，一个人只评一次。',
    'evaluations.paper-untraceable': () => '纸上的审定要查得到：请写会议纪要或文件编号。',
    'evaluations.solved-already': () => '上一轮已经解决，不用再协商。又有新的问题，请另立议题。',
    'evaluations.still-asked': () => '还在请群众评议。请先结束评议，再决定要不要再协商。',
    'evaluations.cause-first': () => '请先分析这一轮为什么没有办成，再开始新一轮。',
    'evaluations.value': (v) => `请从这些里选：${v.scale}。`,
    'evaluations.value-twice': (v) => `“${v.value}”写了两次。`,
    'evaluations.nothing-counted': () => '请填至少一项人数。',
    'evaluations.more-than-asked': (v) =>
      `多于被请的人数：已计 ${v.before} 人，加上 ${v.counted} 人，超过 ${v.count} 人。请核对。`,
    'evaluations.slips-more-than-asked': (v) =>
      `多于被请的人数：一共 ${v.counted} 人，超过 ${v.count} 人。请核对。`,
    'evaluations.slips-stand': (v) =>
      `${zh(v)}已经结束，纸质评议的人数不能再更正：那是评议的人给的结论，办结以它为据。`,
    'evaluations.slips-stand-closed': () =>
      '这一轮已经办结，纸质评议的人数不能再更正：那是评议的人给的结论，办结以它为据。',
    'evaluations.no-slips': (v) => `${zh(v)}还没有录入纸质评议，没有要更正的。请到“录入纸质评议”录入。`,
    'evaluations.same-slips': () => '和已录入的一样，没有要更正的。',
    'evaluations.note-missing': () => '没有全部解决的，请说明情况。',
    'evaluations.dissatisfied': (v) =>
      `作出评价的 ${v.judged} 人里有 ${v.dissatisfied} 人不满意，超过 ${v.of}/${v.in}，不能按“已解决”办结。请先分析原因；建议再协商。`,
    'evaluations.approval-missing': () => '请写明由哪个党组织审定、哪一天。',
  },
  en: {
    'evaluations.not-found': () => 'This group is not being asked yet.',
    'evaluations.already-open': (v) => `${en(v)}: open already.`,
    'evaluations.group-twice': (v) => `${en(v)} is named twice.`,
    'evaluations.who-missing': (v) => `Say who is asked: ${en(v)}.`,
    'evaluations.role-of-other': () => 'Residents answer as residents, and nobody else answers for them.',
    'evaluations.day-ahead': () => 'The day lies ahead.',
    'evaluations.not-open': (v) => `${en(v)}: not open yet.`,
    'evaluations.closed': (v) => `${en(v)}: ended.`,
    'evaluations.sign-in-first': () => 'Sign in first.',
    'evaluations.not-asked': (v) => `${en(v)}: accounts like yours are not asked.`,
    'evaluations.other-group': () => 'You have answered in another group; one person answers once.',
    'evaluations.paper-untraceable': () =>
      'An approval on paper must be traceable: give the number of the minutes or document.',
    'evaluations.solved-already': () =>
      'The last round solved it: there is nothing to talk over again. For a new problem, draft a new topic.',
    'evaluations.still-asked': () => 'Residents are still being asked for their evaluation. Close it first.',
    'evaluations.cause-first': () => 'Analyse first why this round fell short, then open the next.',
    'evaluations.value': (v) =>
      `Choose one of: ${String(v.scale)
        .split('、')
        .map((value) => gradeIn('en', value))
        .join(', ')}.`,
    'evaluations.value-twice': (v) => `“${v.value}” is named twice.`,
    'evaluations.nothing-counted': () => 'Give at least one number.',
    'evaluations.more-than-asked': (v) =>
      `More slips than people asked: ${v.before} counted before and ${v.counted} now are more than ${v.count}. Please check.`,
    'evaluations.slips-more-than-asked': (v) =>
      `More slips than people asked: ${v.counted} are more than ${v.count}. Please check.`,
    'evaluations.slips-stand': (v) =>
      `${en(v)}: ended. The number of paper slips can no longer be corrected: it is the judgement of those who were asked, and the round is closed on it.`,
    'evaluations.slips-stand-closed': () =>
      'The round is closed. The number of paper slips can no longer be corrected: it is the judgement of those who were asked, on which the round was closed.',
    'evaluations.no-slips': (v) =>
      `${en(v)}: no paper slips have been entered, so there is nothing to correct. Enter them first.`,
    'evaluations.same-slips': () => 'These are the numbers as entered: there is nothing to correct.',
    'evaluations.note-missing': () => 'Say how things stand when not all is solved.',
    'evaluations.dissatisfied': (v) =>
      `${v.dissatisfied} of ${v.judged} who judged are dissatisfied, more than ${v.of}/${v.in}: it cannot be closed as solved before the cause has been analysed. Better talk it over again.`,
    'evaluations.approval-missing': () => 'Say which Party body approves, and on which day.',
  },
}

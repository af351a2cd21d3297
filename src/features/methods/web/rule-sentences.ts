import { fullDay } from '../../../ui/full-day.ts'
import { counted, type ReasonWords } from '../../../ui/words.ts'
import type { EvaluatorGroup } from '../rules/facts.ts'
import type { RuleReason } from '../rules/reasons.ts'

type Values = Record<string, string | number>

const dayZh = (day: Values[string] | undefined) => fullDay(String(day), 'zh-CN')
const dayEn = (day: Values[string] | undefined) => fullDay(String(day), 'en')

const groupsZh: Record<EvaluatorGroup, string> = { party_gov: '党政', members: '政协委员', masses: '群众' }
const groupsEn: Record<EvaluatorGroup, string> = {
  party_gov: 'Party and government',
  members: 'members',
  masses: 'residents',
}

function named(
  names: Record<EvaluatorGroup, string>,
  groups: Values[string] | undefined,
  comma: string,
): string {
  return String(groups ?? '')
    .split(',')
    .filter(Boolean)
    .map((group) => names[group as EvaluatorGroup] ?? group)
    .join(comma)
}

const shareZh = (v: Values) =>
  `计入 ${v.counted} 人，共 ${v.total} 人：${v.counted}×${v.in}=${v.left}，${v.total}×${v.of}=${v.right}，须不少于 ${v.needed} 人`
const shareEn = (v: Values) =>
  `${v.counted} of ${v.total} count: ${v.counted}×${v.in}=${v.left}, ${v.total}×${v.of}=${v.right}, at least ${v.needed} asked for`
const ofZh = (v: Values, what: string) => `${what} ${v.wanted} 条，已有 ${v.count} 条`

/** What each rule says, with the numbers of its arithmetic. */
export const ruleSentences: ReasonWords<RuleReason> = {
  'zh-CN': {
    'rule.topic.approved.met': (v) => `${v.body}已于${dayZh(v.on)}审定。`,
    'rule.topic.approved.unmet': () => '议题已提交，还没有审定。',
    'rule.topic.approved.draft': () => '议题还是草稿，没有提交审定。',
    'rule.topic.approved.returned': () => '议题已被退回，修改后要重新提交。',
    'rule.topic.approved.declined': () => '党组织决定对这个议题不予立项。',
    'rule.topic.filed.met': (v) => `已报${v.body}备案。`,
    'rule.topic.filed.unmet': () => '还没有报政协组织备案。备案只是告知，不影响往下办。',
    'rule.topic.noticed.met': (v) => `议题已公示或告知 ${v.count} 次。`,
    'rule.topic.noticed.unmet': () => '议题还没有公示，也没有告知协商人员。',
    'rule.research.recorded.met': (v) => `商前调研已记 ${v.count} 次。`,
    'rule.research.recorded.unmet': (v) =>
      `不调研不协商：至少要有 ${v.wanted} 次调研，现在记了 ${v.count} 次。`,
    'rule.problems.listed.met': (v) => `已列问题 ${v.count} 条。`,
    'rule.problems.listed.unmet': (v) => `问题清单至少要有 ${v.wanted} 条，现在有 ${v.count} 条。`,
    'rule.participants.listed.met': (v) => `已列协商人员 ${v.count} 人。`,
    'rule.participants.listed.unmet': () => '还没有列出协商人员。',
    'rule.participants.composition.met': (v) => `群众代表的比例达到要求。${shareZh(v)}。`,
    'rule.participants.composition.unmet': (v) => `群众代表的比例没有达到要求。${shareZh(v)}。`,
    'rule.participants.composition.nobody': () => '还没有协商人员，算不出群众代表的比例。',
    'rule.participants.stakeholders.met': (v) => `有利益相关方 ${v.count} 人参加。`,
    'rule.participants.stakeholders.unmet': () => '没有利益相关方参加。',
    'rule.convener.named.met': () => '议事室有召集人。',
    'rule.convener.named.unmet': () => '议事室没有登记召集人。',
    'rule.session.held.met': (v) => `已举办协商活动 ${v.count} 场。`,
    'rule.session.held.unmet': () => '还没有举办协商活动。',
    'rule.session.held.open': () => '协商活动正在进行，还没有记下结果。',
    'rule.consensus.recorded.met': (v) => `已记共识 ${v.count} 条。`,
    'rule.consensus.recorded.unmet': () => '还没有记下达成的共识。',
    'rule.dissent.explained.met': (v) => `不同意见 ${v.wanted} 条，都作了解释说明。`,
    'rule.dissent.explained.unmet': (v) => `${ofZh(v, '不同意见')}解释说明。`,
    'rule.dissent.explained.none': () => '没有记下不同意见。',
    'rule.opinions.answered.met': (v) => `意见建议 ${v.wanted} 条，都有了答复。`,
    'rule.opinions.answered.unmet': (v) => `${ofZh(v, '意见建议')}答复。`,
    'rule.opinions.answered.none': () => '没有要答复的意见建议。',
    'rule.list.submitted.met': (v) => `协商建议 ${v.count} 条已报送。`,
    'rule.list.submitted.unmet': (v) => `协商建议 ${v.count} 条还没有报送。`,
    'rule.list.submitted.no-rows': () => '还没有形成协商建议。',
    'rule.list.issued.met': (v) => `责任事项 ${v.count} 条已明确责任单位。`,
    'rule.list.issued.unmet': () => '责任还没有明确到单位。',
    'rule.responsibilities.reported.met': (v) => `责任事项 ${v.wanted} 条，都有办理情况。`,
    'rule.responsibilities.reported.unmet': (v) =>
      Number(v.wanted) === 0 ? '还没有明确责任事项。' : `${ofZh(v, '责任事项')}办理情况。`,
    'rule.feedback.prepared.met': (v) => `责任事项 ${v.wanted} 条，都写好了反馈。`,
    'rule.feedback.prepared.unmet': (v) => `${ofZh(v, '责任事项')}反馈。`,
    'rule.feedback.delivered.met': () => '结果已反馈给参与协商的人员。',
    'rule.feedback.delivered.unmet': () => '结果还没有反馈给参与协商的人员。',
    'rule.feedback.published.met': () => '结果已公开。',
    'rule.feedback.published.unmet': () => '结果还没有公开。',
    'rule.evaluated.by.met': (v) => `评议已结束，共 ${v.answers} 人评议。`,
    'rule.evaluated.by.unmet': (v) => `${named(groupsZh, v.missing, '、')}的评议还没有完成。`,
    'rule.cause.analysed.met': () => '已分析没有办成的原因。',
    'rule.cause.analysed.unmet': (v) => `有 ${v.count} 条没有办成（${v.rows}），还没有分析原因。`,
    'rule.cause.analysed.none': () => '没有办不成的事项，不需要分析原因。',
  },
  en: {
    'rule.topic.approved.met': (v) => `${v.body} approved on ${dayEn(v.on)}.`,
    'rule.topic.approved.unmet': () => 'The topic is submitted and not yet approved.',
    'rule.topic.approved.draft': () => 'The topic is a draft and has not been submitted.',
    'rule.topic.approved.returned': () => 'The topic was returned and has to be submitted again.',
    'rule.topic.approved.declined': () => 'The Party body decided not to take the topic up.',
    'rule.topic.filed.met': (v) => `Filed with ${v.body}.`,
    'rule.topic.filed.unmet': () =>
      'Not yet filed with the CPPCC body. Filing is for information and stops nothing.',
    'rule.topic.noticed.met': (v) =>
      Number(v.count) === 1
        ? 'Notice of the topic has been given.'
        : `Notice of the topic has been given ${v.count} times.`,
    'rule.topic.noticed.unmet': () => 'No notice of the topic has been given.',
    'rule.research.recorded.met': (v) => `Research recorded: ${v.count}.`,
    'rule.research.recorded.unmet': (v) =>
      `No research, no session: at least ${v.wanted} asked for, ${v.count} recorded.`,
    'rule.problems.listed.met': (v) => `${counted(v.count, 'problem')} listed.`,
    'rule.problems.listed.unmet': (v) =>
      `At least ${counted(v.wanted, 'problem')} asked for, ${v.count} listed.`,
    'rule.participants.listed.met': (v) => `${counted(v.count, 'participant')} listed.`,
    'rule.participants.listed.unmet': () => 'No participants listed yet.',
    'rule.participants.composition.met': (v) => `The share of residents is reached. ${shareEn(v)}.`,
    'rule.participants.composition.unmet': (v) => `The share of residents is not reached. ${shareEn(v)}.`,
    'rule.participants.composition.nobody': () => 'Nobody is listed yet, so there is no share to work out.',
    'rule.participants.stakeholders.met': (v) =>
      `${counted(v.count, 'stakeholder takes', 'stakeholders take')} part.`,
    'rule.participants.stakeholders.unmet': () => 'No stakeholder takes part.',
    'rule.convener.named.met': () => 'The room has a convener.',
    'rule.convener.named.unmet': () => 'The room has no convener on record.',
    'rule.session.held.met': (v) => `${counted(v.count, 'session')} held.`,
    'rule.session.held.unmet': () => 'No session has been held yet.',
    'rule.session.held.open': () => 'The session is going on; its outcome is not recorded yet.',
    'rule.consensus.recorded.met': (v) => `${counted(v.count, 'point')} of consensus recorded.`,
    'rule.consensus.recorded.unmet': () => 'No consensus has been recorded yet.',
    'rule.dissent.explained.met': (v) =>
      Number(v.wanted) === 1
        ? 'The one differing opinion is explained.'
        : `All ${v.wanted} differing opinions are explained.`,
    'rule.dissent.explained.unmet': (v) =>
      `${v.count} of ${counted(v.wanted, 'differing opinion')} explained.`,
    'rule.dissent.explained.none': () => 'No differing opinion is on record.',
    'rule.opinions.answered.met': (v) =>
      Number(v.wanted) === 1 ? 'The one opinion is answered.' : `All ${v.wanted} opinions are answered.`,
    'rule.opinions.answered.unmet': (v) => `${v.count} of ${counted(v.wanted, 'opinion')} answered.`,
    'rule.opinions.answered.none': () => 'There is no opinion to answer.',
    'rule.list.submitted.met': (v) => `${counted(v.count, 'suggestion')} submitted.`,
    'rule.list.submitted.unmet': (v) => `${counted(v.count, 'suggestion')} not yet submitted.`,
    'rule.list.submitted.no-rows': () => 'No suggestions have been written yet.',
    'rule.list.issued.met': (v) => `${counted(v.count, 'responsibility', 'responsibilities')} assigned.`,
    'rule.list.issued.unmet': () => 'No body has been made responsible yet.',
    'rule.responsibilities.reported.met': (v) =>
      Number(v.wanted) === 1
        ? 'The one responsibility has a report.'
        : `All ${v.wanted} responsibilities have a report.`,
    'rule.responsibilities.reported.unmet': (v) =>
      Number(v.wanted) === 0
        ? 'No responsibility has been assigned yet.'
        : `${v.count} of ${counted(v.wanted, 'responsibility', 'responsibilities')} reported on.`,
    'rule.feedback.prepared.met': (v) =>
      Number(v.wanted) === 1
        ? 'Feedback is written for the one responsibility.'
        : `Feedback is written for all ${v.wanted} responsibilities.`,
    'rule.feedback.prepared.unmet': (v) =>
      `Feedback is written for ${v.count} of ${counted(v.wanted, 'responsibility', 'responsibilities')}.`,
    'rule.feedback.delivered.met': () => 'The participants have been told the result.',
    'rule.feedback.delivered.unmet': () => 'The participants have not been told the result.',
    'rule.feedback.published.met': () => 'The result is public.',
    'rule.feedback.published.unmet': () => 'The result is not public yet.',
    'rule.evaluated.by.met': (v) =>
      `The evaluation is closed; ${counted(v.answers, 'person', 'people')} took part.`,
    'rule.evaluated.by.unmet': (v) =>
      `The evaluation by ${named(groupsEn, v.missing, ', ')} is not finished.`,
    'rule.cause.analysed.met': () => 'The cause has been analysed.',
    'rule.cause.analysed.unmet': (v) =>
      `${counted(v.count, 'responsibility', 'responsibilities')} came to nothing (${v.rows}); the cause is not analysed.`,
    'rule.cause.analysed.none': () =>
      'Every responsibility came to something, so there is no cause to analyse.',
  },
}

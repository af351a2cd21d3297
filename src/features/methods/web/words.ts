import { defineWords, type Lang, type ReasonWords } from '../../../ui/words.ts'
import type { PeopleGroup } from '../rules/facts.ts'
import type { RuleName } from '../rules/method.ts'

import type { RuleReason } from '../rules/reasons.ts'
import { defaultSettingsSource, ownSettingsSource } from '../rules/rule-settings.ts'
import { ruleSentences } from './rule-sentences.ts'

export { ruleSentences }

type RuleTexts = Record<RuleName, string>

const namesZh: RuleTexts = {
  'topic.approved': '党组织审定议题',
  'topic.filed': '报政协组织备案',
  'topic.noticed': '公示或告知议题',
  'research.recorded': '商前调研',
  'problems.listed': '列出问题清单',
  'participants.listed': '列出协商人员',
  'participants.composition': '群众代表的比例',
  'participants.stakeholders': '利益相关方参加',
  'convener.named': '有召集人',
  'session.held': '举办协商活动',
  'consensus.recorded': '记下共识',
  'dissent.explained': '对不同意见作解释说明',
  'opinions.answered': '意见建议有答复',
  'list.submitted': '报送协商建议',
  'list.issued': '明确责任单位',
  'responsibilities.reported': '报告办理情况',
  'feedback.prepared': '写好反馈',
  'feedback.delivered': '反馈给参与人员',
  'feedback.published': '公开结果',
  'evaluated.by': '评议',
  'cause.analysed': '分析没有办成的原因',
}
const namesEn: RuleTexts = {
  'topic.approved': 'A Party body approves the topic',
  'topic.filed': 'Filing with the CPPCC body',
  'topic.noticed': 'Notice of the topic',
  'research.recorded': 'Research before the session',
  'problems.listed': 'A list of problems',
  'participants.listed': 'Participants listed',
  'participants.composition': 'Share of residents',
  'participants.stakeholders': 'Stakeholders take part',
  'convener.named': 'A convener',
  'session.held': 'A session held',
  'consensus.recorded': 'Consensus recorded',
  'dissent.explained': 'Differing opinions explained',
  'opinions.answered': 'Opinions answered',
  'list.submitted': 'Suggestions submitted',
  'list.issued': 'Responsibilities assigned',
  'responsibilities.reported': 'Reports on what was done',
  'feedback.prepared': 'Feedback written',
  'feedback.delivered': 'Participants told the result',
  'feedback.published': 'Result made public',
  'evaluated.by': 'Evaluation',
  'cause.analysed': 'Why it was not done',
}

// Who can lift what is in the way, and how: offices and posts, never persons.
const roomZh = '召集人或政协工作机构'
const partyZh = '党（工）委办公室'
const eitherZh = '召集人、政协工作机构或党（工）委办公室'
const liftersZh: RuleTexts = {
  'topic.approved': '党（工）委办公室按党（工）委会议的决定',
  'topic.filed': roomZh,
  'topic.noticed': eitherZh,
  'research.recorded': '召集人、政协委员或政协工作机构',
  'problems.listed': '召集人、政协委员或政协工作机构',
  'participants.listed': roomZh,
  'participants.composition': roomZh,
  'participants.stakeholders': roomZh,
  'convener.named': '管理员',
  'session.held': roomZh,
  'consensus.recorded': roomZh,
  'dissent.explained': roomZh,
  'opinions.answered': roomZh,
  'list.submitted': roomZh,
  'list.issued': '党（工）委办公室按党（工）委的决定',
  'responsibilities.reported': '责任单位或党（工）委办公室',
  'feedback.prepared': eitherZh,
  'feedback.delivered': eitherZh,
  'feedback.published': eitherZh,
  'evaluated.by': eitherZh,
  'cause.analysed': partyZh,
}
// Who may pass over a rule with a reason.
const passersZh = '政协工作机构或党（工）委办公室'
const passersEn = 'CPPCC office staff or the Party committee office'
const roomEn = 'the convener or CPPCC office staff'
const eitherEn = 'the convener, CPPCC office staff or the Party committee office'
const liftersEn: RuleTexts = {
  'topic.approved': 'the Party committee office, as the committee decides',
  'topic.filed': roomEn,
  'topic.noticed': eitherEn,
  'research.recorded': 'the convener, a CPPCC member or CPPCC office staff',
  'problems.listed': 'the convener, a CPPCC member or CPPCC office staff',
  'participants.listed': roomEn,
  'participants.composition': roomEn,
  'participants.stakeholders': roomEn,
  'convener.named': 'an administrator',
  'session.held': roomEn,
  'consensus.recorded': roomEn,
  'dissent.explained': roomEn,
  'opinions.answered': roomEn,
  'list.submitted': roomEn,
  'list.issued': 'the Party committee office, as the committee decides',
  'responsibilities.reported': 'the responsible body or the Party committee office',
  'feedback.prepared': eitherEn,
  'feedback.delivered': eitherEn,
  'feedback.published': eitherEn,
  'evaluated.by': eitherEn,
  'cause.analysed': 'the Party committee office',
}

const groupsZh: Record<PeopleGroup, string> = {
  masses: '群众代表',
  stakeholder: '利益相关方',
  grassroots_cadre: '村社干部',
  cppcc: '政协委员',
  party_gov: '党政、部门、街镇',
  other: '其他',
}
const groupsEn: Record<PeopleGroup, string> = {
  masses: 'Residents',
  stakeholder: 'Stakeholders',
  grassroots_cadre: 'Grassroots cadres',
  cppcc: 'CPPCC members',
  party_gov: 'Party, government, departments',
  other: 'Others',
}

// What a method or a setting gives as its source without a document behind it.
const sourcesZh: Record<string, string> = { 'our default': '平台默认' }
const sourcesEn: Record<string, string> = {
  [ownSettingsSource]: 'set here, no source named',
  [defaultSettingsSource]: 'default of the platform (after Huai’an: “in principle two thirds”)',
}

export const methodWords = defineWords({
  'zh-CN': {
    rules: namesZh,
    lifters: liftersZh,
    submitters: roomZh,
    passers: passersZh,
    groups: groupsZh,
    sources: sourcesZh,
  },
  en: {
    rules: namesEn,
    lifters: liftersEn,
    submitters: roomEn,
    passers: passersEn,
    groups: groupsEn,
    sources: sourcesEn,
  },
})

/** The source of a rule or a setting as a reader sees it: documents as they are called, defaults in words. */
export function sourceName(source: string, lang: Lang): string {
  return methodWords[lang].sources[source] ?? source
}

/** What rules say when they are in the way of something, beside the reasons of this feature itself. */
export const methodReasons: ReasonWords<RuleReason | 'method.not-found'> = {
  'zh-CN': { ...ruleSentences['zh-CN'], 'method.not-found': (values) => `没有“${values.id}”这种工作法。` },
  en: { ...ruleSentences.en, 'method.not-found': (values) => `There is no method “${values.id}”.` },
}

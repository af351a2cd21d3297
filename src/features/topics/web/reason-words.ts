import type { ReasonWords } from '../../../ui/words.ts'
import type { PublicTextName } from '../rules/publication.ts'
import type { TopicReason } from '../rules/reasons.ts'
import type { TopicStatus } from '../rules/topic-state.ts'

type Values = Record<string, string | number>

/** What a topic in that state is, as the first half of a sentence. */
const standsZh: Record<TopicStatus, string> = {
  draft: '议题还是草稿',
  submitted: '议题已经报送，正在等待审定',
  returned: '议题已退回修改',
  declined: '议题已决定不予立项',
  approved: '议题已经审定',
  closed: '议题已经办结',
}
const standsEn: Record<TopicStatus, string> = {
  draft: 'The topic is still a draft',
  submitted: 'The topic is submitted and awaits approval',
  returned: 'The topic was returned to be worked on',
  declined: 'The topic was not taken up',
  approved: 'The topic is approved already',
  closed: 'The topic is closed',
}
const textsZh: Record<PublicTextName, string> = {
  title: '议题名称',
  background: '背景情况',
  sourceNote: '来源说明',
  notice: '公示内容',
  place: '公示地点',
  issuedBy: '发布单位',
}
const textsEn: Record<PublicTextName, string> = {
  title: 'The title',
  background: 'The background',
  sourceNote: 'The note on the source',
  notice: 'The text of the notice',
  place: 'The place',
  issuedBy: 'The issuer',
}

const zh: Record<TopicReason, (values: Values) => string> = {
  'topics.not-found': () => '没有找到这个议题。',
  'topics.round-closed': () =>
    '这一轮协商已经结束，不能再添加或改动。需要继续的，请再协商一轮；记录写错的，在那一条旁边更正。',
  'topics.not-approved': () => '议题还没有审定。请先报党组织审定，再办这一步。',
  'topics.room-not-found': () => '没有找到这个议事室，请重新选择。',
  'topics.room-ended': () => '这个议事室已经停用，请选别的议事室。',
  'topics.not-editable': (v) => `${standsZh[v.status as TopicStatus]}，内容不能再改。`,
  'topics.not-submittable': (v) => `${standsZh[v.status as TopicStatus]}，不用再报送。`,
  'topics.not-submitted': (v) => `${standsZh[v.status as TopicStatus]}，现在没有待审定的事项。`,
  'topics.date-ahead': () => '日期不能晚于今天。',
  'topics.body-unknown': () => '没有找到所选的机构，请重新选择或写出名称。',
  'topics.paper-untraceable': () => '纸上的审定要查得到：请写会议纪要或文件编号，或上传签字页扫描件。',
  'topics.personal-number': (v) =>
    `${textsZh[v.what as PublicTextName]}里有手机号或身份证号（${v.number}）。公开以后人人可见，请先删去。`,
  'topics.already-filed': () => '这一轮已经备案，不用再报。',
  'topics.not-filed': () => '还没有收到这个议题的备案。',
  'topics.already-received': () => '这次备案已经签收。',
  'topics.notice-nowhere': () => '请写明公示在哪里，或选一种告知方式。',
  'topics.notice-issuer': () => '请写明由谁发布。',
  'topics.notice-days': () => '结束日期不能早于开始日期。',
  'topics.notice-not-found': () => '没有找到这份公示。',
  'topics.round-still-open': () => '上一轮协商还没有结束。请先办结上一轮，再开始新一轮。',
  'topics.not-afterwards': () => '只有补录的议题才能在没有审定记载时继续。',
  'topics.already-approved': () => '议题已经有了结论，不用再补。',
  'topics.odd-filed': () => '备案日期早于审定日期，请核对。',
  'topics.odd-received': () => '签收日期早于备案日期，请核对。',
  'topics.odd-approved': () => '审定日期早于报送日期，请核对。',
  'topics.odd-noticed': () => '公示开始日期早于审定日期，请核对。',
}

const en: Record<TopicReason, (values: Values) => string> = {
  'topics.not-found': () => 'This topic was not found.',
  'topics.round-closed': () =>
    'This round has ended: nothing can be added or changed. To go on, open another round; what was written down wrongly is corrected beside the entry.',
  'topics.not-approved': () => 'The topic is not approved yet. A Party body decides first.',
  'topics.room-not-found': () => 'This room was not found; choose another.',
  'topics.room-ended': () => 'This room is no longer in use; choose another.',
  'topics.not-editable': (v) => `${standsEn[v.status as TopicStatus]}; its wording can no longer be changed.`,
  'topics.not-submittable': (v) => `${standsEn[v.status as TopicStatus]}; it need not be submitted again.`,
  'topics.not-submitted': (v) => `${standsEn[v.status as TopicStatus]}; there is nothing to decide now.`,
  'topics.date-ahead': () => 'The day cannot lie ahead.',
  'topics.body-unknown': () => 'This body was not found; choose another or write its name.',
  'topics.paper-untraceable': () =>
    'An approval on paper must be traceable: give the number of the minutes or document, or the scan of the signed sheet.',
  'topics.personal-number': (v) =>
    `${textsEn[v.what as PublicTextName]} holds a mobile or ID number (${v.number}). Everyone will see it: take it out first.`,
  'topics.already-filed': () => 'This round has been filed already.',
  'topics.not-filed': () => 'No filing of this topic has arrived yet.',
  'topics.already-received': () => 'This filing has been acknowledged already.',
  'topics.notice-nowhere': () => 'Say where the notice is posted, or choose how it is announced.',
  'topics.notice-issuer': () => 'Say who issues it.',
  'topics.notice-days': () => 'The last day cannot come before the first.',
  'topics.notice-not-found': () => 'This notice was not found.',
  'topics.round-still-open': () => 'The round before has not ended. Close it first.',
  'topics.not-afterwards': () =>
    'Only a matter recorded afterwards may go on without a record of its approval.',
  'topics.already-approved': () => 'There is a decision about this topic already.',
  'topics.odd-filed': () => 'Filed before it was approved: check the days.',
  'topics.odd-received': () => 'Acknowledged before it was filed: check the days.',
  'topics.odd-approved': () => 'Approved before it was submitted: check the days.',
  'topics.odd-noticed': () => 'Posted before it was approved: check the days.',
}

export const topicReasons: ReasonWords<TopicReason> = { 'zh-CN': zh, en }

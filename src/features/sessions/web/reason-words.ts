import { fullDay } from '../../../ui/full-day.ts'
import type { ReasonWords } from '../../../ui/words.ts'
import type { SessionReason } from '../rules/reasons.ts'

export const sessionsReasons: ReasonWords<SessionReason> = {
  'zh-CN': {
    'sessions.not-found': () => '这个议题没有这场协商活动。',
    'sessions.none': () => '还没有协商活动，请先“安排协商活动”。',
    'sessions.not-planned': () => '这场协商已经开始过了。',
    'sessions.not-open': () => '这场协商还没有开始，请先点“开始”。',
    'sessions.cancelled': () => '这场协商已取消。',
    'sessions.day-ahead': () => '日期不能晚于今天。还没到的事，到时再记。',
    'sessions.day-needed': () => '请写是哪一天开的。',
    'sessions.round-twice': () => '同一个议题选了两次。',
    'sessions.which-sub-event': () => '这场协商分了几段，请选记的是哪一段。',
    'sessions.sub-event-unknown': () => '这场协商没有这一段，请重新选。',
    'sessions.place-unknown': () => '这一行不在协商人员名单上，可能刚被别人改过。请刷新后再记。',
    'sessions.nobody': () => '请至少写一行到场人数。',
    'sessions.group-needed': (values) => `看不出“${values.category}”该归入哪一方，请选一下。`,
    'sessions.arrival-incomplete': () => '自己来的人，请写身份和人数。',
    'sessions.name-is-one': () => '写了姓名的一行只算 1 个人。',
    'sessions.speaker-needed': () => '请选或写是谁说的（写身份）。',
    'sessions.nothing-to-conclude': () => '没有要记的内容。',
    'sessions.nothing-at-all': () =>
      '请至少写一样：谈拢的一条共识、一条不同意见；没有谈拢的，在“其他要记的”里写一句。',
    'sessions.explainer-needed': () => '解释说明和作解释的职务要一起写。',
    'sessions.explained-before': (values) =>
      `不能早于这场协商那天（${fullDay(String(values.day), 'zh-CN')}）：不同意见是在会上提出的。`,
    'sessions.body-unknown': () => '没有找到这个单位：只能选本级、上级或下级的单位。',
    'sessions.due-twice': () => '期限写日期或者写天数，只写一个。',
    'sessions.due-before': () => '期限不能早于开会那天。',
    'sessions.point-settled': () => '这条网络协商的意见已经写进共识，或者重复写了两次。请去掉这一行。',
    'sessions.due-needs-day': () => '不知道哪天开的会，就算不出期限。请写会议日期，或者直接写期限日期。',
    'dissents.not-found': () => '没有这条不同意见。',
    'dissents.already-explained': (values) => `不同意见 ${values.number} 已经有解释说明了。`,
    'dissents.not-explained': () => '这条还没有解释说明，请用“解释说明”来写。',
  },
  en: {
    'sessions.not-found': () => 'This topic has no such session.',
    'sessions.none': () => 'There is no session yet: plan one first.',
    'sessions.not-planned': () => 'This session has already been opened.',
    'sessions.not-open': () => 'This session is not open yet: open it first.',
    'sessions.cancelled': () => 'This session has been called off.',
    'sessions.day-ahead': () => 'The day lies ahead. Record it when it has come.',
    'sessions.day-needed': () => 'Say on which day it was held.',
    'sessions.round-twice': () => 'The same topic was chosen twice.',
    'sessions.which-sub-event': () => 'This session has several parts: choose which one.',
    'sessions.sub-event-unknown': () => 'This session has no such part: choose again.',
    'sessions.place-unknown': () =>
      'This row is not on the list of participants; someone may have changed it. Reload the page and try again.',
    'sessions.nobody': () => 'Write at least one count.',
    'sessions.group-needed': (values) => `Choose the group that “${values.category}” counts among.`,
    'sessions.arrival-incomplete': () => 'Say as whom they came, and how many.',
    'sessions.name-is-one': () => 'A row with a name is one person.',
    'sessions.speaker-needed': () => 'Choose or write who said it, by role.',
    'sessions.nothing-to-conclude': () => 'There is nothing to write down.',
    'sessions.nothing-at-all': () =>
      'Write at least one: a point of consensus, a differing opinion, or under “Anything else” that nothing was agreed.',
    'sessions.explainer-needed': () => 'An explanation and the post that gave it go together.',
    'sessions.explained-before': (values) =>
      `This lies before the session of ${fullDay(String(values.day), 'en')}, in which the opinion was put forward.`,
    'sessions.body-unknown': () => 'This body was not found here; choose one of this place, above or below.',
    'sessions.due-twice': () => 'Give a date or a number of days, not both.',
    'sessions.due-before': () => 'The deadline lies before the day of the session.',
    'sessions.point-settled': () =>
      'This point of the consultation online stands in the outcome already, or twice here. Leave this row out.',
    'sessions.due-needs-day': () =>
      'Without the day of the session the deadline cannot be reckoned: give that day, or a date for the deadline.',
    'dissents.not-found': () => 'There is no such differing opinion.',
    'dissents.already-explained': (values) =>
      `Differing opinion ${values.number} has been explained already.`,
    'dissents.not-explained': () => 'It has not been explained yet: use “Explain” for that.',
  },
}

import { defineWords, type Lang, wordsIn } from '../../../ui/words.ts'
import type { Differences } from '../rules/responsibility-changes.ts'

/** What is said of a change of a row, and the texts of the form that makes one. */
export const changeWords = defineWords({
  'zh-CN': {
    due: (from: string | null, to: string) => (from ? `期限由 ${from} 改为 ${to}` : `期限定为 ${to}`),
    lead: (from: string | null, to: string) => `责任单位由${from ?? '（来源未载）'}改为${to}`,
    helpers: (from: string, to: string) =>
      to ? `配合单位${from ? `由${from}改为` : '增加'}${to}` : `不再由${from}配合`,
    person: (from: string | null, to: string | null) =>
      to ? `责任人${from ? `由${from}改为` : '定为'}${to}` : '不再写责任人',
    personChanged: '责任人有变',
    between: '；',
    because: (what: string, reason: string) => `${what}。理由：${reason}`,
    decided: (day: string) => `（${day}定）`,
    link: '改期限、改派',
    title: (n: string) => `改第 ${n} 条的期限或责任单位`,
    formLead: '由党（工）委决定。原来的期限、责任单位和改动的理由都会留下，大家看得到；已印发的清单不变。',
    row: '这一条',
    nowDue: '现在的期限',
    nowLead: '现在的责任单位',
    lastAnswer: '最近的答复',
    said: (who: string, answer: string, text: string) => `${who}：${answer}${text && `，“${text}”`}`,
    newDue: '新的期限',
    newDueHint: '期限不变就不用动',
    leadBody: '责任单位',
    leadHint: '要改派就另选一个；改派以后，由新的单位重新答复',
    reason: '为什么改',
    reasonHint: '会公开，写大家听得懂的一句话，如“雨季不能施工”',
    changedOn: '哪天决定的',
    submit: '改这一条',
    done: (n: string) => `第 ${n} 条已改，原来的和理由都留着。`,
    earlier: (who: string, text: string) => `改动以前，${who}答复：“${text}”`,
    changesOn: '改动',
    passedOn: '已经改派给别的单位的',
  },
  en: {
    due: (from, to) => (from ? `deadline changed from ${from} to ${to}` : `deadline set to ${to}`),
    lead: (from, to) => `lead body changed from ${from ?? '(not in the source)'} to ${to}`,
    helpers: (from, to) =>
      to
        ? from
          ? `helping bodies changed from ${from} to ${to}`
          : `helping bodies added: ${to}`
        : `no longer helped by ${from}`,
    person: (from, to) =>
      to
        ? from
          ? `person in charge changed from ${from} to ${to}`
          : `person in charge: ${to}`
        : 'no person in charge named any more',
    personChanged: 'another person in charge',
    between: '; ',
    because: (what, reason) => `${what.charAt(0).toUpperCase()}${what.slice(1)}. Reason: ${reason}`,
    decided: (day) => ` (decided ${day})`,
    link: 'Change deadline or body',
    title: (n) => `Change the deadline or body of no. ${n}`,
    formLead:
      'The Party committee decides. The former deadline and body stay on record with the reason, for everyone to read; the list that went out stays as it is.',
    row: 'The row',
    nowDue: 'Deadline now',
    nowLead: 'Lead body now',
    lastAnswer: 'Last report',
    said: (who, answer, text) => `${who}: ${answer}${text && `, “${text}”`}`,
    newDue: 'New deadline',
    newDueHint: 'Leave it as it is where it does not change',
    leadBody: 'Lead body',
    leadHint: 'Choose another to reassign; the new body then answers anew',
    reason: 'Why',
    reasonHint: 'It is public: one plain sentence, such as “no building in the rainy season”',
    changedOn: 'Decided on',
    submit: 'Change this row',
    done: (n) => `No. ${n} has been changed; what it was stays with the reason.`,
    earlier: (who, text) => `Before the change ${who} said: “${text}”`,
    changesOn: 'Changes',
    passedOn: 'Assigned to other bodies meanwhile',
  },
})

/**
 * A change in words: what each thing was and what it became. `day` writes a day; `persons` says whether persons in
 * charge are named. Empty where nothing is left to say.
 */
export function changeSentence(
  change: Differences,
  lang: Lang,
  day: (value: string) => string,
  persons: boolean,
): string {
  const words = wordsIn(changeWords, lang)
  const { due, lead, helpers, person } = change
  const names = (list: string[]) => list.join(lang === 'zh-CN' ? '、' : ', ')
  return [
    due?.to && words.due(due.from && day(due.from), day(due.to)),
    lead?.to && words.lead(lead.from, lead.to),
    helpers && words.helpers(names(helpers.from), names(helpers.to)),
    person && persons && words.person(person.from, person.to),
  ]
    .filter(Boolean)
    .join(words.between)
}

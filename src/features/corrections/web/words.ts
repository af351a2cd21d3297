import { defineWords, type ReasonWords } from '../../../ui/words.ts'
import type { CorrectionReason } from '../rules/reasons.ts'

export const correctionWords = defineWords({
  'zh-CN': {
    correct: '更正',
    correctIt: (what: string) => `更正${what}`,
    lead: '改成应该写的样子。原来怎么写的会留在经过里。',
    leadEnded: '这一轮已经办结，更正不会重新打开它。改成应该写的样子，写明理由；原来怎么写的会留在经过里。',
    leadPublic: '改成应该写的样子。这一条大家已经看得到，会注明已更正；原来怎么写的留在经过里。',
    reason: '为什么更正',
    reasonHint: '会公开，写大家听得懂的一句话，如“抄写时看错了”',
    reasonUsed: '清单里已经用了这一条，请说明',
    reasonEnded: '已经办结的，请说明',
    save: '更正',
    saved: (what: string) => `已更正${what}，原来的留在经过里。`,
    used: (rows: string) => `${rows}由这一条而来。清单里写的不会跟着变。`,
    standOn: (rows: string) => `${rows}由这一条而来，照旧有效。要撤的，由印发清单的党（工）委作废那一条。`,
    usedRows: { suggestions: '协商建议', responsibilities: '责任事项' },
    usedRow: (list: string, numbers: string) => `${list} ${numbers} `,
    between: '、',
    void: '这一条记错了，作废',
    voidIt: (what: string) => `作废${what}`,
    voidLead: '作废的一条工作人员还看得到，大家看不到，也不再算数。编号、原文和理由都会留下。',
    voidLeadEnded:
      '这一轮已经办结，作废不会重新打开它。作废的一条工作人员还看得到，大家看不到；编号、原文和理由都会留下。',
    voidReason: '为什么作废',
    doVoid: '作废这一条',
    voided: (what: string) => `已作废${what}，记录和理由都留着。`,
    struck: (day: string, reason: string) => `${day}作废。理由：${reason}`,
    corrected: (day: string) => `${day}更正`,
    because: (reason: string) => `理由：${reason}`,
    stop: '。',
    nothing: '（没有写）',
    betweenFields: '；',
    fromTo: (label: string, from: string, to: string) => `${label}由 ${from} 改为 ${to}`,
  },
  en: {
    correct: 'Correct',
    correctIt: (what) => `Correct ${what}`,
    lead: 'Write it as it should stand. What it said before stays in the history.',
    leadEnded:
      'This round has ended, and a correction does not open it again. Write it as it should stand and say why; what it said before stays in the history.',
    leadPublic:
      'Write it as it should stand. Everyone can read this entry: it will say that it was corrected; what it said before stays in the history.',
    reason: 'Why it is corrected',
    reasonHint: 'It is public: one plain sentence, such as “misread when it was copied”',
    reasonEnded: 'The round has ended: say why',
    reasonUsed: 'A list already uses this entry: say why',
    save: 'Correct',
    saved: (what) => `Corrected: ${what}. What it said before stays in the history.`,
    used: (rows) => `From this entry come: ${rows}. The lists do not change with it.`,
    standOn: (rows) =>
      `From this entry come, and stand on: ${rows}. The Party committee that issued the list may void such a row.`,
    usedRows: { suggestions: 'suggestion', responsibilities: 'responsibility' },
    usedRow: (list, numbers) => `${list} ${numbers}`,
    between: ', ',
    void: 'Entered by mistake? Void it',
    voidIt: (what) => `Void ${what}`,
    voidLead:
      'A void entry can still be read by staff but not by the public, and no longer counts. Its number, its words and the reason stay.',
    voidLeadEnded:
      'This round has ended, and voiding does not open it again. A void entry can still be read by staff but not by the public. Its number, its words and the reason stay.',
    voidReason: 'Why it is void',
    doVoid: 'Void this entry',
    voided: (what) => `Void: ${what}. The record and the reason stay.`,
    struck: (day, reason) => `Void since ${day}. Reason: ${reason}`,
    corrected: (day) => `Corrected on ${day}`,
    because: (reason) => `Reason: ${reason}`,
    stop: '. ',
    nothing: '(nothing)',
    betweenFields: '; ',
    fromTo: (label, from, to) => `${label} from ${from} to ${to}`,
  },
})

type Rows = Record<string, string | number>

const rowsZh = ({ suggestions, responsibilities }: Rows) =>
  [suggestions && `协商建议 ${suggestions}`, responsibilities && `责任事项 ${responsibilities}`]
    .filter(Boolean)
    .join('、')
const rowsEn = ({ suggestions, responsibilities }: Rows) =>
  [suggestions && `suggestion ${suggestions}`, responsibilities && `responsibility ${responsibilities}`]
    .filter(Boolean)
    .join(', ')

export const correctionReasons: ReasonWords<CorrectionReason> = {
  'zh-CN': {
    'corrections.no-such-entry': () => '这个议题没有这一条记录。',
    'corrections.nothing-changed': () => '和原来一样，没有要更正的。',
    'corrections.reason-missing': () =>
      '这一条大家已经看得到、清单里已经用了，或者这一轮已经办结：请写为什么更正。',
    'corrections.already-void': () => '这一条已经作废了。',
    'corrections.in-use': (rows) =>
      `${rowsZh(rows)} 由它而来，不能作废。先作废清单里的那一条，或者只更正文字。`,
    'corrections.in-use-ended': (rows) =>
      `${rowsZh(rows)} 由它而来，不能作废：这一轮已经办结，清单不再改动。写错的地方可以更正。`,
    'corrections.way-rests-on-it': () =>
      '这一轮已经办结，当时走过的一步只靠这一条，不能作废：作废了，就成了没做过。写错的地方可以更正。',
  },
  en: {
    'corrections.no-such-entry': () => 'The topic has no such entry.',
    'corrections.nothing-changed': () => 'It says the same as before: there is nothing to correct.',
    'corrections.reason-missing': () =>
      'Everyone can read this entry, a list uses it, or its round has ended: say why it is corrected.',
    'corrections.already-void': () => 'This entry is void already.',
    'corrections.in-use': (rows) =>
      `It cannot be voided: ${rowsEn(rows)} come from it. Void that row first, or correct the words only.`,
    'corrections.in-use-ended': (rows) =>
      `It cannot be voided: ${rowsEn(rows)} come from it, and since the round has ended its lists stay as they are. What is written wrongly can be corrected.`,
    'corrections.way-rests-on-it': () =>
      'It cannot be voided: the round has ended, and a step that was taken rests on this entry alone. What is written wrongly can be corrected.',
  },
}

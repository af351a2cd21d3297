import { counted, type ReasonWords } from '../../../ui/words.ts'
import type { ResultsReason } from '../rules/reasons.ts'

/** The sentences of this feature's reasons: what is wrong and what to do about it. */
/** Numbers in a row, as English parts them. */
const listed = (numbers: string | number | undefined) => String(numbers).replaceAll('、', ', ')

export const resultsReasons: ReasonWords<ResultsReason> = {
  'zh-CN': {
    'results.no-such-row': () => '没有找到这一条。',
    'results.laid-on-another': (v) =>
      `第 ${v.number} 条已经改派给${v.body || '别的单位'}，不用您答复了。为什么改派，写在“待办”里。`,
    'results.no-rows': () => '请至少写一条。',
    'results.text-missing': (v) => `第 ${v.number} 条没有文字。不要了请作废，编号和理由会留下。`,
    'results.list-submitted': () => '建议清单已经报出，不能再改。',
    'results.no-suggestions': () => '清单上还没有建议，先写再报。',
    'results.unknown-number': (v) => `没有第 ${v.number} 条。`,
    'results.row-void': (v) => `第 ${v.number} 条已经作废。`,
    'results.unknown-consensus': () => '这条共识不属于本轮协商。',
    'results.receiver-missing': () => '请写明报给哪个机构。',
    'results.receiver-cppcc': (v) =>
      `建议清单报党（工）委，不报政协：“${v.name}”是政协机构，请改报党（工）委。`,
    'results.issuer-missing': () => '请写明由哪个党（工）委印发。',
    'results.day-missing': () => '请填日期。',
    'results.day-ahead': () => '日期不能晚于今天。',
    'results.already-issued': () => '责任落实清单已经印发。要增加事项，请单独加一条。',
    'results.not-issued': () => '责任落实清单还没有印发，请写进清单里。',
    'results.unknown-origin': () => '请选这一条因何而来：建议、问题或承诺。',
    'results.origin-void': (v) => `第 ${v.number} 条已经作废，不能再交办。`,
    'results.lead-missing': () => '请选责任单位；名录里没有的，写在下一栏。',
    'results.due-passed': () => '完成时限不能早于交办的日期。',
    'results.body-unknown': () => '名录里没有这个单位，或已停用。',
    'results.already-void': (v) => `第 ${v.number} 条已经作废过了。`,
    'results.merge-target': (v) => `不能并入第 ${v.number} 条：没有这一条、已作废，或就是它自己。`,
    'results.has-responsibilities': (v) => `下面还有责任事项 ${v.numbers}，请党（工）委先作废它们。`,
    'results.row-done': (v) => `第 ${v.number} 条责任单位已报办结，期限和责任单位不再改动。`,
    'results.row-told': (v) => `第 ${v.number} 条的结果已经向群众反馈过，期限和责任单位不再改动。`,
    'results.due-taken-away': () => '原来定了期限，不能去掉；要改，请填新的期限。',
    'results.due-before-today': () => '新的期限不能早于今天。',
    'results.nothing-changed': (v) => `第 ${v.number} 条和原来一样，没有要改的。要延期，请填新的期限。`,
    'results.extension-not-open': (v) => `第 ${v.number} 条已经有了结果，不用申请延期。`,
    'results.extension-waits': (v) => `第 ${v.number} 条已经申请过延期，正等党（工）委办公室答复。`,
    'results.extension-no-deadline': (v) => `第 ${v.number} 条没有定期限，不用申请延期。`,
    'results.extension-not-later': () => '新的期限要晚于现在的期限，也不能是已经过去的日子。',
    'results.extension-none': (v) => `第 ${v.number} 条没有等着答复的延期申请，可能已经答复了。`,
    'results.reason-missing': () => '请写明理由。',
    'results.done-missing': () => '请用一句话说说做了什么。',
    'results.next-day-missing': () => '请填下次答复的日期。',
    'results.feedback-delivered': () => '结果反馈清单已经发出，不能再改。',
    'results.result-missing': (v) => `请选第 ${v.number} 条的结果。`,
    'results.feedback-text-missing': (v) => `请写第 ${v.number} 条的反馈。`,
    'results.no-responsibilities': () => '还没有责任事项，没有可以反馈的。',
    'results.feedback-missing': (v) => `还有 ${v.count} 条没有写反馈：${v.numbers}。`,
    'results.channel-missing': () => '请选用什么方式反馈。',
    'results.no-deadline': (v) => `没有定完成时限：${v.numbers}。`,
    'results.overdue': (v) => `已超过时限还没有办结：${v.numbers}。`,
  },
  en: {
    'results.no-such-row': () => 'This row was not found.',
    'results.laid-on-another': (v) =>
      `No. ${v.number} has been reassigned to ${v.body || 'another body'} and no longer waits for you. Your first page says why.`,
    'results.no-rows': () => 'Fill in at least one row.',
    'results.text-missing': (v) =>
      `No. ${v.number} has no text. Void it if it is not wanted; number and reason stay.`,
    'results.list-submitted': () => 'The suggestion list has gone out and cannot be changed.',
    'results.no-suggestions': () => 'There is no suggestion on the list yet.',
    'results.unknown-number': (v) => `There is no row ${v.number}.`,
    'results.row-void': (v) => `No. ${v.number} is void.`,
    'results.unknown-consensus': () => 'This point of consensus is not of this round.',
    'results.receiver-missing': () => 'Say which body receives the list.',
    'results.receiver-cppcc': (v) => `The list goes to the Party committee: “${v.name}” is a CPPCC body.`,
    'results.issuer-missing': () => 'Say which Party committee issues the list.',
    'results.day-missing': () => 'Give the day.',
    'results.day-ahead': () => 'The day lies ahead.',
    'results.already-issued': () => 'The list has been issued. Add later matters one by one.',
    'results.not-issued': () => 'The list has not been issued yet: put the row on it.',
    'results.unknown-origin': () =>
      'Choose where the row comes from: a suggestion, a problem or a commitment.',
    'results.origin-void': (v) => `No. ${v.number} is void and cannot be assigned.`,
    'results.lead-missing': () => 'Choose the lead body, or name it in the next field.',
    'results.due-passed': () => 'The deadline cannot be before the day the row is given out.',
    'results.body-unknown': () => 'This body is not in the register, or no longer.',
    'results.already-void': (v) => `No. ${v.number} is void already.`,
    'results.merge-target': (v) => `Cannot merge into no. ${v.number}: not there, void, or the same row.`,
    'results.has-responsibilities': (v) =>
      `Responsibilities ${listed(v.numbers)} stand under it; the Party committee voids them first.`,
    'results.row-done': (v) =>
      `Its body has reported no. ${v.number} as done: deadline and body no longer change.`,
    'results.row-told': (v) =>
      `People have been told what became of no. ${v.number}: deadline and body no longer change.`,
    'results.due-taken-away': () =>
      'There is a deadline and it cannot be taken away; give the new one to change it.',
    'results.due-before-today': () => 'The new deadline cannot lie before today.',
    'results.nothing-changed': (v) =>
      `No. ${v.number} is as it was: nothing to change. For more time, give the new deadline.`,
    'results.extension-not-open': (v) => `No. ${v.number} has its answer already: it needs no more time.`,
    'results.extension-waits': (v) =>
      `More time was asked for no. ${v.number} already; it waits for the Party committee office.`,
    'results.extension-no-deadline': (v) => `No. ${v.number} has no deadline: it needs no more time.`,
    'results.extension-not-later': () => 'Choose a day after the present deadline that has not passed.',
    'results.extension-none': (v) =>
      `No request for more time waits for no. ${v.number}; it may have been answered.`,
    'results.reason-missing': () => 'Give the reason.',
    'results.done-missing': () => 'Say in one sentence what was done.',
    'results.next-day-missing': () => 'Give the day of the next report.',
    'results.feedback-delivered': () => 'The feedback list has gone out and cannot be changed.',
    'results.result-missing': (v) => `Choose the result of no. ${v.number}.`,
    'results.feedback-text-missing': (v) => `Write the feedback of no. ${v.number}.`,
    'results.no-responsibilities': () => 'There is no responsibility to give feedback on.',
    'results.feedback-missing': (v) =>
      `${counted(v.count, 'row has', 'rows have')} no feedback yet: ${listed(v.numbers)}.`,
    'results.channel-missing': () => 'Choose by which ways people are told.',
    'results.no-deadline': (v) => `No deadline: ${listed(v.numbers)}.`,
    'results.overdue': (v) => `Past the deadline and not done: ${listed(v.numbers)}.`,
  },
}

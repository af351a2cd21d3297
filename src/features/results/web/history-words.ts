import { fullDay } from '../../../ui/full-day.ts'
import { counted, defineWords, type Lang, wordsIn } from '../../../ui/words.ts'
import type { ConversionRoute, ResultsEvent } from '../contract.ts'
import type { Differences } from '../rules/responsibility-changes.ts'
import type { ProgressState } from '../rules/responsibility-state.ts'
import { changeSentence, changeWords } from './change-words.ts'
import { resultsWords } from './words.ts'

type History = Record<ResultsEvent, (data: Record<string, unknown>) => string>

const zh = resultsWords['zh-CN']
const { en } = resultsWords

function listed(value: unknown): string[] {
  return Array.isArray(value) ? value.map(String) : []
}

type Changed = Pick<Differences, 'due' | 'lead' | 'helpers'> & { person: boolean }

/** What a change of a row was; the journal says of the person in charge only that there is another. */
function changed(row: string, data: Record<string, unknown>, lang: Lang): string {
  const { person, ...differences } = data as Changed
  const day = (value: string) => fullDay(value, lang) ?? value
  const what = changeSentence({ ...differences, person: null }, lang, day, false)
  const words = wordsIn(changeWords, lang)
  const all = [what, person && words.personChanged].filter(Boolean).join(words.between)
  return lang === 'zh-CN' ? `${row}：${all}` : `${row}: ${all}`
}

/** From which deadline until which day more time was asked for. */
function asked({ due }: Record<string, unknown>, lang: Lang): string {
  const { from, to } = due as { from: string; to: string }
  const [first, last] = [fullDay(from, lang), fullDay(to, lang)]
  return lang === 'zh-CN' ? `由 ${first} 延到 ${last}` : `from ${first} until ${last}`
}

/** What a line of the history says for each kind of event. */
export const resultsHistory = defineWords<History>({
  'zh-CN': {
    'suggestions.drafted': (data) =>
      [
        listed(data.added).length > 0 && `写下协商建议 第 ${listed(data.added).join('、')} 条`,
        listed(data.changed).length > 0 && `修改 第 ${listed(data.changed).join('、')} 条`,
      ]
        .filter(Boolean)
        .join('，'),
    'suggestions.submitted': (data) =>
      `协商建议清单 ${data.rows} 条，${data.to ? `报${data.to}` : '报给谁来源未载'}`,
    'suggestion.voided': (data) =>
      data.mergedInto
        ? `第 ${data.number} 条建议并入第 ${data.mergedInto} 条`
        : `第 ${data.number} 条建议作废`,
    'responsibilities.issued': (data) =>
      `${data.from ?? '（由谁来源未载）'}印发责任落实清单，${data.rows} 条`,
    'responsibility.added': (data) => `党（工）委增加责任事项 ${data.number}`,
    'responsibility.changed': (data) => changed(`责任事项 ${data.number} 有变`, data, 'zh-CN'),
    'responsibility.voided': (data) => `责任事项 ${data.number} 作废`,
    'extension.asked': (data) => `责任事项 ${data.number} 申请延期：${asked(data, 'zh-CN')}`,
    'extension.refused': (data) => `不同意责任事项 ${data.number} 延期`,
    'progress.reported': (data) => `责任事项 ${data.number} 答复：${zh.answers[data.state as ProgressState]}`,
    'feedback.prepared': (data) => `写好反馈 ${listed(data.numbers).join('、')}`,
    'feedback.delivered': (data) =>
      `结果反馈清单 ${data.rows} 条已发出${data.isPublic ? '，向社会公开' : ''}`,
    'conversion.recorded': (data) => `成果转化：${zh.routes[data.route as ConversionRoute]}`,
  },
  en: {
    'suggestions.drafted': (data) =>
      [
        listed(data.added).length > 0 && `Suggestions written: ${listed(data.added).join(', ')}`,
        listed(data.changed).length > 0 && `changed: ${listed(data.changed).join(', ')}`,
      ]
        .filter(Boolean)
        .join('; '),
    'suggestions.submitted': (data) =>
      `Suggestion list of ${counted(String(data.rows), 'row')} submitted${data.to ? ` to ${data.to}` : '; to whom is not in the source'}`,
    'suggestion.voided': (data) =>
      data.mergedInto
        ? `Suggestion ${data.number} merged into ${data.mergedInto}`
        : `Suggestion ${data.number} voided`,
    'responsibilities.issued': (data) =>
      `Responsibility list of ${counted(String(data.rows), 'row')} issued${data.from ? ` by ${data.from}` : '; by whom is not in the source'}`,
    'responsibility.added': (data) => `Responsibility ${data.number} added by the Party committee`,
    'responsibility.changed': (data) => changed(`Responsibility ${data.number} changed`, data, 'en'),
    'responsibility.voided': (data) => `Responsibility ${data.number} voided`,
    'extension.asked': (data) => `More time asked for responsibility ${data.number}: ${asked(data, 'en')}`,
    'extension.refused': (data) => `No more time for responsibility ${data.number}`,
    'progress.reported': (data) => `Report on ${data.number}: ${en.answers[data.state as ProgressState]}`,
    'feedback.prepared': (data) => `Feedback prepared: ${listed(data.numbers).join(', ')}`,
    'feedback.delivered': (data) =>
      `Feedback list of ${counted(String(data.rows), 'row')} delivered${data.isPublic ? ', open to everyone' : ''}`,
    'conversion.recorded': (data) => `Turned into: ${en.routes[data.route as ConversionRoute]}`,
  },
})

import { fullDay } from '../../../ui/full-day.ts'
import { counted, defineWords, type Lang, wordsIn } from '../../../ui/words.ts'
import { correctedFields } from '../../corrections/index.web.ts'
import type { SessionEvent } from '../contract.ts'
import { correctWords } from './correct-words.ts'

type Data = Record<string, unknown>
type History = Record<SessionEvent, (data: Data) => string>

const zh = correctWords['zh-CN']
const fieldsIn = (data: Data, lang: Lang) => correctedFields(data, wordsIn(correctWords, lang).fields, lang)

const countOf = (data: Data, key: string) => (Array.isArray(data[key]) ? data[key].length : 0)

/** The days of a plan behind a word; nothing where none is set. */
function daysOf(data: Data, lang: Lang, word: string, comma: string): string {
  const days = Array.isArray(data.days) ? data.days.flatMap((day) => fullDay(day, lang) ?? []) : []
  return days.length > 0 ? `${word}${days.join(comma)}` : ''
}

function plannedZh(data: Data): string {
  if (data.state === 'held') return '补记一场协商活动'
  return data.state === 'open' ? '协商活动开始' : '安排一场协商活动'
}

function plannedEn(data: Data): string {
  if (data.state === 'held') return 'A session was recorded afterwards'
  return data.state === 'open' ? 'The session was opened' : 'A session was planned'
}

/** What a line of the history says for each kind of event. */
export const sessionsHistory = defineWords<History>({
  'zh-CN': {
    'session.planned': plannedZh,
    'session.replanned': (data) => `改了协商活动的时间地点${daysOf(data, 'zh-CN', '，定在', '、')}`,
    'session.cancelled': () => '取消一场协商活动',
    'session.opened': () => '协商活动开始',
    'session.attended': (data) => `记下到场 ${data.present} 人`,
    'opinions.noted': (data) => `记下发言 ${data.count} 条`,
    'opinion.corrected': (data) => `更正${zh.opinion(Number(data.number))}：${fieldsIn(data, 'zh-CN')}`,
    'opinion.voided': (data) => `作废${zh.opinion(Number(data.number))}`,
    'session.concluded': (data) =>
      `协商小结：共识 ${countOf(data, 'consensus')} 条、不同意见 ${countOf(data, 'dissents')} 条、承诺 ${countOf(data, 'commitments')} 项`,
    'consensus.corrected': (data) => `更正${zh.consensus(Number(data.number))}：${fieldsIn(data, 'zh-CN')}`,
    'consensus.voided': (data) => `作废${zh.consensus(Number(data.number))}`,
    'dissent.explained': (data) => `对不同意见 ${data.number} 作了解释说明`,
    'dissent.corrected': (data) => `更正${zh.dissent(Number(data.number))}：${fieldsIn(data, 'zh-CN')}`,
    'dissent.voided': (data) => `作废${zh.dissent(Number(data.number))}`,
    'commitment.corrected': (data) => `更正${zh.commitment(Number(data.number))}：${fieldsIn(data, 'zh-CN')}`,
    'commitment.voided': (data) => `作废${zh.commitment(Number(data.number))}`,
  },
  en: {
    'session.planned': plannedEn,
    'session.replanned': (data) => `The plan of a session was changed${daysOf(data, 'en', ' to ', ', ')}`,
    'session.cancelled': () => 'A session was called off',
    'session.opened': () => 'The session was opened',
    'session.attended': (data) => `${data.present} recorded as present`,
    'opinions.noted': (data) => `${counted(String(data.count), 'opinion')} noted`,
    'session.concluded': (data) =>
      `Outcome recorded: ${counted(countOf(data, 'consensus'), 'point')} of consensus, ${counted(countOf(data, 'dissents'), 'differing opinion')}, ${counted(countOf(data, 'commitments'), 'commitment')}`,
    'opinion.corrected': (data) => `Opinion ${data.number} corrected: ${fieldsIn(data, 'en')}`,
    'opinion.voided': (data) => `Opinion ${data.number} voided`,
    'consensus.corrected': (data) => `Consensus ${data.number} corrected: ${fieldsIn(data, 'en')}`,
    'consensus.voided': (data) => `Consensus ${data.number} voided`,
    'dissent.explained': (data) => `Differing opinion ${data.number} explained`,
    'dissent.corrected': (data) => `Differing opinion ${data.number} corrected: ${fieldsIn(data, 'en')}`,
    'dissent.voided': (data) => `Differing opinion ${data.number} voided`,
    'commitment.corrected': (data) => `Commitment ${data.number} corrected: ${fieldsIn(data, 'en')}`,
    'commitment.voided': (data) => `Commitment ${data.number} voided`,
  },
})

import { defineWords, type Lang, wordsIn } from '../../../ui/words.ts'
import { correctedFields } from '../../corrections/index.web.ts'
import type { ResearchEvent, ResearchKind } from '../contract.ts'
import { researchWords } from './words.ts'

type Data = Record<string, unknown>
type History = Record<ResearchEvent, (data: Data) => string>

const zh = researchWords['zh-CN']
const { en } = researchWords
const fieldsIn = (data: Data, lang: Lang) => correctedFields(data, wordsIn(researchWords, lang).fields, lang)

/** What a line of the history says for each kind of event. */
export const researchHistory = defineWords<History>({
  'zh-CN': {
    'research.recorded': (data) => `记录商前调研：${zh.kinds[data.kind as ResearchKind]}`,
    'research.corrected': (data) =>
      `更正商前调研（${zh.kinds[data.kind as ResearchKind]}）：${fieldsIn(data, 'zh-CN')}`,
    'research.voided': (data) => `作废商前调研：${zh.kinds[data.kind as ResearchKind]}`,
    'problems.listed': (data) => `列出问题 ${data.count} 条`,
    'problem.corrected': (data) => `更正第 ${data.number} 条问题：${fieldsIn(data, 'zh-CN')}`,
    'problem.voided': (data) => `作废第 ${data.number} 条问题`,
  },
  en: {
    'research.recorded': (data) => `Research recorded: ${en.kinds[data.kind as ResearchKind]}`,
    'research.corrected': (data) =>
      `Research corrected (${en.kinds[data.kind as ResearchKind]}): ${fieldsIn(data, 'en')}`,
    'research.voided': (data) => `Research voided: ${en.kinds[data.kind as ResearchKind]}`,
    'problems.listed': (data) => `${data.count} problems listed`,
    'problem.corrected': (data) => `Problem ${data.number} corrected: ${fieldsIn(data, 'en')}`,
    'problem.voided': (data) => `Problem ${data.number} voided`,
  },
})

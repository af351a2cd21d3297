import { defineWords } from '../../../ui/words.ts'
import type { ConcernEvent } from '../contract.ts'
import type { TriageOutcome } from '../rules/triage.ts'

export type Outcomes = Record<TriageOutcome, string>

export const outcomesZh: Outcomes = {
  answered: '当场答复',
  mediated: '调解解决',
  passed_on: '转给有关单位',
  merged: '并入同类事项',
  topic: '列为协商议题',
}
export const outcomesEn: Outcomes = {
  answered: 'Answered at once',
  mediated: 'Settled by mediation',
  passed_on: 'Passed on',
  merged: 'Merged with a like matter',
  topic: 'Made a topic',
}

type History = Record<ConcernEvent, (data: Record<string, unknown>) => string>

export const concernHistory = defineWords<History>({
  'zh-CN': {
    'concern.raised': () => '居民提交线索',
    'concern.entered': () => '工作人员代录线索',
    'concern.triaged': (data) => `分流：${outcomesZh[data.outcome as TriageOutcome]}`,
    'concern.unmasked': () => '查看联系电话',
    'concern.phone-erased': () => '删除联系电话',
  },
  en: {
    'concern.raised': () => 'Concern raised by a resident',
    'concern.entered': () => 'Concern entered by staff',
    'concern.triaged': (data) => `Triage: ${outcomesEn[data.outcome as TriageOutcome]}`,
    'concern.unmasked': () => 'Phone number looked at',
    'concern.phone-erased': () => 'Phone number deleted',
  },
})

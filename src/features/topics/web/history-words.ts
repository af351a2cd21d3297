import { defineWords } from '../../../ui/words.ts'
import type { TopicEvent } from '../contract.ts'
import type { NoticeSubject } from '../rules/topic-state.ts'

type History = Record<TopicEvent, (data: Record<string, unknown>) => string>

const subjectsZh: Record<NoticeSubject, string> = {
  topic: '议题',
  session: '协商活动',
  result: '协商结果',
  feedback: '结果反馈',
}

/** What a line of the history says for each kind of event. */
export const topicHistory = defineWords<History>({
  'zh-CN': {
    'topics.drafted': (data) => (data.afterwards ? '补录议题' : '草拟议题'),
    'topics.edited': () => '修改议题',
    'topics.submitted': () => '报送审定',
    'topics.returned': () => '退回修改',
    'topics.declined': () => '决定不予立项',
    'topics.approved': (data) => (data.mode === 'paper' ? '审定议题（纸质审定，补记）' : '审定议题'),
    'topics.filed': () => '报政协备案',
    'topics.acknowledged': (data) =>
      data.receiptNumber ? `签收备案，回执 ${data.receiptNumber}` : '签收备案',
    'notices.issued': (data) => `发布公示：${subjectsZh[data.subject as NoticeSubject]}`,
  },
  en: {
    'topics.drafted': (data) => (data.afterwards ? 'Topic recorded afterwards' : 'Topic drafted'),
    'topics.edited': () => 'Topic edited',
    'topics.submitted': () => 'Submitted for approval',
    'topics.returned': () => 'Returned for changes',
    'topics.declined': () => 'Not taken up',
    'topics.approved': (data) => (data.mode === 'paper' ? 'Approved (on paper, recorded here)' : 'Approved'),
    'topics.filed': () => 'Filed with the CPPCC',
    'topics.acknowledged': (data) =>
      data.receiptNumber ? `Filing acknowledged, receipt ${data.receiptNumber}` : 'Filing acknowledged',
    'notices.issued': (data) => `Notice issued: ${data.subject}`,
  },
})

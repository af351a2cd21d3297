import { Tag, type Tone, useWords } from '../../../ui/index.ts'
import { defineWords } from '../../../ui/words.ts'
import { topicDictionary } from '../../topics/index.web.ts'
import type { Stage, Standing } from '../rules/standing.ts'

const stageWords = defineWords<Record<Stage, string>>({
  'zh-CN': {
    'to-publish': '待公示',
    'to-research': '待调研',
    preparing: '准备协商',
    'in-session': '正在协商',
    'talked-over': '已协商',
    suggested: '建议已报送',
    'to-carry-out': '待办理',
    'under-way': '正在办理',
    assigned: '已明确责任',
    'carried-out': '已答复',
    'fed-back': '已反馈',
    'being-judged': '正在评议',
    judged: '已评议',
  },
  en: {
    'to-publish': 'Notice to be given',
    'to-research': 'Research to be done',
    preparing: 'Session in preparation',
    'in-session': 'Session going on',
    'talked-over': 'Talked over',
    suggested: 'Suggestions submitted',
    'to-carry-out': 'To be carried out',
    'under-way': 'Being carried out',
    assigned: 'Assigned',
    'carried-out': 'Answered',
    'fed-back': 'Feedback given',
    'being-judged': 'Being evaluated',
    judged: 'Evaluated',
  },
})

function toneOf(standing: Standing): Tone {
  switch (standing) {
    case 'solved':
    case 'partly':
    case 'fed-back':
    case 'judged':
      return 'good'
    case 'not_solved':
    case 'returned':
      return 'warn'
    case 'draft':
    case 'declined':
    case 'closed':
    case 'explained':
    case 'talked_again':
    case 'assigned':
    case 'approved':
      return 'neutral'
    default:
      return 'active'
  }
}

/** Where a topic really stands, in one or two words anyone understands. */
export function StandingTag(props: { standing: Standing }) {
  const stages = useWords(stageWords)
  const { statuses, outcomes } = useWords(topicDictionary)
  const { standing } = props
  const words: Record<Standing, string> = { ...statuses, ...outcomes, ...stages }
  return <Tag tone={toneOf(standing)}>{words[standing]}</Tag>
}

import { exhaustive } from '../../../base/exhaustive.ts'
import { formatDay, shanghaiDay, usePage, useWords } from '../../../ui/index.ts'
import { defineWords } from '../../../ui/words.ts'
import type { RoundOutcome } from '../../topics/index.ts'
import { topicDictionary } from '../../topics/index.web.ts'
import type { Situation } from '../rules/situation.ts'
import { useLocalName } from './local-name.ts'

const situationWords = defineWords({
  'zh-CN': {
    draft: '正在草拟，还没有报送审定。',
    returned: '已退回修改。',
    declined: '党组织决定不予立项，理由见下。',
    awaiting: '已报送，等待审定。',
    preparing: '已审定，正在做协商前的准备。',
    calledOff: '原定的协商活动已取消，理由见下。',
    planned: '协商活动已安排。',
    plannedOn: (day: string) => `协商活动定在${day}。`,
    inSession: '协商正在进行。',
    talkedOver: '已经协商，正在整理协商建议。',
    suggested: (receiver: string) => `协商建议已报送${receiver}，等待明确责任单位。`,
    toCarryOut: (leads: string, due: string) => `已明确由${leads}办理${due}。`,
    underWay: (leads: string, due: string, done: number, all: number) =>
      `${leads}正在办理${due}，${all} 项中 ${done} 项已有结果。`,
    /** `differ`: each body has a day of its own, and this is the last of them. */
    until: (day: string, differ: boolean) => `，${differ ? '最迟' : ''}${day}前答复`,
    someOverdue: '，其中有的已逾期',
    overdue: (leads: string, day: string, differ: boolean, silent: 'all' | 'some' | 'none') =>
      silent === 'none'
        ? `${leads}正在办理，${differ ? '最迟的期限' : '期限'}${day}已经过了`
        : `${leads}${differ ? '最迟' : ''}应在${day}前答复，${silent === 'some' ? '有的' : ''}还没有答复`,
    settled: (done: number, all: number) => `，${all} 项中 ${done} 项已有结果。`,
    assigned: '责任单位已经明确，办得怎样来源未载。',
    told: '结果已经反馈。',
    carriedOut: '责任单位都已答复，等待向参与人员反馈。',
    fedBack: '结果已经反馈，等待群众评判。',
    beingJudged: '正在请大家评判。',
    judged: '已经评判，等待办结。',
    talkedAgain: '没有商量好，再商量一轮。',
    closed: (outcome: string) => `已办结：${outcome}。`,
    closedPlain: '已办结。',
    comma: '、',
  },
  en: {
    draft: 'Being drafted, not yet submitted.',
    returned: 'Returned for changes.',
    declined: 'Not taken up; the reasons stand below.',
    awaiting: 'Submitted, waiting for approval.',
    preparing: 'Approved; the session is being prepared.',
    calledOff: 'The session that was planned has been called off; the reason stands below.',
    planned: 'A session is planned.',
    plannedOn: (day) => `A session is planned for ${day}.`,
    inSession: 'The session is going on.',
    talkedOver: 'Talked over; the suggestions are being written.',
    suggested: (receiver) =>
      `The suggestions went to the ${receiver}; responsibilities are still to be assigned.`,
    toCarryOut: (leads, due) => `${leads} are to carry it out${due}.`,
    underWay: (leads, due, done, all) => `${leads} at work${due}; ${done} of ${all} settled.`,
    until: (day, differ) => `, ${differ ? 'the last answer' : 'answer'} due by ${day}`,
    someOverdue: ', some of it overdue',
    overdue: (leads, day, differ, silent) =>
      silent === 'none'
        ? `${leads} at work; the ${differ ? 'last ' : ''}deadline, ${day}, has passed`
        : `${leads} were to answer by ${day}${differ ? ' at the latest' : ''} and ${silent === 'some' ? 'some ' : ''}have not answered yet`,
    settled: (done, all) => `; ${done} of ${all} settled.`,
    assigned: 'Responsibilities were assigned; the source does not tell what came of it.',
    told: 'The result has been told.',
    carriedOut: 'All bodies have answered; the participants are still to be told.',
    fedBack: 'The result has been told; residents are still to evaluate it.',
    beingJudged: 'Residents are being asked for their evaluation.',
    judged: 'Evaluated, still to be closed.',
    talkedAgain: 'Not settled; it is talked over again.',
    closed: (outcome) => `Closed: ${outcome}.`,
    closedPlain: 'Closed.',
    comma: ', ',
  },
})

/** Says in one sentence where a topic stands, in the language of the page. */
export function useSituation(): (situation: Situation) => string {
  const words = useWords(situationWords)
  const { outcomes } = useWords(topicDictionary)
  const name = useLocalName()
  const { lang, now } = usePage()
  return (situation) => {
    switch (situation.is) {
      case 'draft':
        return words.draft
      case 'returned':
        return words.returned
      case 'declined':
        return words.declined
      case 'awaiting-approval':
        return words.awaiting
      case 'preparing':
        return words.preparing
      case 'called-off':
        return words.calledOff
      case 'session-planned':
        return situation.on ? words.plannedOn(formatDay(situation.on, lang, now)) : words.planned
      case 'in-session':
        return words.inSession
      case 'talked-over':
        return words.talkedOver
      case 'suggested':
        return words.suggested(name(situation.receiver))
      case 'to-carry-out':
      case 'under-way': {
        const { dueOn, firstDueOn, silent, done, all } = situation
        const today = shanghaiDay(now)
        const leads = situation.leads.join(words.comma)
        const day = dueOn && formatDay(dueOn, lang, now)
        const differ = firstDueOn !== null && firstDueOn !== dueOn
        if (dueOn && day && dueOn < today) {
          return words.overdue(leads, day, differ, silent) + words.settled(done, all)
        }
        const late = firstDueOn && firstDueOn < today ? words.someOverdue : ''
        const until = (day ? words.until(day, differ) : '') + late
        if (situation.is === 'to-carry-out') return words.toCarryOut(leads, until)
        return words.underWay(leads, until, done, all)
      }
      case 'assigned':
        return words.assigned
      case 'told':
        return words.told
      case 'carried-out':
        return words.carriedOut
      case 'fed-back':
        return words.fedBack
      case 'being-judged':
        return words.beingJudged
      case 'judged':
        return words.judged
      case 'talked-again':
        return words.talkedAgain
      case 'closed':
        return situation.outcome
          ? words.closed(outcomes[situation.outcome as RoundOutcome])
          : words.closedPlain
      default:
        return exhaustive(situation)
    }
  }
}
